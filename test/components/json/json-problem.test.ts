import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonProblem } from '../../../src/components/internal.ts';
import { invalidJson, validJson } from '../../security/corpora/json-cases.ts';

const isJson = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};
const indexOf = (text: string, { line, column }: { line: number; column: number }) =>
  text
    .split('\n')
    .slice(0, line - 1)
    .reduce((sum, one) => sum + one.length + 1, column - 1);

/** JSON with one character taken out, put in or replaced. */
const damaged = fc
  .tuple(
    fc.json(),
    fc.nat(),
    fc.constantFrom('', ',', '"', '}', ']', ':', '{', '0', '\n', 'x', '\\', '-'),
    fc.boolean(),
  )
  .map(([text, at, sign, replace]) => {
    const index = at % (text.length + 1);
    return text.slice(0, index) + sign + text.slice(index + (replace || sign === '' ? 1 : 0));
  });

describe('findJsonProblem', () => {
  it.each([
    ['', 1, 1],
    ['{', 1, 2],
    ['{"a" 1}', 1, 6],
    ['{"a":1,}', 1, 8],
    ['[1,,2]', 1, 4],
    ['{"a":1}}', 1, 8],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3],
    ["{'a': 1}", 1, 2],
    ['{"a": 01}', 1, 8],
    ['{"a": tru}', 1, 7],
    ['{"a": "b\nc"}', 1, 9],
    ['{"a": "\\x"}', 1, 8],
    ['[1 2]', 1, 4],
    ['{a: 1}', 1, 2],
    ['{1: 2}', 1, 2],
    ['nul', 1, 1],
    ['"open', 1, 6],
  ])('points at what is wrong in %j', (text, line, column) => {
    expect(findJsonProblem(text)).toEqual({ line, column });
  });

  it('finds nothing wrong with JSON, however it is written', () => {
    fc.assert(
      fc.property(fc.json(), (text) => findJsonProblem(text) === undefined),
      { numRuns: 500 },
    );
    expect(findJsonProblem(' {"a": [1, -0.5e+3, true, null, "\\u00e9\\n"], "b": {}, "c": []} ')).toBeUndefined();
  });

  it('finds something wrong exactly where JSON.parse does, and points into the text', () => {
    fc.assert(
      fc.property(fc.oneof(damaged, fc.string()), (text) => {
        const problem = findJsonProblem(text);
        const index = problem ? indexOf(text, problem) : -1;
        expect(isJson(text)).toBe(problem === undefined);
        expect(index).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 3000 },
    );
  });

  it('points to where the text up to there could still have become JSON, as V8 does', () => {
    fc.assert(
      fc.property(damaged, (text) => {
        if (isJson(text)) return;
        let position: number | undefined;
        try {
          JSON.parse(text);
        } catch (error) {
          const [, found] = /at position (\d+)/.exec(String(error)) ?? [];
          position = found === undefined ? undefined : Number(found);
        }
        const problem = findJsonProblem(text);
        const index = problem ? indexOf(text, problem) : -1;
        // Within a number, a word or an escape V8 looks one or a few characters further.
        expect(position === undefined || (index <= position && position - index <= 6)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it('takes deep nesting and long strings', () => {
    expect(findJsonProblem('['.repeat(50_000))).toEqual({ line: 1, column: 50_001 });
    expect(findJsonProblem(`{"a": "${'x'.repeat(500_000)}`)).toEqual({ line: 1, column: 500_008 });
  });

  it('finds a problem in all that is no JSON, and none in what is', () => {
    const texts = (list: typeof validJson) => list.flatMap(([, text]) => (typeof text === 'string' ? [text] : []));
    expect(texts(validJson).filter((text) => findJsonProblem(text))).toEqual([]);
    expect(texts(invalidJson).filter((text) => !findJsonProblem(text))).toEqual([]);
  });
});
