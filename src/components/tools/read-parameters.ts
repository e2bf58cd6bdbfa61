import { instantOf } from '../../i18n/internal.ts';
import { ExactNumber, isExactNumber, isSecretName } from '../../api/internal.ts';
import { readJson, type JsonProblem } from '../json/read-json.ts';
import type { ParameterView } from './parameter-view.ts';

/** The content of a field: an input, a checkbox or a textarea. */
export interface Filled {
  value: string;
  checked?: boolean | undefined;
  /** True once the user has used a checkbox. */
  touched?: boolean | undefined;
}

/** Why a parameter cannot be sent as it stands. */
export type ParameterProblem = JsonProblem | { kind: 'missing' | 'integer' | 'number' | 'date' };

/** The result of reading one field: a value, nothing to send, or a problem. */
type Reading = { value?: unknown } | { problem: ParameterProblem };

const isJsonNumber = /^-?(0|[1-9]\d*)(\.\d+)?(e[+-]?\d+)?$/i;

function readNumber(text: string, kind: 'integer' | 'number'): Reading {
  const value = Number(text);
  const right = kind === 'integer' ? /^[+-]?\d+$/.test(text) : /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text);
  if (!right) return { problem: { kind } };
  // A number of 64 bits is sent digit by digit, if JSON can spell it as it was typed.
  const digits = text.replace(/^\+/, '');
  if (isExactNumber(digits)) return { value };
  return Number.isFinite(value) && isJsonNumber.test(digits)
    ? { value: new ExactNumber(digits) }
    : { problem: { kind } };
}

/** A date stays a date. A date and time was typed as the clocks of the provider's zone show it, the zone in which the page shows times. */
function readDate(text: string, kind: 'date' | 'time', timeZone: string | undefined): Reading {
  const instant = instantOf(text, timeZone) ?? Date.parse(text);
  if (Number.isNaN(instant)) return { problem: { kind: 'date' } };
  return { value: kind === 'date' ? text : new Date(instant).toISOString() };
}

function readOne(
  { kind, required }: ParameterView,
  { value, checked, touched }: Filled,
  timeZone: string | undefined,
): Reading {
  // An untouched optional checkbox is left out, so the default of the action applies.
  if (kind === 'boolean') return required || checked || touched ? { value: Boolean(checked) } : {};
  const text = value.trim();
  if (text === '') return required ? { problem: { kind: 'missing' } } : {};
  if (kind === 'integer' || kind === 'number') return readNumber(text, kind);
  if (kind === 'object' || kind === 'array') return readJson(text, kind);
  if (kind === 'date' || kind === 'time') return readDate(text, kind, timeZone);
  return { value: kind === 'text' ? text : value };
}

/** The values of all fields. */
export interface ReadParameters {
  /** The values to send. */
  parameters: Record<string, unknown>;
  /** The values to show again. Secrets are stars. */
  shown: Record<string, unknown>;
  problems: Map<string, ParameterProblem>;
}

// An object or a list with such a name holds secrets. A number or a flag is a setting, such as `max_tokens`.
const isSecret = ({ kind, name }: ParameterView) =>
  kind === 'secret' || ((kind === 'object' || kind === 'array') && isSecretName(name));

/** Reads every field of an action according to its kind. Empty fields are left out. */
export function readParameters(
  views: readonly ParameterView[],
  fields: ReadonlyMap<string, Filled>,
  timeZone?: string,
): ReadParameters {
  // Without a prototype, so that keys such as `__proto__` are keys like any other.
  const parameters = Object.create(null) as Record<string, unknown>;
  const shown = Object.create(null) as Record<string, unknown>;
  const problems = new Map<string, ParameterProblem>();
  for (const view of views) {
    const reading = readOne(view, fields.get(view.name) ?? { value: '' }, timeZone);
    if ('problem' in reading) problems.set(view.name, reading.problem);
    else if (reading.value !== undefined) {
      parameters[view.name] = reading.value;
      shown[view.name] = isSecret(view) ? '***' : reading.value;
    }
  }
  return { parameters, shown, problems };
}
