import { spawnSync } from 'node:child_process';
import { createContext, runInContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCurl, toFetch, type SampleRequest } from '../../../src/components/index.ts';

const url = 'https://host.example/api/plugboard/connectivity/connectors/shopify/actions/list-orders/execute';
const nasty = fc.constantFrom(
  "'",
  "'; rm -rf / #",
  '$(id)',
  '`id`',
  '"',
  '\\',
  '\n',
  '!!',
  '</script><script>alert(1)</script>',
  '<!--',
  '${process.env}',
  '\u2028',
  '\u0000',
  '\ud800',
  '@/etc/passwd',
  '%PATH%',
  '\u202e',
);
const word = fc.oneof(
  nasty,
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.tuple(nasty, fc.string(), nasty).map((all) => all.join('')),
);
const body = fc
  .tuple(fc.string(), fc.dictionary(word, fc.oneof(word, fc.jsonValue()), { noNullPrototype: false }))
  .map(([credentialId, parameters]) => ({ credentialId, parameters }) satisfies SampleRequest['body']);
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** What a POSIX shell makes of many commands: the words that each would give to `curl`. */
function shellWords(commands: readonly string[]): string[][] {
  const script = `curl() { for word in "$@"; do printf '%s\\0' "$word"; done; printf '\\0'; }\nSESSION_COOKIE=cookie\n${commands.join('\n')}\n`;
  const { stdout, stderr, status } = spawnSync('sh', ['-s'], { input: script, encoding: 'utf8', maxBuffer: 1 << 28 });
  expect([status, stderr]).toEqual([0, '']);
  return stdout
    .split('\0\0')
    .slice(0, -1)
    .map((words) => words.split('\0'));
}

let calls: { url: string; init: RequestInit }[] = [];
const realm = createContext({
  fetch: (url: string, init: RequestInit) => {
    calls.push({ url, init });
    return { json: () => ({}) };
  },
  console: { log: () => {} },
});

/** What a script asks of `fetch`. */
function fetched(code: string) {
  calls = [];
  runInContext(`(async () => {\n${code}\n})()`, realm);
  expect(calls).toHaveLength(1);
  return calls[0] as (typeof calls)[number];
}

describe('toCurl', () => {
  it('reads like a command a person would write', () => {
    expect(toCurl({ url, method: 'POST', body: { credentialId: 'cred_1', parameters: { limit: 2 } } })).toBe(
      [
        `curl -X POST '${url}' \\`,
        `  -H 'x-plugboard: 1' --cookie "$SESSION_COOKIE" \\`,
        `  -H 'content-type: application/json' \\`,
        `  --data-raw '{`,
        '  "credentialId": "cred_1",',
        '  "parameters": {',
        '    "limit": 2',
        '  }',
        `}'`,
      ].join('\n'),
    );
  });

  it('gives a shell exactly the request, whatever was typed', () => {
    const bodies = fc.sample(body, 400);
    const words = shellWords(bodies.map((one) => toCurl({ url, method: 'POST', body: one })));
    expect(words).toHaveLength(bodies.length);
    for (const [index, one] of words.entries()) {
      expect(one.slice(0, 4)).toEqual(['-X', 'POST', url, '-H']);
      expect(one.at(-2)).toBe('--data-raw');
      expect(JSON.parse(one.at(-1) ?? '')).toEqual(plain(bodies[index]));
    }
  });

  it('quotes the address too, and leaves out what is not there', () => {
    const [words] = shellWords([toCurl({ url: "https://host.example/it's?a=$(id)", method: 'DELETE' })]);
    expect(words).toEqual([
      '-X',
      'DELETE',
      "https://host.example/it's?a=$(id)",
      '-H',
      'x-plugboard: 1',
      '--cookie',
      'cookie',
    ]);
  });
});

describe('toFetch', () => {
  it('asks for exactly the request, whatever was typed', () => {
    fc.assert(
      fc.property(body, (one) => {
        const { url: given, init } = fetched(toFetch({ url, method: 'POST', body: one }));
        expect(given).toBe(url);
        expect(init).toMatchObject({ method: 'POST', credentials: 'include' });
        expect(init.headers).toEqual({ 'x-plugboard': '1', 'content-type': 'application/json' });
        expect(JSON.parse(init.body as string)).toEqual(plain(one));
      }),
      { numRuns: 500 },
    );
  });

  it('keeps a key that an object literal would take for the prototype', () => {
    const parameters = JSON.parse('{"__proto__": {"admin": true}}') as Record<string, unknown>;
    const { init } = fetched(toFetch({ url, method: 'POST', body: { parameters } }));
    expect(init.body).toContain('__proto__');
  });

  it('can stand in a script of a page', () => {
    fc.assert(
      fc.property(body, (one) => {
        expect(toFetch({ url, method: 'POST', body: one })).not.toMatch(/<\/script|<script|<!--/i);
      }),
      { numRuns: 500 },
    );
  });

  it('needs no body', () => {
    const { init } = fetched(toFetch({ url, method: 'DELETE' }));
    expect(init.body).toBeUndefined();
  });
});

describe('both', () => {
  it('name no key and no cookie', () => {
    const request = { url, method: 'POST', body: {} };
    expect(`${toCurl(request)}${toFetch(request)}`).not.toMatch(/authorization|bearer|demo_session|api[-_]?key/i);
  });
});
