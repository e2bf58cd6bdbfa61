/** A position in a text. Lines and columns count from 1. */
export interface TextPosition {
  line: number;
  column: number;
}

const space = /[ \t\n\r]*/y;
const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*/y;
const plain = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** Returns the end of the longest match that begins at an index. */
function endOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : from;
}

/** Returns the index of the first character that makes a text invalid JSON. Not every browser reports it in its error. */
function indexOfProblem(text: string): number {
  const closers: string[] = [];
  let expected: 'value' | 'first' | 'key' | 'colon' | 'next' = 'value';
  let at = 0;
  for (;;) {
    at = endOf(space, text, at);
    const sign = text[at];
    const closer = closers.at(-1);
    if (sign === undefined || (expected === 'next' && !closer)) return at;
    if (sign === closer && (expected === 'next' || expected === 'first')) {
      closers.pop();
      expected = 'next';
      at += 1;
    } else if (expected === 'next') {
      if (sign !== ',') return at;
      expected = closer === '}' ? 'key' : 'value';
      at += 1;
    } else if (expected === 'colon') {
      if (sign !== ':') return at;
      expected = 'value';
      at += 1;
    } else {
      const key: boolean = expected === 'key' || (expected === 'first' && closer === '}');
      if (sign === '"') {
        at = endOf(string, text, at);
        if (text[at] !== '"') return at;
        at += 1;
      } else if (!key && (sign === '{' || sign === '[')) {
        closers.push(sign === '{' ? '}' : ']');
        expected = 'first';
        at += 1;
        continue;
      } else {
        const end = key ? at : endOf(plain, text, at);
        if (end === at) return at;
        at = end;
      }
      expected = key ? 'colon' : 'next';
    }
  }
}

/** Returns the position of the first JSON syntax error. Undefined for valid JSON. */
export function findJsonProblem(text: string): TextPosition | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch {
    const before = text.slice(0, indexOfProblem(text)).split('\n');
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  }
}
