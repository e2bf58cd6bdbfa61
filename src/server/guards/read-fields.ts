import * as v from 'valibot';
import { PlugboardError } from '../../api/index.ts';

const nameOf = (issue: v.BaseIssue<unknown>) => issue.path?.map(({ key }) => String(key).slice(0, 64)).join('.');

/**
 * Reads what a browser sent by a strict schema. A field that the schema does not know, a user's id among them,
 * is `unexpected_field`; one that is missing or wrong is `invalid_request`.
 */
export function readFields<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
  where: string,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const unexpected = result.issues.filter((issue) => issue.type === 'strict_object' && issue.expected === 'never');
  const issues = unexpected.length > 0 ? unexpected : result.issues;
  const fields = [...new Set(issues.map(nameOf))].filter((name) => name !== undefined).slice(0, 20);
  throw unexpected.length > 0
    ? new PlugboardError('unexpected_field', `The ${where} has a field that the route does not know.`, { fields })
    : new PlugboardError('invalid_request', `The ${where} is not what the route takes.`, { fields });
}
