import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isId,
  isOutcomeUnknown,
  PlugboardError,
  toPlugboardError,
  type PlugboardErrorCode,
} from '../../src/api/index.ts';
import { safeUrl } from '../../src/api/internal.ts';
import { errorStatus, isErrorCode } from '../../src/api/contract/errors.ts';
import { parseAnswer, parseJson } from '../../src/api/text/parse-json.ts';
import { operations } from '../../src/api/contract/operation-table.ts';
import { parseCredentialMetadata } from '../../src/api/parse/credentials.ts';
import { parseIntegrations, parseUserToken } from '../../src/api/parse/users-and-integrations.ts';
import { redact } from '../../src/api/text/redact.ts';
import { toUpstreamRequest } from '../../src/api/http/build-request.ts';
import { backoff, parseRetryAfter } from '../../src/api/http/retry.ts';
import { createTokenSource } from '../../src/api/access/token-cache.ts';
import { readUpstreamAnswer } from '../../src/api/http/upstream-response.ts';
import { toFieldViews } from '../../src/components/credential-form/field-view.ts';
import { naughtyTexts, naughtyUrls } from './corpora/naughty.ts';

const runs = { numRuns: 1_000, seed: 4 };
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(...naughtyTexts.filter((one) => one.length < 1_000)),
);
const now = Date.parse('2026-04-01T12:00:00Z');

/** What is thrown, or undefined. */
function thrown(work: () => unknown): unknown {
  try {
    work();
    return undefined;
  } catch (error) {
    return error;
  }
}

describe('an id', () => {
  it('of any text either stays one segment or sends nothing', { tags: ['security-11'] }, () => {
    const base = 'https://api.example/2025-09';
    const segments = base.split('/').length - 3;
    fc.assert(
      fc.property(text, (workflowId) => {
        const build = () =>
          toUpstreamRequest(base, { operation: 'listWorkflowLogs', params: { workflowId } }, 'usr_1').url;
        if (!isId(workflowId)) {
          expect(thrown(build)).toBeInstanceOf(PlugboardError);
          return;
        }
        const url = new URL(build());
        expect(url.origin).toBe('https://api.example');
        expect(url.pathname.split('/')).toHaveLength(segments + operations.listWorkflowLogs.path.split('/').length);
      }),
      runs,
    );
  });
});

describe('a URL filter', () => {
  it('lets nothing pass that is not https or the page’s own, and leaves a passed one alone', () => {
    const url = fc.oneof(text, fc.constantFrom(...naughtyUrls), fc.webUrl({ validSchemes: ['http', 'https', 'ftp'] }));
    const page = 'https://app.example/integrations';
    fc.assert(
      fc.property(url, fc.constantFrom('', ' ', '\t', 'java', '//', '\\'), (address, before) => {
        const safe = safeUrl(before + address, page);
        if (safe === undefined) return;
        const { protocol, username, password } = new URL(safe);
        expect([protocol, username, password]).toEqual(['https:', '', '']);
        expect(safeUrl(safe, page)).toBe(safe);
      }),
      runs,
    );
  });
});

describe('waiting', () => {
  it('is never negative, endless or NaN, whatever Retry-After says', { tags: ['security-95'] }, () => {
    const header = fc.oneof(
      text,
      fc.integer().map(String),
      fc.double().map(String),
      fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
      fc.constantFrom('soon', '-5', '1e9', '', '1'.repeat(400), '1, 2', '0', ' 7 ', null, undefined),
    );
    fc.assert(
      fc.property(header, (value) => {
        const wait = parseRetryAfter(value, now);
        expect(wait === undefined || (Number.isFinite(wait) && wait >= 0)).toBe(true);
      }),
      runs,
    );
  });

  it('grows to five seconds and no further, at least half of a step', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (attempt, random) => {
        const step = Math.min(5_000, 300 * 2 ** (attempt - 1));
        const wait = backoff(attempt, () => random);
        expect(wait).toBeGreaterThanOrEqual(step / 2);
        expect(wait).toBeLessThanOrEqual(step);
      }),
      runs,
    );
  });
});

