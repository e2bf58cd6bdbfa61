import type { AuthType } from '../../api/index.ts';
import type { FieldView } from './field-view.ts';

/** Returns the values of the inputs by the upstream's keys. */
export type ReadValues = () => Record<string, string>;

/** The element of a field. */
export type FieldInput = HTMLInputElement | HTMLSelectElement;

type Typed = Pick<FieldInput, 'value'>;
type Inputs = ReadonlyMap<string, Typed>;

/** Returns the value of a field to send. A hidden field sends the default of the host. */
function valueOf({ name, secret, host }: FieldView, inputs: Inputs, authType: AuthType): string {
  if (host.hidden) return host.defaultValue ?? '';
  const value = inputs.get(name)?.value ?? '';
  // A space copied with a key is invisible when masked. Only passwords can begin or end with a space.
  return secret && authType === 'basic' ? value : value.trim();
}

/** True when the form shows a field, given the values of the others. */
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
    // A broken pattern of the host must not lock the user out.
    return true;
  }
}

/** Returns the names of required fields that are empty, and of fields whose value does not match their pattern. */
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

/** Returns the values of the inputs by the upstream's keys, without empty ones. */
export function readValues(fields: readonly FieldView[], inputs: Inputs, authType: AuthType): Record<string, string> {
  // Without a prototype, so that keys such as `__proto__` are keys like any other.
  const values = Object.create(null) as Record<string, string>;
  for (const field of fields) {
    const value = valueOf(field, inputs, authType);
    if (value) values[field.name] = value;
  }
  return values;
}
