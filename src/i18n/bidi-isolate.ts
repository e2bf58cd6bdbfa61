import type { Direction } from './direction.ts';

// Hebrew, Arabic and their like, with the first halves of those beyond the first plane; and letters that are none of them.
const foreign = {
  ltr: /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\ud802\ud803\ud83a\ud83b]/,
  rtl: /(?![\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])\p{L}/u,
};

/** Sets what runs the other way apart, so that it turns none of the words and signs around it. */
const isolate = (value: unknown, dir: Direction) =>
  typeof value === 'string' && foreign[dir].test(value) ? `\u2068${value}\u2069` : value;

/** Texts whose placeholders keep their direction to themselves, also in names for screen readers, where no element can. */
export const isolateNames = <Texts extends object>(texts: Texts, dir: Direction): Texts =>
  Object.fromEntries(
    Object.entries(texts).map(([key, text]: [string, unknown]) => [
      key,
      typeof text === 'function'
        ? (...values: unknown[]): unknown => text(...values.map((value) => isolate(value, dir)))
        : text,
    ]),
  ) as Texts;

const once = { ltr: new WeakMap<object, object>(), rtl: new WeakMap<object, object>() };

/** The same, made once for texts that never change. */
export function isolatedOnce<Texts extends object>(texts: Texts, dir: Direction): Texts {
  const known = once[dir].get(texts);
  if (known) return known as Texts;
  const made = isolateNames(texts, dir);
  once[dir].set(texts, made);
  return made;
}