describe('a token', { tags: ['security-83'] }, () => {
  const life = fc.oneof(
    fc.double(),
    fc.integer(),
    fc.constantFrom<unknown>(null, undefined, '3600', 'soon', Infinity, -1, 0, 2 ** 53, Date.now(), {}, [], true),
  );

  it('lives 30 seconds to an hour, whatever its answer says', { tags: ['security-79'] }, () => {
    fc.assert(
      fc.property(life, (expiresIn) => {
        const { expiresIn: seconds } = parseUserToken({ token: 'opaque', expiresIn });
        expect(Number.isInteger(seconds)).toBe(true);
        expect(seconds).toBeGreaterThanOrEqual(30);
        expect(seconds).toBeLessThanOrEqual(3_600);
      }),
      runs,
    );
  });

  it('is taken only when it can stand in a header', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.anything()), (token) => {
        const error = thrown(() => new Headers({ authorization: `Bearer ${parseUserToken({ token }).token}` }));
        expect(error === undefined || error instanceof PlugboardError).toBe(true);
      }),
      runs,
    );
  });

  it('is minted once for any number of callers, however the clock jumps, and never handed out after its end', async () => {
    const day = 86_400_000;
    const step = fc.record({
      jump: fc.integer({ min: -day, max: day }),
      callers: fc.integer({ min: 1, max: 20 }),
      refuse: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 8 }),
        fc.integer({ min: 30, max: 3_600 }),
        async (steps, expiresIn) => {
          let time = now;
          let minted = 0;
          const ends = new Map<string, number>();
          const send = async () => {
            const token = `t${++minted}`;
            ends.set(token, time + expiresIn * 1_000);
            return { token, userId: 'usr_1', expiresIn };
          };
          const source = createTokenSource({ send }, { now: () => time, wait: async () => {} });
          for (const { jump, callers, refuse } of steps) {
            time += jump;
            const before = minted;
            const tokens = await Promise.all(Array.from({ length: callers }, () => source.get()));
            expect(new Set(tokens.map(({ token }) => token)).size).toBe(1);
            expect(minted - before).toBeLessThanOrEqual(1);
            expect(ends.get(tokens[0]?.token ?? '') ?? 0).toBeGreaterThan(time);
            if (refuse) for (const { token } of tokens) source.refuse(token);
          }
        },
      ),
      { ...runs, numRuns: 1_000 },
    );
  });
});

