import { PlugboardError } from '../contract/errors.ts';
import { parseExactJson } from './exact-json.ts';

const maxDepth = 100;

/** Whether a value nests deeper than the answer of any sane endpoint. Iterative, since a recursive walk is what deep JSON attacks. */
export function isTooDeep(value: unknown, limit = maxDepth): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return true;
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
  }
  return false;
}

// Any letter of the key may be written as an escape.
const escaped = /\\u00[567]/;

/**
 * Parses JSON that nobody vouches for. Keys named `__proto__` are dropped: TanStack Query's structural sharing would turn one into a prototype.
 * Throws `SyntaxError` for anything that is not JSON.
 */
export function parseJson(text: string): unknown {
  // Plain searches first: they cost a tenth of an expression, and find nothing in most answers.
  const suspicious = text.includes('__proto__') || (text.includes('\\u00') && escaped.test(text));
  return parseExactJson(text, suspicious ? (key, value) => (key === '__proto__' ? undefined : value) : undefined);
}

/** Parses an answer's body. An empty body is undefined; anything but JSON throws `upstream_invalid`. */
export function parseAnswer(text: string): unknown {
  if (text.trim() === '') return undefined;
  try {
    return parseJson(text);
  } catch {
    // No cause: a syntax error quotes the text, and the text may hold a secret.
    throw new PlugboardError('upstream_invalid', 'The answer is not JSON.');
  }
}
