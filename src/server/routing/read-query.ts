import { isId, PlugboardError } from '../../api/index.ts';

/** Throws `invalid_request` for a path with an unusable id, such as `..`, which could re-target a request. */
export function checkParams(params: Readonly<Record<string, string>>): void {
  const fields = Object.keys(params).filter((name) => !isId(params[name]));
  if (fields.length > 0) throw new PlugboardError('invalid_request', 'The path has an unusable id.', { fields });
}

const maxValues = 100;

/**
 * Reads a query as an object of strings, and of arrays for the names in `lists`. Throws `invalid_request` when any other name repeats:
 * another reader might use the other value.
 */
export function readQuery(url: string, lists: readonly string[]): Record<string, string | string[]> {
  if (!url.includes('?')) return {};
  const search = new URL(url).searchParams;
  if (search.size > maxValues) throw new PlugboardError('invalid_request', 'The query has too many values.');
  const query = new Map<string, string | string[]>();
  for (const name of new Set(search.keys())) {
    const values = search.getAll(name);
    if (!lists.includes(name) && values.length > 1) {
      throw new PlugboardError('invalid_request', 'The query repeats a name.', { fields: [name.slice(0, 64)] });
    }
    query.set(name, lists.includes(name) ? values : (values[0] ?? ''));
  }
  return Object.fromEntries(query);
}
