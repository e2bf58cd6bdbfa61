const letters: Record<string, string> = {
  a: 'á',
  b: 'ƀ',
  c: 'ç',
  d: 'ð',
  e: 'é',
  f: 'ƒ',
  g: 'ĝ',
  h: 'ĥ',
  i: 'í',
  j: 'ĵ',
  k: 'ķ',
  l: 'ļ',
  m: 'ɱ',
  n: 'ñ',
  o: 'ó',
  p: 'þ',
  q: 'ǫ',
  r: 'ŕ',
  s: 'š',
  t: 'ţ',
  u: 'ú',
  v: 'ṽ',
  w: 'ŵ',
  x: 'ẋ',
  y: 'ý',
  z: 'ž',
};

/** Accents a text and makes it a third longer. The text stays readable; text without accents is hard-coded. */
export function toPseudo(text: string): string {
  const accented = text.replace(/[a-z]/gi, (letter) => {
    const other = letters[letter.toLowerCase()] ?? letter;
    return letter === letter.toLowerCase() ? other : other.toUpperCase();
  });
  return `[${accented}${'·'.repeat(Math.ceil(text.length / 3))}]`;
}

/** Applies `toPseudo` to every message: strings, return values of functions, and nested messages. */
export function toPseudoMessages<Messages>(messages: Messages): Messages {
  const convert = (value: unknown): unknown => {
    if (typeof value === 'string') return toPseudo(value);
    if (typeof value === 'function') return (...args: unknown[]) => convert(Reflect.apply(value, undefined, args));
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([key, nested]) => [key, convert(nested)]));
    }
    return value;
  };
  return convert(messages) as Messages;
}
