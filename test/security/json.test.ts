import { describe, expect, it } from 'vitest';
import { parseAnswer } from '../../src/api/text/parse-json.ts';
import { isErrorCode, PlugboardError } from '../../src/api/index.ts';
import { eitherJson, invalidJson, validJson, type JsonCase } from './corpora/json-cases.ts';
import { countRuns } from '../runs.ts';
import { intercept, open, read } from '../server/support.ts';
import { createTestClock } from '../support/clock.ts';

const encode = (text: string | Uint8Array) => (typeof text === 'string' ? new TextEncoder().encode(text) : text);

/** The text between two others, as bytes. */
function wrap(before: string, [, text]: JsonCase, after: string): Uint8Array<ArrayBuffer> {
  const parts = [before, text, after].map(encode);
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

const nameOf = ([why, text]: JsonCase) =>
  `${why} ${typeof text === 'string' ? JSON.stringify(text.slice(0, 60)) : [...text].join(' ')}`;

/** The real handler, before an upstream that answers a list with any bytes, and takes any event. */
function start() {
  const clock = createTestClock();
  const backend = open({ clock, limits: { perMinute: 1_000_000 }, allow: { events: ['order.created'] } });
  const { fetch, sandbox } = backend;
  const pass = sandbox.fetch.bind(sandbox);
  const events: unknown[] = [];
  let answer: Uint8Array<ArrayBuffer> | undefined;
  sandbox.fetch = async (input, init = {}) => {
    const { pathname } = new URL(input as string);
    if (pathname.endsWith('/run/event')) {
      events.push(JSON.parse(init.body as string));
      return Response.json({ success: true });
    }
    if (answer && pathname.endsWith('/integrations'))
      return new Response(answer, { headers: { 'content-type': 'application/json' } });
    return pass(input, init);
  };
  const headers = { 'x-plugboard': '1', 'content-type': 'application/json' };
  return {
    events,
    async list(body: Uint8Array<ArrayBuffer>) {
      answer = body;
      // A breaker that opened over the case before it says nothing of this one.
      clock.advance(3_600_000);
      const got = await read<{ integrations?: unknown; code?: string }>(
        await fetch('/api/plugboard/embedded/integrations', { headers }),
      );
      return { status: got.status, code: got.json.code, integrations: got.json.integrations };
    },
    async send(body: Uint8Array<ArrayBuffer>) {
      events.length = 0;
      const init = { method: 'POST', headers, body };
      const got = await read(await fetch('/api/plugboard/embedded/run/event', init));
      return { status: got.status, code: got.json?.code };
    },
  };
}

const item = ['{"integrations":[{"integrationId":"int_a","name":"A","more":', '}]}'] as const;
const event = ['{"event":"order.created","data":{"value":', '}}'] as const;

/** The cases that a check does not hold for. */
async function failing(list: readonly JsonCase[], check: (one: JsonCase) => Promise<boolean>) {
  const names: string[] = [];
  for (const one of list) if (!(await check(one))) names.push(nameOf(one));
  return names;
}

describe('JSON', () => {
  it('of every kind is among the cases', () => {
    expect(validJson.length).toBeGreaterThanOrEqual(95);
    expect(invalidJson.length).toBeGreaterThanOrEqual(188);
    expect(eitherJson.length).toBeGreaterThanOrEqual(35);
  });

  it('of every kind is either parsed or an invalid answer, by itself', () => {
    const wrong = [...validJson, ...invalidJson, ...eitherJson].filter(([, text]) => {
      try {
        parseAnswer(new TextDecoder().decode(encode(text)));
        return false;
      } catch (error) {
        return !(error instanceof PlugboardError && error.code === 'upstream_invalid');
      }
    });
    expect(wrong.map(nameOf)).toEqual([]);
  });
});

describe('an answer of the upstream', () => {
  it('is read whatever valid JSON is in it', async () => {
    const { list } = start();
    const wrong = await failing(validJson, async (one) => {
      const { status, integrations } = await list(wrap(item[0], one, item[1]));
      return status === 200 && Array.isArray(integrations) && integrations.length === 1;
    });
    expect(wrong).toEqual([]);
  });

  it('is a 502 when it is not JSON, wherever it stops being it', async () => {
    const { list } = start();
    const wrong = await failing(invalidJson, async (one) => {
      const answers = [await list(wrap('', one, '')), await list(wrap(item[0], one, item[1]))];
      return answers.every(({ status, code }) => status === 502 && code === 'upstream_invalid');
    });
    expect(wrong).toEqual([]);
  });

  it('that parsers differ about is one or the other, and never a list that nobody sent', async () => {
    const { list } = start();
    const wrong = await failing([...eitherJson, ...validJson], async (one) => {
      const whole = await list(wrap('', one, ''));
      const part = await list(wrap(item[0], one, item[1]));
      const fine = part.status === 200 ? JSON.stringify(part.integrations).includes('"int_a"') : part.status === 502;
      return whole.status === 502 && whole.integrations === undefined && fine;
    });
    expect(wrong).toEqual([]);
    expect(['a', 'b', 'polluted'].some((name) => name in {})).toBe(false);
  });
});

describe('a request', () => {
  it('passes on whatever valid JSON is in it, as it is', async () => {
    const { send, events } = start();
    const wrong = await failing(validJson, async (one) => {
      const { status } = await send(wrap(event[0], one, event[1]));
      const value: unknown = JSON.parse(new TextDecoder('utf-8', { ignoreBOM: true }).decode(encode(one[1])));
      const [sent] = events as { data?: { value?: unknown } }[];
      return status < 300 && events.length === 1 && JSON.stringify(sent?.data) === JSON.stringify({ value });
    });
    expect(wrong).toEqual([]);
  });

  it('is a 400 when it is not JSON, and nothing is sent', async () => {
    const { send, events } = start();
    const wrong = await failing(invalidJson, async (one) => {
      const answers = [await send(wrap('', one, '')), await send(wrap(event[0], one, event[1]))];
      return answers.every(({ status, code }) => status === 400 && code === 'invalid_request') && events.length === 0;
    });
    expect(wrong).toEqual([]);
  });

  it('that parsers differ about is one or the other', async () => {
    const { send } = start();
    const wrong = await failing([...eitherJson, ...validJson], async (one) => {
      const whole = await send(wrap('', one, ''));
      const part = await send(wrap(event[0], one, event[1]));
      return whole.status === 400 && (part.status < 300 || part.status === 400);
    });
    expect(wrong).toEqual([]);
    expect(['a', 'b', 'polluted'].some((name) => name in {})).toBe(false);
  });
});

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
