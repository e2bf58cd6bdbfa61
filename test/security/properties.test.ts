import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isErrorCode,
  isId,
  listCredentials,
  listIntegrations,
  PlugboardError,
  type PlugboardErrorCode,
} from '../../src/api/index.ts';
import { errorStatus, parseRetryAfter, readUpstreamAnswer, redact, safeUrl } from '../../src/api/internal.ts';
import { validate } from '../../src/server/routing/validate.ts';
import { EventBody, WorkflowBody } from '../../src/server/routing/schemas.ts';
import { toHandlerError, toProblem } from '../../src/server/http/problem.ts';
import { createTokenMinter } from '../../src/server/index.ts';
import { createFixedWindowCounter } from '../../src/server/store/fixed-window-counter.ts';
import { toScope } from '../../src/server/users/user-scope.ts';
import { createTestClock } from '../support/clock.ts';

const runs = { numRuns: 1_000, seed: 1 };
const anyText = fc.string({ unit: 'binary', maxLength: 40 });
const json = fc.jsonValue({ maxDepth: 4 });
const answerOf = (status: number, text: string, headers: Record<string, string> = {}) => ({
  status,
  text,
  headers: new Headers(headers),
  redirected: status >= 300 && status < 400,
});

const caught = (work: () => unknown): unknown => {
  try {
    work();
    return undefined;
  } catch (error) {
    return error;
  }
};

