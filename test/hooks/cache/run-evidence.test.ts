import { describe, expect, it } from 'vitest';
import type { Run, Workflow } from '../../../src/api/index.ts';
import { isShownOn } from '../../../src/hooks/cache/run-evidence.ts';

const workflow = (more: Partial<Workflow>): Workflow => ({
  workflowId: 'wf_1',
  integrationId: 'int_a',
  name: 'Sync',
  state: 'unknown',
  ...more,
});
const run = (executedAt?: string): Run => ({ logId: 'log_1', status: 'success', executedAt });
const noon = '2026-11-21T12:00:00Z';

describe('isShownOn', () => {
  it('is true for an unconfirmed workflow with a run', () => {
    expect(isShownOn(workflow({}), [run(noon)])).toBe(true);
    expect(isShownOn(workflow({ state: 'inactive' }), [run(noon)])).toBe(true);
  });

  it('needs a run that is newer than the write whose outcome is unknown', () => {
    const unclear = workflow({ unclearSince: noon });
    expect(isShownOn(unclear, [run('2026-11-21T11:59:59Z'), run(noon)])).toBe(false);
    expect(isShownOn(unclear, [run('2026-11-21T12:00:01Z')])).toBe(true);
  });

  it('never overrules a confirmed state', () => {
    expect(isShownOn(workflow({ state: 'inactive', confirmedAt: noon }), [run('2026-11-22T12:00:00Z')])).toBe(false);
    expect(isShownOn(workflow({ state: 'active' }), [run(noon)])).toBe(false);
  });

  it('learns nothing from no runs, or from runs without a time', () => {
    expect(isShownOn(workflow({}), [])).toBe(false);
    expect(isShownOn(workflow({}), [run(), run('yesterday')])).toBe(false);
  });
});
