import type { Workflow } from '../../api/index.ts';
import type { CatalogueWorkflows } from '../../components/index.ts';

const newest = (a: string | undefined, b: string | undefined) =>
  a === undefined || (b !== undefined && Date.parse(b) > Date.parse(a)) ? b : a;

/** Sums up the workflows of each integration for the catalogue. `lastRuns` holds the time of the last known run by workflow. */
export function sumWorkflows(
  workflows: readonly Workflow[],
  lastRuns: ReadonlyMap<string, string | undefined>,
): Record<string, CatalogueWorkflows> {
  const sums = new Map<string, CatalogueWorkflows & { names: string[] }>();
  for (const { integrationId, workflowId, name, state } of workflows) {
    const sum = sums.get(integrationId) ?? { names: [], on: 0, certain: true };
    sums.set(integrationId, sum);
    sum.names.push(name);
    if (state === 'active') sum.on += 1;
    if (state === 'unknown') sum.certain = false;
    const lastRun = newest(sum.lastRun, lastRuns.get(workflowId));
    if (lastRun !== undefined) sum.lastRun = lastRun;
  }
  return Object.fromEntries(sums);
}
