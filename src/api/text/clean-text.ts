// What one look tells to be fine is not looked at again: nearly every text.
const plain = /^[!-~](?:[ -~]*[!-~])?$/;

/**
 * What nobody sees, and what can make one name look like another or smuggle text along: controls, marks of direction, fillers, tags, halves of
 * characters. What an emoji or a script cannot be written without is matched first, and kept: a joiner within, never one that hides between letters.
 */
const invisible =
  /(\p{ExtPict}\p{EMod}?\ufe0f?(?:\u200d(?=\p{ExtPict}))?|[\d#*]\ufe0f\u20e3|(?<=[\u0620-\u0dff])[\u200c\u200d](?=[\u0620-\u0dff]))|[\p{DI}\p{NChar}\p{Cs}\0-\x08\v\f\x0e-\x1f\x7f-\x9f\u2028\u2029\u2800\ufff9-\ufffc]/gu;

/** More marks than any script puts on one letter: they would grow over the lines around it. */
const marks = /(\p{M}{4})\p{M}+/gu;

const halfCharacter = /\u200d?[\ud800-\udbff]?$/;

/** Makes text from upstream fit to be shown: no invisible characters, at most `limit` characters. */
export function cleanText(text: string, limit: number): string {
  if (text.length <= limit && plain.test(text)) return text;
  const clean = text.replace(invisible, '$1').replace(marks, '$1').trim();
  return clean.length > limit ? `${clean.slice(0, limit).replace(halfCharacter, '')}…` : clean;
}
