import { warnOnce } from '../api/internal.ts';

const isGroup = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Leaves out each text of a host that is of another kind than ours: a text where we call a function would end the render. */
export function usableMessages<Texts extends object>(
  key: string,
  custom: Partial<Texts> | undefined,
  english: Texts,
): Partial<Texts> | undefined {
  if (custom === undefined) return undefined;
  if (!isGroup(custom)) {
    warnOnce(`messages.${key} is no object, so our own texts are shown.`);
    return undefined;
  }
  const kinds = english as Record<string, unknown>;
  const entries = Object.entries(custom);
  const usable = entries.filter(([name, text]) => !(name in kinds) || typeof text === typeof kinds[name]);
  if (usable.length === entries.length) return custom;
  const names = entries.filter((entry) => !usable.includes(entry)).map(([name]) => `messages.${key}.${name}`);
  warnOnce(`${names.join(', ')}: a text where a function is due, or the reverse, so our own text is shown.`);
  return Object.fromEntries(usable) as Partial<Texts>;
}
