import { isId } from '../contract/ids.ts';
import { cleanText } from '../text/clean-text.ts';
import { isBareDay, parseTime } from '../text/parse-time.ts';

/** Reads a value that nobody vouches for. Undefined when it is absent or not what it should be. */
export type Read<Value> = (value: unknown) => Value | undefined;

const text =
  (limit: number): Read<string> =>
  (value) =>
    typeof value === 'string' ? cleanText(value, limit) || undefined : undefined;

const shortText =
  (limit: number): Read<string> =>
  (value) =>
    typeof value === 'string' && value !== '' && value.length <= limit ? value : undefined;

/** An id that can also stand in a path. */
export const id: Read<string> = (value) => (isId(value) ? value : undefined);

/** An id that is only ever compared. */
export const key = /* @__PURE__ */ shortText(256);

/** An id that is shown, and sent nowhere. */
export const shownKey: Read<string> = (value) => text(256)(key(value));

/** A URL as the upstream gave it; only its length is checked here. */
export const url = /* @__PURE__ */ shortText(2_048);

/** A name or label, fit to be shown. */
export const label = /* @__PURE__ */ text(200);

/** A sentence or two, fit to be shown. */
export const prose = /* @__PURE__ */ text(2_000);

const isoTime = /^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?)?$/;
const hasZone = /(Z|[+-]\d\d:?\d\d)$/;

/**
 * An ISO 8601 time. Without the pattern `Date.parse` takes "1" for a day of 2001, and any words in brackets behind a date.
 * A time without a zone gets the upstream's, UTC, so that it means the same instant on every machine.
 */
export const time: Read<string> = (value) => {
  if (typeof value !== 'string' || !isoTime.test(value)) return undefined;
  const at = parseTime(value);
  if (Number.isNaN(at)) return undefined;
  return isBareDay(value) || hasZone.test(value) ? value : new Date(at).toISOString();
};

/** A whole number from zero. */
export const count: Read<number> = (value) =>
  Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : undefined;

/** True or false, and no word or number for them. */
export const flag: Read<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);

/** One of the given words. */
export const oneOf =
  <Word extends string>(...words: readonly Word[]): Read<Word> =>
  (value) =>
    words.find((word) => word === value);

/** The texts of a list. Empty when there is no list. */
export const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
