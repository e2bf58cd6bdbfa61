import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PlugboardError } from '../../../src/api/index.ts';
import { createPlugboardHandler, type LogEntry } from '../../../src/server/index.ts';
import { createConsoleLog } from '../../../src/server/config/console-log.ts';
import { createTestBackend } from '../../../src/testing/index.ts';
import { createCaller } from '../support.ts';
import { createTestClock } from '../../support/clock.ts';

const lines: string[] = [];

beforeEach(() => {
  lines.length = 0;
  vi.spyOn(console, 'error').mockImplementation((line) => void lines.push(String(line)));
  return () => vi.restoreAllMocks();
});

const entry = (more: Partial<LogEntry>): LogEntry => ({
  requestId: 'req_1',
  method: 'POST',
  route: '/session',
  status: 502,
  ms: 1,
  ...more,
});

describe('createConsoleLog', () => {
  it.each([
    'internal',
    'user_exists',
    'upstream_auth',
    'upstream_error',
    'upstream_invalid',
    'upstream_unreachable',
    'upstream_timeout',
  ] as const)('writes one line for %s', (code) => {
    createConsoleLog(createTestClock())(entry({ code, detail: 'The upstream answered 401.' }));
    expect(lines).toEqual([`plugboard: ${code}: The upstream answered 401. (/session, req_1)`]);
  });

  it('writes one line for a path that has no route', () => {
    createConsoleLog(createTestClock())(
      entry({ code: 'not_found', status: 404, route: undefined, detail: 'No route.' }),
    );
    expect(lines).toEqual(['plugboard: not_found: No route. (no route, req_1)']);
  });

  it.each(['not_found', 'unauthenticated', 'rejected', 'conflict', 'rate_limited'] as const)(
    'writes nothing for %s of a route, which the user caused',
    (code) => {
      createConsoleLog(createTestClock())(entry({ code, status: 400 }));
      createConsoleLog(createTestClock())(entry({ status: 200 }));
      expect(lines).toEqual([]);
    },
  );

  it('writes three lines a minute for one code and route, and then counts the rest', () => {
    const clock = createTestClock();
    const log = createConsoleLog(clock);
    for (let index = 0; index < 100; index++) log(entry({ code: 'upstream_error' }));
    expect(lines).toHaveLength(3);
    log(entry({ code: 'upstream_auth' }));
    expect(lines).toHaveLength(4);
    clock.advance(60_000);
    log(entry({ code: 'upstream_error' }));
    expect(lines.at(-1)).toContain('97 more like it');
  });
});

describe('the log of a handler without `onLog`', () => {
  const open = (options: Partial<Parameters<typeof createPlugboardHandler>[0]> = {}) => {
    const { sandbox, store } = createTestBackend();
    const { apiKey, embeddedUrl, connectivityUrl } = sandbox;
    const handler = createPlugboardHandler({
      alloy: { apiKey, embeddedUrl, connectivityUrl },
      authenticate: () => ({ id: 'ada' }),
      fetch: (input, init) => sandbox.fetch(input, init),
      store,
      ...options,
    });
    return { sandbox, call: createCaller((path, init) => handler(new Request(`https://a.example${path}`, init))) };
  };

  it('says that the upstream refused the key, without the key', async () => {
    const { call } = open({ alloy: { apiKey: 'WRONG_KEY_CANARY', embeddedUrl: 'https://a.example/e' } });
    const { call: wrong } = open({ fetch: async () => Response.json({ error: 'no' }, { status: 401 }) });
    expect((await wrong('POST', '/session')).json.code).toBe('upstream_auth');
    await call('POST', '/session');
    expect(lines[0]).toMatch(/^plugboard: upstream_auth: The upstream answered 401/);
    expect(lines.join()).not.toContain('CANARY');
  });

  it('says that the base path is another one', async () => {
    const { call } = open({ basePath: '/elsewhere/plugboard' });
    expect((await call('POST', '/session')).status).toBe(404);
    expect(lines).toEqual([expect.stringContaining('not below the option `basePath`, which is /elsewhere/plugboard')]);
  });

  it('logs one line of the host’s error, without the stack', async () => {
    const authenticate = () => {
      throw new PlugboardError('internal', `first line\n    at secret (file.ts:1:1)\n${'x'.repeat(2_000)}`);
    };
    const { call } = open({ authenticate });
    expect((await call('POST', '/session')).status).toBe(500);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('first line');
    expect(lines[0]).not.toMatch(/\n|at secret|xxx/);
  });
});
