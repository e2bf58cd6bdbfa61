import { PlugboardError } from '../contract/errors.ts';
import { parseExactJson } from './exact-json.ts';

const maxDepth = 100;

/** True if a value nests deeper than `limit` levels. Iterative, since deep JSON would overflow the stack of a recursive walk. */
export function isTooDeep(value: unknown, limit = maxDepth): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return true;
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
  }
  return false;
}

// The key may contain escaped letters.
const escaped = /\\u00[567]/;

/**
 * Parses untrusted JSON. Drops keys named `__proto__`: TanStack Query's structural sharing would turn one into a prototype.
 * Throws `SyntaxError` for anything that is not JSON.
 */
export function parseJson(text: string): unknown {
  // Plain searches first: they cost a tenth of a regular expression, and find nothing in most responses.
  const suspicious = text.includes('__proto__') || (text.includes('\\u00') && escaped.test(text));
  return parseExactJson(text, suspicious ? (key, value) => (key === '__proto__' ? undefined : value) : undefined);
}

/** Parses the body of a response. Returns undefined for an empty body. Throws `upstream_invalid` for anything but JSON. */
export function parseAnswer(text: string): unknown {
  if (text.trim() === '') return undefined;
  try {
    return parseJson(text);
  } catch {
    // No cause: a syntax error quotes the text, and the text may hold a secret.
    throw new PlugboardError('upstream_invalid', 'The response is not JSON.');
  }
}
