import { expect, it } from 'vitest';
import { isErrorCode } from '../../src/api/index.ts';
import { countRuns } from '../runs.ts';
import { createTestClock, intercept, open } from './support.ts';

const documents = [
  '{"workflowId":"wf_xyz456"}',
  '{"data":{"a":[1,-0.5e+3,true,false,null,"\\u0041\\n\\ud83d\\ude00"],"b":{"":{}}}}',
];
const letters = [
  '{',
  '}',
  '[',
  ']',
  '"',
  ',',
  ':',
  '\\',
  '0',
  '-',
  'e',
  '.',
  'n',
  ' ',
  '\t',
  '\u0000',
  '\u2028',
  'é',
  '\ufeff',
];

/** A document with every letter left out, doubled, cut off after, or replaced by letters that mean something to JSON. */
const spoil = (text: string): string[] =>
  Array.from(text).flatMap((letter, at) => {
    const [before, after] = [text.slice(0, at), text.slice(at + 1)];
    return [before, before + after, before + letter + letter + after, ...letters.map((one) => before + one + after)];
  });

/** What parsers are known to differ in, or to die of. */
const odd = [
  '',
  ' ',
  'null',
  'true',
  '0',
  '""',
  '[]',
  '{}',
  '-0',
  '1e999',
  '-1e-999',
  '00',
  '01',
  '.5',
  '5.',
  '+1',
  '0x10',
  'NaN',
  'Infinity',
  'undefined',

  '[1,]',
  '[,1]',
  '{"a":1,}',
  '{,}',
  '{a:1}',
  "{'a':1}",
  '{"a":1 "b":2}',
  '{"a"}',
  '{"a":}',
  '{"a":1}//x',
  '/**/{}',
  '{}{}',
  '[1][2]',
  '{} x',

  '"\ud800"',
  '"\\ud800"',
  '"\\u12"',
  '"\\x41"',
  '"a\nb"',
  '"a\tb"',
  '"\u0000"',
  '{"a":"\\u0000"}',
  '\ufeff{}',
  '\u00a0{}',
  '{}\u0000',

  '{"a":1,"a":2}',
  '{"__proto__":{}}',
  '{"\\u005f_proto__":{}}',
  '{"constructor":{"prototype":{}}}',
  '{"toString":1}',
  '{"":1}',

  '9007199254740993',
  '123456789012345678901234567890',
  '1e400',
  '-1e400',
  '9'.repeat(10_000),
  `"${'a'.repeat(100_000)}"`,

  '['.repeat(50_000),
  '{"a":'.repeat(20_000),
  `${'['.repeat(5_000)}${']'.repeat(5_000)}`,
  `{"a":${'['.repeat(99)}${']'.repeat(99)}}`,
];
const bodies = [...new Set([...odd, ...documents, ...documents.flatMap(spoil)])];

const isJson = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

it(
  'a body of a browser is taken, or refused with the right word, and never fails the handler',
  { tags: ['security-175'] },
  async () => {
    const { call } = open({ allow: { events: ['a'] }, limits: { perMinute: 1_000_000 } });
    for (const body of bodies) {
      for (const [method, path] of [
        ['PUT', '/embedded/workflows/activate'],
        ['POST', '/connectivity/connectors/stripe/credentials'],
        ['POST', '/embedded/run/event'],
      ] as const) {
        const answer = await call(method, path, { body, headers: { 'content-type': 'application/json' } });
        countRuns();
        const known = answer.status < 300 || isErrorCode(answer.json.code);
        expect([body.slice(0, 80), answer.status < 500 && known]).toEqual([body.slice(0, 80), true]);
        if (!isJson(body) && body.trim() !== '')
          expect([body.slice(0, 80), answer.status]).toEqual([body.slice(0, 80), 400]);
      }
    }
  },
);

it(
  'a body of the upstream is taken, or unreadable, and never fails the handler',
  { tags: ['security-175'] },
  async () => {
    const { call, sandbox } = open({ limits: { perMinute: 1_000_000 }, clock: createTestClock() });
    await call('POST', '/session');
    let text = '';
    intercept(sandbox, () => Promise.resolve(new Response(text)));
    for (text of bodies) {
      for (const path of ['/embedded/integrations', '/connectivity/connectors/stripe/credentials/metadata']) {
        const answer = await call('GET', path);
        countRuns();
        expect([text.slice(0, 80), [200, 502]]).toEqual([text.slice(0, 80), expect.arrayContaining([answer.status])]);
        if (answer.status === 502)
          expect([text.slice(0, 80), answer.json.code]).toEqual([text.slice(0, 80), 'upstream_invalid']);
      }
    }
  },
);
