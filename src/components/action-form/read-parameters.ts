import { findJsonProblem, type TextPosition } from '../json-view/json-problem.ts';
import type { ParameterView } from './parameter-view.ts';

/** What stands in a field: an input, a checkbox or a textarea. */
export interface Filled {
  value: string;
  checked?: boolean | undefined;
  /** Whether a checkbox was ever used. */
  touched?: boolean | undefined;
}

/** Why a parameter cannot be sent as it stands. */
export type ParameterProblem =
  | { kind: 'missing' | 'integer' | 'number' | 'date' | 'object' | 'array' }
  | { kind: 'json'; at: TextPosition };

/** What is read of one field: a value, nothing to send, or a problem. */
type Reading = { value?: unknown } | { problem: ParameterProblem };

const wrong = (kind: 'integer' | 'number' | 'date' | 'object' | 'array'): Reading => ({ problem: { kind } });

const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);

function readJson(text: string, kind: 'object' | 'array'): Reading {
  const at = findJsonProblem(text);
  if (at) return { problem: { kind: 'json', at } };
  const value: unknown = JSON.parse(text);
  return (kind === 'array' ? Array.isArray(value) : isObject(value)) ? { value } : wrong(kind);
}

function readOne({ kind, required }: ParameterView, { value, checked, touched }: Filled): Reading {
  // An optional checkbox that nobody used says nothing, so the action's own default holds.
  if (kind === 'boolean') return required || checked || touched ? { value: Boolean(checked) } : {};
  const text = value.trim();
  if (text === '') return required ? { problem: { kind: 'missing' } } : {};
  switch (kind) {
    case 'integer': {
      const number = Number(text);
      return /^[+-]?\d+$/.test(text) && Number.isSafeInteger(number) ? { value: number } : wrong(kind);
    }
    case 'number': {
      const number = Number(text);
      return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) && Number.isFinite(number)
        ? { value: number }
        : wrong(kind);
    }
    case 'object':
    case 'array':
      return readJson(text, kind);
    case 'time':
      return Number.isNaN(Date.parse(text)) ? wrong('date') : { value: new Date(text).toISOString() };
    case 'date':
      return Number.isNaN(Date.parse(text)) ? wrong('date') : { value: text };
    case 'long':
      return { value };
    default:
      return { value: kind === 'secret' ? value : text };
  }
}

/** What was filled in, read once. */
export interface ReadParameters {
  /** As they are sent. */
  parameters: Record<string, unknown>;
  /** As they may be shown again: secrets are stars. */
  shown: Record<string, unknown>;
  problems: Map<string, ParameterProblem>;
}

/** Reads every field of an action by what it is asked for with. What is left empty is left out. */
export function readParameters(views: readonly ParameterView[], fields: ReadonlyMap<string, Filled>): ReadParameters {
  // Without a prototype, so that keys such as `__proto__` are keys like any other.
  const parameters = Object.create(null) as Record<string, unknown>;
  const shown = Object.create(null) as Record<string, unknown>;
  const problems = new Map<string, ParameterProblem>();
  for (const view of views) {
    const reading = readOne(view, fields.get(view.name) ?? { value: '' });
    if ('problem' in reading) problems.set(view.name, reading.problem);
    else if (reading.value !== undefined) {
      parameters[view.name] = reading.value;
      shown[view.name] = view.kind === 'secret' ? '***' : reading.value;
    }
  }
  return { parameters, shown, problems };
}
