import type { AuthType } from '../../api/index.ts';
import type { FieldView } from './field-view.ts';

/** Reads what was typed, once, at submit. */
export type ReadValues = () => Record<string, string>;

/** What a field is typed or chosen in. */
export type FieldInput = HTMLInputElement | HTMLSelectElement;

type Typed = Pick<FieldInput, 'value'>;
type Inputs = ReadonlyMap<string, Typed>;

/** The value of a field as it will be sent: typed, chosen, or the host's own where nobody is asked. */
function valueOf({ name, secret, host }: FieldView, inputs: Inputs, authType: AuthType): string {
  if (host.hidden) return host.defaultValue ?? '';
  const value = inputs.get(name)?.value ?? '';
  // A space copied along with a key is invisible when masked. Only passwords may begin or end with one.
  return secret && authType === 'basic' ? value : value.trim();
}

/** Whether a field is asked for, given what the others hold. */
export function isAsked({ host }: FieldView, fields: readonly FieldView[], inputs: Inputs): boolean {
  if (host.hidden) return false;
  const { when } = host;
  if (!when) return true;
  const other = fields.find(({ name }) => name === when.field);
  const value = inputs.get(when.field)?.value ?? other?.host.defaultValue ?? '';
  return value === when.is;
}

function fits(pattern: string, value: string): boolean {
  try {
    return new RegExp(`^(?:${pattern})$`, 'u').test(value);
  } catch {
    // The host's mistake must not keep the user out.
    return true;
  }
}

/** What is wrong with what was typed: names of required fields that are empty, and of fields that don't fit their pattern. */
export function checkValues(fields: readonly FieldView[], inputs: Inputs): { missing: string[]; malformed: string[] } {
  const asked = fields.filter((field) => inputs.has(field.name) && !field.host.hidden);
  const typed = ({ name }: FieldView) => inputs.get(name)?.value.trim() ?? '';
  return {
    missing: asked.filter((field) => field.required && !typed(field)).map(({ name }) => name),
    malformed: asked
      .filter((field) => typed(field) && field.host.pattern !== undefined && !fits(field.host.pattern, typed(field)))
      .map(({ name }) => name),
  };
}

/** What was typed, by the upstream's keys. Empty optional fields are left out. */
export function readValues(fields: readonly FieldView[], inputs: Inputs, authType: AuthType): Record<string, string> {
  // Without a prototype, so that keys such as `__proto__` are keys like any other.
  const values = Object.create(null) as Record<string, string>;
  for (const field of fields) {
    const value = valueOf(field, inputs, authType);
    if (value) values[field.name] = value;
  }
  return values;
}
