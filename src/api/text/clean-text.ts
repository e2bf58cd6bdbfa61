// A fast path for printable ASCII, which nearly every text is.
const plain = /^[!-~](?:[ -~]*[!-~])?$/;

/**
 * Matches invisible characters, which can make one name look like another or hide text: controls, direction marks, fillers, tags and lone
 * surrogates. The first alternatives match the joiners and selectors that emoji and some scripts need, which stay.
 */
const invisible =
  /(\p{ExtPict}\p{EMod}?\ufe0f?(?:\u200d(?=\p{ExtPict}))?|[\d#*]\ufe0f\u20e3|(?<=[\u0620-\u0dff])[\u200c\u200d](?=[\u0620-\u0dff]))|[\p{DI}\p{NChar}\p{Cs}\0-\x08\v\f\x0e-\x1f\x7f-\x9f\u2028\u2029\u2800\ufff9-\ufffc]/gu;

/** Matches more combining marks than any script puts on one letter. They would overlap the lines around it. */
const marks = /(\p{M}{4})\p{M}+/gu;

const halfCharacter = /\u200d?[\ud800-\udbff]?$/;

/** Cleans upstream text for display: removes invisible characters and shortens it to `limit` characters. */
export function cleanText(text: string, limit: number): string {
  if (text.length <= limit && plain.test(text)) return text;
  const clean = text.replace(invisible, '$1').replace(marks, '$1').trim();
  return clean.length > limit ? `${clean.slice(0, limit).replace(halfCharacter, '')}…` : clean;
}
