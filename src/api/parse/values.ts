import { isId } from '../contract/ids.ts';
import { cleanText } from '../text/clean-text.ts';
import { isBareDay, parseTime } from '../text/parse-time.ts';

/** Reads an untrusted value. Undefined if it is absent or malformed. */
export type Read<Value> = (value: unknown) => Value | undefined;

const text =
  (limit: number): Read<string> =>
  (value) =>
    typeof value === 'string' ? cleanText(value, limit) || undefined : undefined;

const shortText =
  (limit: number): Read<string> =>
  (value) =>
    typeof value === 'string' && value !== '' && value.length <= limit ? value : undefined;

/** Reads an id that may appear in a path. */
export const id: Read<string> = (value) => (isId(value) ? value : undefined);

/** Reads an id that is only compared. */
export const key = /* @__PURE__ */ shortText(256);

/** Reads an id that is shown but never sent. */
export const shownKey: Read<string> = (value) => text(256)(key(value));

/** Reads a URL. Checks only its length. */
export const url = /* @__PURE__ */ shortText(2_048);

/** Reads a name, cleaned for display. */
export const label = /* @__PURE__ */ text(200);

/** Reads a longer text, cleaned for display. */
export const prose = /* @__PURE__ */ text(2_000);

const isoTime = /^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?)?$/;
const hasZone = /(Z|[+-]\d\d:?\d\d)$/;

/**
 * Reads an ISO 8601 time. The pattern is stricter than `Date.parse`, which reads "1" as a day of 2001 and ignores words in brackets.
 * A time without a zone becomes UTC, the zone of the upstream, so that it is the same instant on every machine.
 */
export const time: Read<string> = (value) => {
  if (typeof value !== 'string' || !isoTime.test(value)) return undefined;
  const at = parseTime(value);
  if (Number.isNaN(at)) return undefined;
  return isBareDay(value) || hasZone.test(value) ? value : new Date(at).toISOString();
};

/** Reads a non-negative integer. */
export const count: Read<number> = (value) =>
  Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : undefined;

/** Reads a boolean. Refuses strings and numbers. */
export const flag: Read<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);

/** Creates a reader for one of the given words. */
export const oneOf =
  <Word extends string>(...words: readonly Word[]): Read<Word> =>
  (value) =>
    words.find((word) => word === value);

/** Returns the strings of a list. Empty if the value is not a list. */
export const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
