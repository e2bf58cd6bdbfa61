// Copied names contain invisible characters that users do not type.
const marks = /[\p{M}\p{DI}]+/gu;
// Letters that Unicode does not decompose into a base letter and a mark.
const letterReplacements: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
const ascii = /^[\x20-\x7e]*$/;

/** Removes case, accents and width from a text, for comparison in search. */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  if (ascii.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(marks, '')
    .replace(/[ßæœøłđðþı]/g, (letter) => letterReplacements[letter] ?? letter);
}

/** Folds a category into its key: "E-Commerce", "e commerce" and "ecommerce" share one. Empty without a category. */
export const foldCategory = (category: string | undefined): string =>
  category === undefined ? '' : foldText(category).replace(/[\s\-_/&.]+/g, '');

/** Longest search text, in characters. Search ignores the rest. */
export const maxQueryLength = 200;

const maxWords = 8;

/** Splits a search text into distinct folded words. Their number and length are limited, so only the catalogue bounds the cost of a search. */
export function toSearchWords(query: string): { folded: string; words: readonly string[] } {
  // Some characters fold into many.
  const folded = foldText(query.slice(0, maxQueryLength)).slice(0, maxQueryLength).trim();
  return { folded, words: [...new Set(folded.split(/\s+/))].slice(0, maxWords) };
}
