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
