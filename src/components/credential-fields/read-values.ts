import type { AuthType } from '../../api/index.ts';
import type { FieldView } from './field-view.ts';

/** Reads what was typed, once, at submit. */
export type ReadValues = () => Record<string, string>;

interface Typed {
  value: string;
}

/** The names of the required fields that are empty. */
export const missingOf = (fields: readonly FieldView[], inputs: ReadonlyMap<string, Typed>): string[] =>
  fields.filter(({ name, required }) => required && !inputs.get(name)?.value.trim()).map(({ name }) => name);

/** What was typed, by the upstream's keys. Empty optional fields are left out. */
export function readValues(
  fields: readonly FieldView[],
  inputs: ReadonlyMap<string, Typed>,
  authType: AuthType,
): Record<string, string> {
  // Without a prototype, so that keys such as `__proto__` are keys like any other.
  const values = Object.create(null) as Record<string, string>;
  for (const { name, secret } of fields) {
    const value = inputs.get(name)?.value ?? '';
    // A space copied along with a key is invisible when masked. Only passwords may begin or end with one.
    const meant = secret && authType === 'basic' ? value : value.trim();
    if (meant) values[name] = meant;
  }
  return values;
}
