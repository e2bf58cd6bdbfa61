import { isId, PlugboardError } from '../../api/index.ts';

/** Stops a path whose ids could re-target a request, `..` among them. */
export function checkParams(params: Readonly<Record<string, string>>): void {
  const fields = Object.keys(params).filter((name) => !isId(params[name]));
  if (fields.length > 0)
    throw new PlugboardError('invalid_request', 'The path has an id that is not usable.', { fields });
}

const mostValues = 100;

/** The query as an object: text, or a list for the names in `lists`. Another name given twice is refused, since who reads which is anybody's guess. */
export function readQuery(url: string, lists: readonly string[]): Record<string, string | string[]> {
  if (!url.includes('?')) return {};
  const search = new URL(url).searchParams;
  if (search.size > mostValues) throw new PlugboardError('invalid_request', 'The query has too many values.');
  const query = new Map<string, string | string[]>();
  for (const name of new Set(search.keys())) {
    const values = search.getAll(name);
    if (!lists.includes(name) && values.length > 1) {
      throw new PlugboardError('invalid_request', 'The query gives a name twice.', { fields: [name.slice(0, 64)] });
    }
    query.set(name, lists.includes(name) ? values : (values[0] ?? ''));
  }
  return Object.fromEntries(query);
}
