/** Hashes words to an integer below 2^53 (cyrb53). Everything that looks random derives from it. */
export function hash(...words: readonly (string | number)[]): number {
  const text = words.join('\u0000');
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2_654_435_761);
    b = Math.imul(b ^ code, 1_597_334_677);
  }
  a = Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909);
  b = Math.imul(b ^ (b >>> 16), 2_246_822_507) ^ Math.imul(a ^ (a >>> 13), 3_266_489_909);
  return 4_294_967_296 * (b & 2_097_151) + (a >>> 0);
}

/** Derives a number from the words: at least 0, less than 1. */
export const unit = (...words: readonly (string | number)[]): number => hash(...words) / 2 ** 53;

/** Derives an id such as `usr_1k2j3h4g5f` from the words. */
export const toId = (prefix: string, ...words: readonly (string | number)[]): string =>
  `${prefix}_${hash(prefix, ...words)
    .toString(36)
    .padStart(11, '0')}`;

/** Picks an item by the words. */
export function pick<T>(items: readonly [T, ...T[]], ...words: readonly (string | number)[]): T {
  return items[Math.floor(unit(...words) * items.length)] ?? items[0];
}
