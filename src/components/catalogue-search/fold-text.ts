// What nobody sees comes along when a name is copied, and is not typed when it is not.
const marks = /[\p{M}\p{DI}]+/gu;
const undecomposed: Record<string, string> = {
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

/** A text without case, accents and width, as search compares it. */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  if (ascii.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(marks, '')
    .replace(/[ßæœøłđðþı]/g, (letter) => undecomposed[letter] ?? letter);
}

/** What a category is compared by: "E-Commerce", "e commerce" and "ecommerce" are one. Empty when there is none. */
export const foldCategory = (category: string | undefined): string =>
  category === undefined ? '' : foldText(category).replace(/[\s\-_/&.]+/g, '');
