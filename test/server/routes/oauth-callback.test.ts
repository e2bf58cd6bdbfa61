import { describe, expect, it } from 'vitest';
import { naughtyRedirects } from '../../security/corpora/redirects.ts';
import { open, read } from '../support.ts';

const path = '/oauth/callback?code=CANARY&state=CANARY&error=%3Cscript%3E';
const bare = { headers: { 'x-plugboard': null, 'sec-fetch-site': 'cross-site' } };

const scriptOf = (page: string) => /<script>([\s\S]*)<\/script>/.exec(page)?.[1] ?? '';

async function hashOf(page: string, tag: 'script' | 'style') {
  const text = new RegExp(`<${tag}>([\\s\\S]*)</${tag}>`).exec(page)?.[1] ?? '';
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
}

interface Visit {
  search?: string;
  /** What the tab remembers of the page it left, as it is or to be written as JSON. */
  left?: unknown;
  opener?: object;
  /** Neither channels nor storages can be used. */
  blocked?: boolean;
}

/** The page is the same for every visit. */
const page = open().call('GET', '/oauth/callback', bare);

/** Runs the page's script in a tab that only notes what happens to it. */
async function visit({ search = '', left, opener, blocked = false }: Visit) {
  const { text } = await page;
  const seen: [string, ...unknown[]][] = [];
  const check = () => {
    if (blocked) throw new Error('blocked');
  };
  class Channel {
    constructor(name: string) {
      check();
      seen.push(['channel', name]);
    }
    postMessage(message: unknown) {
      seen.push(['message', message]);
    }
  }
  const kept = left === undefined ? null : typeof left === 'string' ? left : JSON.stringify(left);
  const storage = {
    getItem: (name: string) => (check(), name === 'plugboard:return' ? kept : null),
    setItem: (name: string, value: string) => (check(), seen.push(['stored', name, JSON.parse(value)])),
    removeItem: (name: string) => (kept === null && name === 'plugboard:return' ? 0 : seen.push(['removed', name])),
  };
  const window = { opener: opener ?? null, close: () => seen.push(['closed']) };
  const history = { replaceState: (_: unknown, __: string, url: string) => seen.push(['replaced', url]) };
  const origin = 'https://host.example';
  const pathname = '/api/plugboard/oauth/callback';
  const location = { origin, pathname, search, replace: (url: string) => seen.push(['went', url]) };
  const names = ['history', 'location', 'BroadcastChannel', 'localStorage', 'sessionStorage', 'window', 'setTimeout'];
  // The script belongs to the page and is no module, so it is given its surroundings as arguments.
  const run = Reflect.construct(Function, [...names, scriptOf(text)]) as (...values: unknown[]) => void;
  run(history, location, Channel, storage, storage, window, (work: () => void) => work());
  return seen;
}

