import * as v from 'valibot';

// Control characters, zero-width and bidirectional overrides, byte order marks and tag characters: invisible, and able to make one name look like another.
const invisible =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\udb40[\udc00-\udc7f]/g;

const halfCharacter = /[\ud800-\udbff]$/;

/** Makes text from upstream fit to be shown: no invisible characters, at most `limit` characters. */
export function cleanText(text: string, limit: number): string {
  const clean = text.replace(invisible, '').trim();
  return clean.length > limit ? `${clean.slice(0, limit).replace(halfCharacter, '')}…` : clean;
}

const shown = (limit: number) =>
  v.fallback(
    v.optional(
      v.pipe(
        v.string(),
        v.transform((text) => cleanText(text, limit) || undefined),
      ),
    ),
    undefined,
  );

/** A name or label; undefined when absent or unreadable. */
export const label = shown(200);

/** A sentence or two; undefined when absent or unreadable. */
export const prose = shown(2_000);

/** An ISO 8601 time; undefined when absent or unreadable. */
export const time = v.fallback(
  v.optional(
    v.pipe(
      v.string(),
      // Without the pattern `Date.parse` takes "1" for a day of 2001.
      v.check((text) => /^\d{4}-\d{2}-\d{2}/.test(text) && !Number.isNaN(Date.parse(text))),
    ),
  ),
  undefined,
);

/** A URL as the upstream gave it; only its length is checked here. */
export const url = v.fallback(v.optional(v.pipe(v.string(), v.maxLength(2_048))), undefined);

/** A whole number from zero; undefined when absent or unreadable. */
export const count = v.fallback(v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0))), undefined);
