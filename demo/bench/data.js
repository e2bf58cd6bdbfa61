const first = ['Shop', 'Mail', 'Ledger', 'Parcel', 'Chat', 'Board', 'Form', 'Cloud', 'Desk', 'Pay'];
const last = ['ify', 'chimp', 'works', 'hub', 'wise', 'flow', 'base', 'point', 'line', 'stack'];
const categories = ['E-Commerce', 'CRM', 'Accounting', 'Marketing', 'Support', 'Analytics', 'Storage', 'Payments'];

/** The answer that lists so many integrations, as text, in no order. */
export const integrationsText = (count) =>
  JSON.stringify({
    integrations: Array.from({ length: count }, (_, index) => {
      const at = (index * 7_919) % count;
      return {
        integrationId: `int_${at}`,
        name: `${first[at % 10]}${last[Math.floor(at / 10) % 10]} ${at}`,
        category: categories[at % categories.length],
        installed: at % 50 === 0,
      };
    }),
  });

/** The answer that lists so many runs, as text, in no order. */
export const logsText = (count) =>
  JSON.stringify({
    logs: Array.from({ length: count }, (_, index) => {
      const at = (index * 7_919) % count;
      return {
        logId: `log_${at}`,
        workflowId: 'wf_1',
        status: at % 9 === 0 ? 'failure' : 'success',
        executedAt: new Date(Date.UTC(2026, 0, 1) + at * 60_000).toISOString(),
        duration: 100 + (at % 4_000),
      };
    }),
  });
