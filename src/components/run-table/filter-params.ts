import type { RunFilter } from './filter-runs.ts';

const choices = {
  status: ['success', 'failure', 'pending', 'unknown'],
  sort: ['oldest', 'longest', 'shortest', 'worst', 'best'],
  period: ['day', 'week', 'month', 'dates'],
} as const;
const texts = ['workflowId', 'query', 'from', 'to'] as const;
const names = { workflowId: 'workflow', query: 'q' } as const;
const nameOf = (key: string) => `run-${key in names ? names[key as keyof typeof names] : key}`;

/** The filter that an address holds, for a host that keeps it there. */
export function readRunFilter(search: string): RunFilter {
  const given = new URLSearchParams(search);
  const filter: Record<string, string> = {};
  for (const [key, known] of Object.entries<readonly string[]>(choices)) {
    const value = given.get(nameOf(key));
    if (value !== null && known.includes(value)) filter[key] = value;
  }
  for (const key of texts) {
    const value = given.get(nameOf(key))?.slice(0, 256);
    if (value) filter[key] = value;
  }
  return filter;
}

/** The query string of an address with a filter in it. Everything else that it holds stays. */
export function writeRunFilter(filter: RunFilter, search: string): string {
  const query = new URLSearchParams(search);
  for (const key of [...texts, ...(Object.keys(choices) as (keyof typeof choices)[])]) {
    const value = filter[key];
    if (value && value !== 'newest') query.set(nameOf(key), value);
    else query.delete(nameOf(key));
  }
  return query.size > 0 ? `?${query}` : '';
}
