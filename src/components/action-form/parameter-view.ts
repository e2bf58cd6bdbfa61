import type { ActionParameter } from '../../api/index.ts';
import { readableLabel } from '../credential-fields/readable-label.ts';

/** What a parameter is asked for with. */
export type ParameterKind =
  | 'text'
  | 'long'
  | 'secret'
  | 'integer'
  | 'number'
  | 'boolean'
  | 'object'
  | 'array'
  | 'date'
  | 'time';

/** What a parameter needs to be shown. */
export interface ParameterView {
  name: string;
  /** Unique within the action and safe in an `id`. */
  position: number;
  /** Readable. Empty when the name says nothing. */
  label: string;
  description: string | undefined;
  required: boolean;
  kind: ParameterKind;
}

const kinds: readonly (readonly [RegExp, ParameterKind])[] = [
  [/\[\]$|^(array|list|set|tuple)\b/, 'array'],
  [/^(u?int|integer|long|short|bigint)/, 'integer'],
  [/^(number|float|double|decimal|numeric)/, 'number'],
  [/^bool/, 'boolean'],
  [/^(object|map|dict|json|record|struct)/, 'object'],
  [/^(date[-_ ]?time|timestamp)/, 'time'],
  [/^date/, 'date'],
];
const secretName = /secret|password|passphrase|token$|api[-_ ]?key|private[-_ ]?key/i;
const longName = /(body|content|description|message|note|notes|text|html|query)$/i;

/** What to ask for a parameter with. The contract's type is free text, so an unknown one is text. */
export function kindOf({ name, type = '' }: Pick<ActionParameter, 'name' | 'type'>): ParameterKind {
  const [, kind] = kinds.find(([pattern]) => pattern.test(type.trim().toLowerCase())) ?? [];
  if (kind) return kind;
  if (secretName.test(name)) return 'secret';
  return longName.test(name) ? 'long' : 'text';
}

/** The parameters of an action as they are shown: what is required first. */
export const toParameterViews = (parameters: readonly ActionParameter[]): ParameterView[] =>
  parameters
    .map((parameter, position) => ({
      name: parameter.name,
      position,
      label: readableLabel(parameter.name),
      description: parameter.description?.trim() || undefined,
      required: parameter.required,
      kind: kindOf(parameter),
    }))
    .toSorted((a, b) => Number(b.required) - Number(a.required));
