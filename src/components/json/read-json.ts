import { isObject, parseExactJson, toExactJson } from '../../api/internal.ts';
import { findJsonProblem, type TextPosition } from './json-problem.ts';

const bidi = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Formats a value as indented JSON and escapes characters that change the direction of text. Empty for undefined. */
export const toJsonText = (value: unknown): string =>
  (toExactJson(value, 2) ?? '').replace(bidi, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Returns the number of bytes of a text in UTF-8. */
export const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

const most = { lines: 200, characters: 20_000 };

/** Returns the start of a long text, cut at the end of a line if possible. */
export function startOf(text: string): string {
  const lines = text.slice(0, most.characters).split('\n', most.lines + 1);
  if (lines.length > most.lines || (text.length > most.characters && lines.length > 1)) lines.pop();
  return lines.join('\n');
}

/** Why a text is not the JSON that a field asks for. */
export type JsonProblem = { kind: 'json'; at: TextPosition } | { kind: 'object' | 'array' };

const checks = { object: isObject, array: Array.isArray };

/** Parses an object or a list, or returns the problem. */
export function readJson(text: string, kind: 'object' | 'array'): { value: unknown } | { problem: JsonProblem } {
  const at = findJsonProblem(text);
  if (at) return { problem: { kind: 'json', at } };
  const value: unknown = parseExactJson(text);
  return checks[kind](value) ? { value } : { problem: { kind } };
}