describe('an answer', () => {
  const json = fc.oneof(fc.jsonValue({ depthSize: 'small' }), fc.constantFrom(...naughtyTexts.slice(0, 80)));
  const body = fc.oneof(
    json.map((value) => JSON.stringify(value)),
    text,
  );

  it('of any body and status ends as a value or as one of our errors, without its words', () => {
    const marked = fc.tuple(fc.integer({ min: 200, max: 599 }), body);
    fc.assert(
      fc.property(marked, ([status, given]) => {
        const answer = { status, headers: new Headers(), text: given, redirected: status >= 300 && status < 400 };
        const error = thrown(() => readUpstreamAnswer(answer, now, []));
        if (status >= 300) expect(error).toBeInstanceOf(PlugboardError);
        if (error === undefined) return;
        expect(error).toBeInstanceOf(PlugboardError);
        const { code, message } = error as PlugboardError;
        expect(isErrorCode(code)).toBe(true);
        if (given.trim().length > 12) expect(message).not.toContain(given);
      }),
      runs,
    );
  });

  it('of any shape is a list of readable items or an error, never an empty list out of nothing', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const error = thrown(() => {
          const { integrations } = parseIntegrations(value);
          expect(Array.isArray((value as { integrations: unknown }).integrations)).toBe(true);
          for (const { integrationId, installed } of integrations) {
            expect(isId(integrationId)).toBe(true);
            expect([true, false, undefined]).toContain(installed);
          }
        });
        expect(error === undefined || error instanceof PlugboardError).toBe(true);
      }),
      runs,
    );
  });

  it('sets no prototype, however its keys are written', () => {
    fc.assert(
      fc.property(
        json,
        fc.constantFrom('__proto__', '\\u005f_proto__', '__pr\\u006fto__', '\\u005F\\u005Fproto__'),
        (value, key) => {
          const parsed = parseJson(`{"${key}":${JSON.stringify(value)},"a":{"${key}":{"installed":true}}}`);
          const copy: Record<string, unknown> = {};
          for (const [name, one] of Object.entries(parsed as object)) copy[name] = one;
          expect((copy as { installed?: unknown }).installed).toBeUndefined();
          expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
          expect((copy['a'] as { installed?: unknown }).installed).toBeUndefined();
        },
      ),
      runs,
    );
  });

  it('that is no JSON is said to be none, and not quoted', () => {
    fc.assert(
      fc.property(text, (given) => {
        const error = thrown(() => parseAnswer(`{${given}`));
        if (error === undefined) return;
        expect(error).toMatchObject({ code: 'upstream_invalid' });
        expect((error as PlugboardError).message).toBe('The response is not JSON.');
        expect((error as PlugboardError).cause).toBeUndefined();
      }),
      runs,
    );
  });
});

describe('an error', () => {
  it('of any kind becomes one of ours with nothing of what it carried', { tags: ['security-61'] }, () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          text.map((message) => new TypeError(message)),
        ),
        (value) => {
          const error = toPlugboardError(value);
          expect(error).toBeInstanceOf(PlugboardError);
          expect(error.cause).toBeUndefined();
          expect(['internal', 'aborted']).toContain(error.code);
          expect(isOutcomeUnknown(error)).toBe(true);
        },
      ),
      runs,
    );
  });

  it('has a word of the closed list, and no other word is one', () => {
    const codes = Object.keys(errorStatus) as PlugboardErrorCode[];
    fc.assert(
      fc.property(fc.oneof(text, fc.constantFrom(...codes), fc.anything()), (word) => {
        expect(isErrorCode(word)).toBe(codes.some((code) => code === word));
      }),
      runs,
    );
  });
});

describe('upstream text', () => {
  it('loses a secret wherever it stands, and is as clean the second time', () => {
    const secret = fc.constantFrom(
      'sk_live_CANARY1234',
      'Bearer CANARYtoken1234',
      'password=CANARY1234',
      'CANARY@example.com',
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), secret, fc.string({ maxLength: 80 }), (before, one, after) => {
        const clean = redact(`${before} ${one} ${after}`);
        expect(clean).not.toContain('CANARY');
        expect(redact(clean)).toBe(clean);
        expect(clean.length).toBeLessThanOrEqual(1_001);
      }),
      runs,
    );
  });
});

describe('the fields of a form', { tags: ['security-167'] }, () => {
  it('keep every name as it is, each once and each with a place of its own', () => {
    const name = fc.oneof(
      text,
      fc.constantFrom('__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty', 'a.b', 'a[0]', '0'),
    );
    fc.assert(
      fc.property(fc.array(name, { maxLength: 30 }), (names) => {
        const answer = { authType: 'api_key', requiredFields: names.map((one) => ({ name: one })) };
        const views = toFieldViews(parseCredentialMetadata(answer, 'stripe'));
        const usable = names.filter((one) => one.trim() !== '' && one.length <= 256);
        expect(views.map((view) => view.name).toSorted()).toEqual([...new Set(usable)].toSorted());
        expect(new Set(views.map(({ position }) => position)).size).toBe(views.length);
        for (const view of views) expect(typeof view.label).toBe('string');
      }),
      runs,
    );
  });
});