describe('GET /oauth/callback', () => {
  it('is a page that anybody may be sent to, signed in or not', async () => {
    const { call, asked } = open({ user: null });
    const answer = await call('GET', path, bare);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.text).toContain('You can close this window.');
    expect(asked()).toEqual([]);
  });

  it('is the same page whatever it is asked with', { tags: ['security-43'] }, async () => {
    const { call } = open();
    const [one, two] = [await call('GET', path, bare), await call('GET', '/oauth/callback', bare)];
    expect(one.text).toBe(two.text);
    expect(one.text).not.toContain('CANARY');
  });

  it('runs only its own script, is not cached and sends no referrer', { tags: ['security-47'] }, async () => {
    const { headers, text } = await open().call('GET', path, bare);
    expect(headers.get('content-security-policy')).toBe(
      `default-src 'none'; script-src ${await hashOf(text, 'script')}; style-src ${await hashOf(text, 'style')}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    );
    expect(text.match(/<script|<style/g)).toHaveLength(2);
    expect(text).not.toMatch(/ on\w+=| style=/);
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it(
    'clears its address first, then signals and closes, and tells nothing of the flow',
    { tags: ['security-47', 'security-69'] },
    async () => {
      expect(await visit({ search: '?code=CANARY' })).toEqual([
        ['replaced', '/api/plugboard/oauth/callback'],
        ['channel', 'plugboard:oauth'],
        ['message', { v: 1, status: 'returned' }],
        ['stored', 'plugboard:oauth', { v: 1, status: 'returned', at: expect.any(Number) }],
        ['removed', 'plugboard:oauth'],
        ['closed'],
      ]);
    },
  );

  it.each([
    ['', 'returned'],
    ['?error=access_denied&error_description=CANARY', 'denied'],
    ['?error=server_error', 'failed'],
    ['?error=', 'failed'],
    ['?error=%3Cscript%3E', 'failed'],
  ])('says of %s: %s', async (search, status) => {
    const seen = await visit({ search });
    expect(seen).toContainEqual(['message', { v: 1, status }]);
    expect(seen).toContainEqual(['stored', 'plugboard:oauth', { v: 1, status, at: expect.any(Number) }]);
    expect(JSON.stringify(seen)).not.toMatch(/CANARY|script|server_error/);
  });

  it('closes also where neither channel nor storage may be used', { tags: ['security-147'] }, async () => {
    expect(await visit({ blocked: true })).toEqual([['replaced', '/api/plugboard/oauth/callback'], ['closed']]);
  });

  it('leads a tab that left without a window back to where it was, and tells it there how it went', async () => {
    const url = '/settings/integrations?integration=int_slack#top';
    expect(await visit({ search: '?error=access_denied&state=CANARY', left: { url, connectorId: 'slack' } })).toEqual([
      ['replaced', '/api/plugboard/oauth/callback'],
      ['removed', 'plugboard:return'],
      ['stored', 'plugboard:returned', { v: 1, status: 'denied', connectorId: 'slack' }],
      ['went', `https://host.example${url}`],
    ]);
  });

  it('stays a window that closes when it has an opener', async () => {
    const left = { url: '/settings', connectorId: 'slack' };
    const seen = await visit({ left, opener: {} });
    expect(seen.at(-1)).toEqual(['closed']);
    expect(seen.map(([what]) => what)).not.toContain('went');
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '\\\\evil.example',
    '\t//evil.example',
    'https://evil.example/',
    'https:evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    'settings',
    '',
    7,
    null,
    undefined,
    { toString: '/x' },
  ])('leads to no other place, such as %j', { tags: ['security-45'] }, async (url) => {
    const seen = await visit({ left: { url, connectorId: 'slack' } });
    expect(seen.filter(([what]) => what === 'went')).toEqual([]);
    expect(seen.at(-1)).toEqual(['closed']);
  });

  it('stays on its origin, whatever way back a tab remembers', async () => {
    expect(new Set(naughtyRedirects).size).toBeGreaterThanOrEqual(559);
    const left: string[] = [];
    let stayed = 0;
    for (const url of naughtyRedirects) {
      const seen = await visit({ left: { url, connectorId: 'slack' } });
      for (const [, place] of seen.filter(([what]) => what === 'went')) {
        if (typeof place === 'string' && new URL(place).origin === 'https://host.example') stayed += 1;
        else left.push(url);
      }
    }
    expect(left).toEqual([]);
    expect(stayed).toBeGreaterThan(100);
  });

  it.each(['', 'null', '{', '7', '[]'])('closes when what the tab remembers is %j', async (text) => {
    expect((await visit({ left: text })).at(-1)).toEqual(['closed']);
  });

  it.each(['POST', 'PUT', 'DELETE', 'HEAD'])('has no %s', async (method) => {
    const { call } = open();
    expect((await call(method, '/oauth/callback', bare)).status).toBe(403);
    const answer = await call(method, '/oauth/callback');
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET']);
  });

  it('is found wherever the handler is mounted', async () => {
    const { handler } = open({ basePath: '/a/b' });
    expect((await read(await handler(new Request('https://host.example/a/b/oauth/callback')))).status).toBe(200);
  });
});