describe('any', () => {
  it('text that is an id is the same in a URL, and one segment of it', () => {
    const nearly = fc.string({
      unit: fc.constantFrom('a', 'Z', '0', '_', '-', '.', '/', '%', 'é', ' '),
      maxLength: 130,
    });
    fc.assert(
      fc.property(fc.oneof(anyText, nearly), (text) => {
        if (!isId(text)) return;
        expect(encodeURIComponent(text)).toBe(text);
        expect(new URL(`https://a.example/x/${text}/y`).pathname).toBe(`/x/${text}/y`);
      }),
      runs,
    );
  });

  it('time to come back is read alike from seconds and from every spelling of a date, or not at all', () => {
    const now = Date.parse('2026-01-01T00:00:00Z');
    const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
    const spellings = (at: Date): string[] => {
      const usual = at.toUTCString();
      const [, day = '', month = '', year = '', time = ''] = usual.split(/[ ,]+/);
      const long = days[at.getUTCDay()] ?? '';
      return [
        usual,
        `${long}, ${day}-${month}-${year.slice(2)} ${time} GMT`,
        `${long.slice(0, 3)} ${month} ${String(Number(day)).padStart(2)} ${time} ${year}`,
      ];
    };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500_000_000 }), anyText, (seconds, text) => {
        expect(parseRetryAfter(String(seconds), now)).toBe(seconds * 1_000);
        for (const spelling of spellings(new Date(now + seconds * 1_000))) {
          expect([spelling, parseRetryAfter(spelling, now)]).toEqual([spelling, seconds * 1_000]);
        }
        const wait = parseRetryAfter(text, now);
        expect(wait === undefined || (Number.isFinite(wait) && wait >= 0)).toBe(true);
      }),
      runs,
    );
  });

  it('end that a token names gives it whole seconds from 30 to 3600', async () => {
    const clock = createTestClock();
    const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const near = fc.integer({ min: -100_000, max: 100_000 }).map((offset) => Math.floor(clock.now() / 1_000) + offset);
    await fc.assert(
      fc.asyncProperty(fc.oneof(json, near, fc.double()), async (exp) => {
        const token = `${base64url({ alg: 'HS256' })}.${base64url({ exp })}.c2ln`;
        const alloy = { apiKey: 'SK_CANARY_0001' };
        const minter = createTokenMinter({ alloy, clock, fetch: async () => Response.json({ token }) });
        const { expiresIn } = await minter.mint('usr_1');
        expect(Number.isInteger(expiresIn) && expiresIn >= 30 && expiresIn <= 3_600).toBe(true);
      }),
      runs,
    );
  });

  it('secret in any text is gone once it is redacted, and redacting again changes nothing', () => {
    const letters = fc.string({
      unit: fc.constantFrom('A', 'B', 'X', 'Z', 'a', 'b', 'x', 'z', '0', '1', '7', '9'),
      minLength: 24,
      maxLength: 40,
    });
    const secret = letters.map((text) => `A1b2${text}`);
    const shapes: ((text: string) => string)[] = [
      (text) => `Bearer ${text}`,
      (text) => `sk_live_${text}`,
      (text) => `password=${text}`,
      (text) => `"client_secret": "${text}"`,
      (text) => `https://a.example/x?key=${text}`,
      (text) => `postgres://app:${text}@db/app`,
      (text) => `eyJhbGciOiJIUzI1NiJ9.${text}.${text}`,
    ];
    const words = fc.array(fc.constantFrom('Order', 'failed', 'for', '#1001', 'on', '2026-04-19', '–', 'Zoë'), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(words, secret, fc.constantFrom(...shapes), words, (before, text, shape, after) => {
        const clean = redact([...before, shape(text), ...after].join(' '));
        expect(clean).not.toContain(text);
        expect(redact(clean)).toBe(clean);
      }),
      runs,
    );
  });

  it('text as a URL is https, of the page, or on this machine with it; never with a user in it', () => {
    const scheme = fc.constantFrom('https:', 'http:', 'javascript:', 'data:', 'blob:', 'vbscript:', 'file:', '', '//');
    const host = fc.constantFrom(
      'a.example',
      'app.example',
      'localhost',
      '127.0.0.1',
      'u:p@a.example',
      'localhost.evil',
    );
    const built = fc
      .tuple(scheme, fc.constantFrom('//', '', '\\\\', '/\t/'), host, anyText)
      .map((parts) => parts.join(''));
    const page = fc.constantFrom(undefined, 'https://app.example/x', 'http://app.example/x', 'http://localhost:4173/');
    fc.assert(
      fc.property(fc.oneof(built, anyText), page, (text, pageUrl) => {
        const safe = safeUrl(text, pageUrl);
        if (safe === undefined) return;
        const { protocol, origin, hostname, username, password } = new URL(safe);
        expect(username + password).toBe('');
        const near =
          pageUrl !== undefined && (origin === new URL(pageUrl).origin || /^(localhost|127\.)/.test(hostname));
        expect(protocol === 'https:' || (protocol === 'http:' && near)).toBe(true);
      }),
      runs,
    );
  });

  it('answer is JSON, or an error of the closed list that repeats none of it', () => {
    const mark = 'CANARY_7f3a';
    fc.assert(
      fc.property(
        fc.integer({ min: 200, max: 599 }),
        fc.oneof(
          json.map((value) => JSON.stringify(value)),
          anyText,
        ),
        (status, text) => {
          const body = status % 2 ? text : `${text}${mark}`;
          const error = caught(() => readUpstreamAnswer(answerOf(status, body), 0, ['name']));
          if (error === undefined) {
            expect(status).toBeLessThan(300);
            return;
          }
          expect(error).toBeInstanceOf(PlugboardError);
          const { code, message, fields } = error as PlugboardError;
          expect(isErrorCode(code)).toBe(true);
          expect(message).not.toContain(mark);
          expect(fields.filter((name) => name !== 'name')).toEqual([]);
          if (status >= 500) expect(code).toBe('upstream_error');
          if (status === 401 || status === 403) expect(code).toBe('upstream_auth');
        },
      ),
      runs,
    );
  });

  it('list has only what has an id, each once, or is an error; never by accident empty', async () => {
    const item = fc.oneof(
      json,
      fc.record({ integrationId: fc.oneof(json, fc.constantFrom('a', 'b')), installed: json, name: json }),
      fc.record({ credentialId: fc.oneof(json, fc.constantFrom('a', 'b')), createdAt: json }),
    );
    const body = fc.oneof(json, fc.record({ integrations: fc.array(item), credentials: fc.array(item) }));
    await fc.assert(
      fc.asyncProperty(body, async (answer) => {
        const api = { send: async () => answer as unknown };
        const read = async (list: Promise<{ skipped: number } & Record<string, unknown>>, name: string, id: string) => {
          const given = await list.catch((error: unknown) => error as PlugboardError);
          if (given instanceof PlugboardError) {
            expect(given.code).toBe('upstream_invalid');
            return;
          }
          const items = given[name] as Record<string, unknown>[];
          expect(items.every((one) => isId(one[id]))).toBe(true);
          expect(new Set(items.map((one) => one[id])).size).toBe(items.length);
          for (const { installed } of items) expect([true, false, undefined]).toContain(installed);
        };
        await read(listIntegrations(api) as never, 'integrations', 'integrationId');
        await read(listCredentials(api, { connectorId: 'a' }) as never, 'credentials', 'credentialId');
      }),
      runs,
    );
  });

  it('failure is a problem with its own status, that says nothing of what was thrown', () => {
    const codes = Object.keys(errorStatus) as PlugboardErrorCode[];
    const mark = 'CANARY_7f3a';
    const thrown = fc.oneof(
      fc.constantFrom(...codes).map((code) => new PlugboardError(code, mark, { cause: new Error(mark) })),
      anyText.map((text) => new TypeError(`${mark}${text}`)),
      json.map((value) => ({ [mark]: value })),
    );
    const retryAfter = fc.option(fc.integer({ min: 0, max: 1e9 }), { nil: undefined });
    fc.assert(
      fc.property(thrown, retryAfter, (error, wait) => {
        const { code, message } = toHandlerError(error);
        const { status, headers, body } = toProblem(new PlugboardError(code, message, { retryAfter: wait }), 'req_1');
        const problem = JSON.parse(body ?? '') as { code: string; status: number; requestId: string };
        expect(body).not.toContain(mark);
        expect([problem.code, problem.status, problem.requestId]).toEqual([code, status, 'req_1']);
        const told = headers['retry-after'];
        expect(wait === undefined ? told === undefined : Number(told) >= 1 && Number(told) * 1_000 >= wait).toBe(true);
      }),
      runs,
    );
  });

  it('field that a route does not know is refused, whatever the others are', () => {
    const known = new Set(['workflowId', 'event', 'data']);
    fc.assert(
      fc.property(
        fc.constantFrom(WorkflowBody, EventBody),
        fc.dictionary(anyText, json),
        anyText,
        (schema, body, name) => {
          fc.pre(!known.has(name) && name !== '__proto__');
          const error = caught(() => validate(schema, { ...body, [name]: 1 }, 'body'));
          expect(error).toMatchObject({ code: 'unexpected_field' });
        },
      ),
      runs,
    );
  });

  it('sequence of requests is counted from one in spans that never overlap', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40_000 }), { maxLength: 60 }), (steps) => {
        const clock = createTestClock(0);
        const counter = createFixedWindowCounter(clock, 10);
        let last = 0;
        let endsAt = 0;
        for (const step of steps) {
          clock.advance(step);
          const { requests, endsIn } = counter.count('ada', 60_000);
          const goesOn = clock.now() < endsAt;
          expect(requests).toBe(goesOn ? last + 1 : 1);
          if (goesOn) expect(clock.now() + endsIn).toBe(endsAt);
          last = requests;
          endsAt = clock.now() + endsIn;
        }
      }),
      runs,
    );
  });

  it('two users, or two upstreams, have scopes of their own', async () => {
    const tricky = fc.string({ unit: fc.constantFrom('a', '"', ',', '\\', ' ', ':', '[', ']'), maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.tuple(tricky, tricky), fc.tuple(tricky, tricky), async ([one, first], [two, second]) => {
        const same = one === two && first === second;
        expect((await toScope(one, [first])) === (await toScope(two, [second]))).toBe(same);
      }),
      runs,
    );
  });
});
