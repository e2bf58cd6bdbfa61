import { findJsonProblem, type TextPosition } from './json-problem.ts';

/** Why a text is not the JSON that was asked for. */
export type JsonProblem = { kind: 'json'; at: TextPosition } | { kind: 'object' | 'array' };

const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);
const checks = { object: isObject, array: Array.isArray };

/** Reads a typed object or list, or says what is wrong with it. */
export function readJson(text: string, kind: 'object' | 'array'): { value: unknown } | { problem: JsonProblem } {
  const at = findJsonProblem(text);
  if (at) return { problem: { kind: 'json', at } };
  const value: unknown = JSON.parse(text);
  return checks[kind](value) ? { value } : { problem: { kind } };
}
