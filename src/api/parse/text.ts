// Control characters, zero-width and bidirectional overrides, byte order marks and tag characters: invisible, and able to make one name look like another.
const invisible =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\udb40[\udc00-\udc7f]/g;

const halfCharacter = /[\ud800-\udbff]$/;

/** Makes text from upstream fit to be shown: no invisible characters, at most `limit` characters. */
export function cleanText(text: string, limit: number): string {
  const clean = text.replace(invisible, '').trim();
  return clean.length > limit ? `${clean.slice(0, limit).replace(halfCharacter, '')}…` : clean;
}
