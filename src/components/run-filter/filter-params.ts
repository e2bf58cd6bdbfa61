import { runPeriods, runSorts, runStatuses, type RunFilter } from './filter-runs.ts';

const [newest, ...otherSorts] = runSorts;
const choices = { status: runStatuses, sort: otherSorts, period: runPeriods };
const params = {
  workflowId: 'run-workflow',
  query: 'run-q',
  from: 'run-from',
  to: 'run-to',
  status: 'run-status',
  sort: 'run-sort',
  period: 'run-period',
} satisfies Record<Exclude<keyof RunFilter, 'runIds'>, string>;
// Run ids are left out: they are too many for a URL.
const keys = Object.keys(params) as (keyof typeof params)[];

/** Reads a filter from the query string of a URL. Ignores values that the filter does not know. */
export function readRunFilter(search: string): RunFilter {
  const given = new URLSearchParams(search);
  const filter: Record<string, string> = {};
  for (const key of keys) {
    const value = given.get(params[key])?.slice(0, 256);
    const known: readonly string[] | undefined = key in choices ? choices[key as keyof typeof choices] : undefined;
    if (value && (known?.includes(value) ?? true)) filter[key] = value;
  }
  return filter;
}

/** Writes a filter into the query string of a URL. Keeps all other parameters. */
export function writeRunFilter(filter: RunFilter, search: string): string {
  const query = new URLSearchParams(search);
  for (const key of keys) {
    const value = filter[key];
    if (value && !(key === 'sort' && value === newest)) query.set(params[key], value);
    else query.delete(params[key]);
  }
  return query.size > 0 ? `?${query}` : '';
}
