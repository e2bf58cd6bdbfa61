import type { Direction } from './direction.ts';

// `ltr` matches right-to-left scripts, including the high surrogates of those outside the basic plane; `rtl` matches all other letters.
const foreign = {
  ltr: /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\ud802\ud803\ud83a\ud83b]/,
  rtl: /(?![\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])\p{L}/u,
};

/** Isolates text of the opposite direction, so that it does not reorder the words and signs around it. */
const isolate = (value: unknown, dir: Direction) =>
  typeof value === 'string' && foreign[dir].test(value) ? `\u2068${value}\u2069` : value;

/** Isolates the direction of every placeholder. Characters do it, because accessible names cannot contain a `<bdi>`. */
export const isolateNames = <Texts extends object>(texts: Texts, dir: Direction): Texts =>
  Object.fromEntries(
    Object.entries(texts).map(([key, text]: [string, unknown]) => [
      key,
      typeof text === 'function'
        ? (...values: unknown[]): unknown => text(...values.map((value) => isolate(value, dir)))
        : text,
    ]),
  ) as Texts;

const isolated = { ltr: new WeakMap<object, object>(), rtl: new WeakMap<object, object>() };

/** Isolates texts that never change, once: returns the same object for the same texts. */
export function isolatedOnce<Texts extends object>(texts: Texts, dir: Direction): Texts {
  const cached = isolated[dir].get(texts);
  if (cached) return cached as Texts;
  const result = isolateNames(texts, dir);
  isolated[dir].set(texts, result);
  return result;
}
