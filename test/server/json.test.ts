import { describe, expect, it } from 'vitest';
import { parseAnswer } from '../../src/api/text/parse-json.ts';
import { PlugboardError } from '../../src/api/index.ts';
import { eitherJson, invalidJson, validJson, type JsonCase } from '../hostile/json-cases.ts';
import { createTestClock, open, read } from './support.ts';

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
