import type { ActionParameter } from '../../api/index.ts';
import { isSecretName } from '../../api/internal.ts';
import { readableLabel } from '../form/readable-label.ts';

const reading = /^(list|get|search|find|read|fetch|count|retrieve|lookup|view|show|describe|download|export|check)$/;

/** True when the first word of the id says that the action only reads. Every other action may change data. */
export const isReadOnlyAction = (actionId: string): boolean =>
  reading.test(
    actionId
      .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1-$2')
      .split(/[^\p{L}]+/u)[0]
      ?.toLowerCase() ?? '',
  );

/** The kind of control of a parameter. */
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

/** The data to render one parameter. */
export interface ParameterView {
  name: string;
  /** Unique within the action and safe in an `id`. */
  position: number;
  /** Readable. Empty when the name has no letters. */
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
const longName = /(body|content|description|message|note|notes|text|html|query)$/i;

/** Returns the kind of control for a parameter. The contract's type is free text, so unknown types get a text field. */
export function kindOf({ name, type = '' }: Pick<ActionParameter, 'name' | 'type'>): ParameterKind {
  const [, kind] = kinds.find(([pattern]) => pattern.test(type.trim().toLowerCase())) ?? [];
  if (kind) return kind;
  if (isSecretName(name)) return 'secret';
  return longName.test(name) ? 'long' : 'text';
}

/** Returns the parameters of an action to render, required ones first. */
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
