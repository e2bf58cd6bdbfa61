/** Encloses the digits of a number while `JSON` handles it as a string. A private-use character, which upstream text does not contain. */
const mark = '\uE000';
const number = String.raw`-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?`;
const stringOrNumber = new RegExp(String.raw`"(?:[^"\\]|\\.)*"|${number}`, 'g');
const markedText = new RegExp(`^${mark}(${number})${mark}$`);
const markedJson = new RegExp(`"${mark}(${number})${mark}"`, 'g');

/** A double holds 15 digits of any number. Shorter numbers without an exponent are exact. */
const mayBeInexact = /\d[\d.]{15}|\d[eE]|-0/;

/** Normalises a number: its significant digits and the power of ten. */
function canonical(digits: string): string {
  const [, sign = '', whole = '', fraction = '', power = '0'] =
    /^\+?(-?)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/.exec(digits) ?? [];
  const all = (whole + fraction).replace(/^0+/, '');
  const significant = all.replace(/0+$/, '');
  if (significant === '') return `${sign}0`;
  return `${sign}${significant}e${Number(power) - fraction.length + all.length - significant.length}`;
}

/** True when JavaScript reads the digits as a number and writes the same number again. */
export const isExactNumber = (digits: string): boolean => {
  const value = Number(digits);
  return Number.isFinite(value) && canonical(String(Object.is(value, -0) ? 0 : value)) === canonical(digits);
};

/**
 * A number that a JavaScript number cannot hold, such as a 64-bit id, kept as its digits. It is written into JSON as a number again:
 * `toString()` gives the digits.
 */
export class ExactNumber {
  readonly digits: string;

  constructor(digits: string) {
    this.digits = digits;
  }

  toString(): string {
    return this.digits;
  }

  toJSON(): string {
    return mark + this.digits + mark;
  }
}

/**
 * Reads JSON like `JSON.parse`, but keeps each number that would change as an {@link ExactNumber}. Throws `SyntaxError` for anything that
 * is not JSON. `revive` sees every other value, as the reviver of `JSON.parse` does.
 */
export function parseExactJson(text: string, revive?: (key: string, value: unknown) => unknown): unknown {
  const plain = () => JSON.parse(text, revive) as unknown;
  if (!mayBeInexact.test(text)) return plain();
  let marked = false;
  const safe = text.replace(stringOrNumber, (token) => {
    if (token.startsWith('"') || isExactNumber(token)) return token;
    marked = true;
    return `"${mark}${token}${mark}"`;
  });
  if (!marked) return plain();
  // Throws for text that is not JSON, before the marks can turn it into JSON.
  JSON.parse(text);
  return JSON.parse(safe, (key, value: unknown) => {
    const digits = typeof value === 'string' ? markedText.exec(value)?.[1] : undefined;
    if (digits !== undefined) return new ExactNumber(digits);
    return revive ? revive(key, value) : value;
  });
}

/** Writes JSON like `JSON.stringify`, with the digits of each {@link ExactNumber}. */
export function toExactJson(value: unknown, indent?: number): string | undefined {
  const text = JSON.stringify(value, null, indent) as string | undefined;
  return text?.includes(mark) ? text.replace(markedJson, '$1') : text;
}
