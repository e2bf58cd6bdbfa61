import * as v from 'valibot';
import { PlugboardError } from '../../api/index.ts';

/** A strict schema of the fields that a browser may send. */
export type FieldsSchema = v.GenericSchema & { readonly entries: Readonly<Record<string, unknown>> };

/** Shortens a name that the browser chose, for an error. */
const shorten = (name: string) => name.slice(0, 64);
const nameOf = ({ path }: v.BaseIssue<unknown>) => shorten(path?.map(({ key }) => String(key)).join('.') ?? '');

/**
 * Validates what a browser sent. Throws `unexpected_field` for a field that the route does not have, such as a user's id,
 * and `invalid_request` for a missing or malformed one.
 */
export function validate<Schema extends FieldsSchema>(
  schema: Schema,
  value: object,
  where: 'query' | 'body',
): v.InferOutput<Schema> {
  const names = Object.keys(value);
  const unknown = names.filter((name) => !Object.hasOwn(schema.entries, name));
  if (unknown.length > 0) {
    const fields = unknown.slice(0, 20).map(shorten);
    throw new PlugboardError('unexpected_field', `The ${where} has a field that the route does not have.`, { fields });
  }
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const fields = [...new Set(result.issues.map(nameOf))].filter((name) => name !== '').slice(0, 20);
  throw new PlugboardError('invalid_request', `The ${where} does not match the route.`, { fields });
}
