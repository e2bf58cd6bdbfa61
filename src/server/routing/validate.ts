import * as v from 'valibot';
import { PlugboardError } from '../../api/index.ts';

/** What a browser may send, name by name. */
export type Fields = v.GenericSchema & { readonly entries: Readonly<Record<string, unknown>> };

/** A name as an error may repeat it: the browser chose it. */
const shorten = (name: string) => name.slice(0, 64);
const nameOf = ({ path }: v.BaseIssue<unknown>) => shorten(path?.map(({ key }) => String(key)).join('.') ?? '');

/**
 * Reads what a browser sent. A field that the route does not know, a user's id among them, is `unexpected_field`;
 * one that is missing or wrong is `invalid_request`.
 */
export function readFields<Schema extends Fields>(
  schema: Schema,
  value: object,
  where: 'query' | 'body',
): v.InferOutput<Schema> {
  const names = Object.keys(value);
  // Most routes take neither: nothing was sent, and nothing is wanted.
  if (names.length === 0 && Object.keys(schema.entries).length === 0) return {};
  const unknown = names.filter((name) => !Object.hasOwn(schema.entries, name));
  if (unknown.length > 0) {
    const fields = unknown.slice(0, 20).map(shorten);
    throw new PlugboardError('unexpected_field', `The ${where} has a field that the route does not know.`, { fields });
  }
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const fields = [...new Set(result.issues.map(nameOf))].filter((name) => name !== '').slice(0, 20);
  throw new PlugboardError('invalid_request', `The ${where} is not what the route takes.`, { fields });
}
