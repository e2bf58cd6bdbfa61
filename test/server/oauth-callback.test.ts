import { describe, expect, it } from 'vitest';
import { open, read } from './support.ts';

const path = '/oauth/callback?code=CANARY&state=CANARY&error=%3Cscript%3E';
const bare = { headers: { 'x-plugboard': null, 'sec-fetch-site': 'cross-site' } };

describe('GET /oauth/callback', () => {
  it('is a page that anybody may be sent to, signed in or not', async () => {
    const { call, asked } = open({ user: null });
    const answer = await call('GET', path, bare);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.text).toContain('You can close this window.');
    expect(asked()).toEqual([]);
  });

  it('is the same page whatever it is asked with', async () => {
    const { call } = open();
    const [one, two] = [await call('GET', path, bare), await call('GET', '/oauth/callback', bare)];
    expect(one.text).toBe(two.text);
    expect(one.text).not.toContain('CANARY');
  });

  it('runs its one script and nothing else, is kept by nobody and sends no referrer', async () => {
    const { headers, text } = await open().call('GET', path, bare);
    const script = /<script>([\s\S]*)<\/script>/.exec(text)?.[1] ?? '';
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(script));
    const hash = btoa(String.fromCharCode(...new Uint8Array(digest)));
    expect(headers.get('content-security-policy')).toBe(
      `default-src 'none'; script-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    );
    expect(text.match(/<script/g)).toHaveLength(1);
    expect(text).not.toMatch(/ on\w+=| style=|<style/);
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('clears its address first, then signals and closes, and tells nothing of the flow', async () => {
    const { text } = await open().call('GET', path, bare);
    const script = /<script>([\s\S]*)<\/script>/.exec(text)?.[1] ?? '';
    const seen: [string, ...unknown[]][] = [];
    class Channel {
      constructor(name: string) {
        seen.push(['channel', name]);
      }
      postMessage(message: unknown) {
        seen.push(['message', message]);
      }
    }
    const storage = {
      setItem: (name: string, value: string) => seen.push(['stored', name, Object.keys(JSON.parse(value) as object)]),
      removeItem: (name: string) => seen.push(['removed', name]),
    };
    const window = { close: () => seen.push(['closed']) };
    const history = { replaceState: (_: unknown, __: string, url: string) => seen.push(['replaced', url]) };
    const location = { pathname: '/api/plugboard/oauth/callback', search: '?code=CANARY' };
    const names = ['history', 'location', 'BroadcastChannel', 'localStorage', 'window', 'setTimeout'];
    // The script belongs to the page and is no module, so it is given its surroundings as arguments.
    const run = Reflect.construct(Function, [...names, script]) as (...values: unknown[]) => void;
    run(history, location, Channel, storage, window, (work: () => void) => work());
    expect(seen).toEqual([
      ['replaced', '/api/plugboard/oauth/callback'],
      ['channel', 'plugboard:oauth'],
      ['message', { v: 1, status: 'returned' }],
      ['stored', 'plugboard:oauth', ['v', 'status', 'at']],
      ['removed', 'plugboard:oauth'],
      ['closed'],
    ]);

    const closed = () => seen.push(['closed anyway']);
    const broken = () => {
      throw new Error('blocked');
    };
    run(history, location, broken, { setItem: broken }, { close: closed }, (work: () => void) => work());
    expect(seen.at(-1)).toEqual(['closed anyway']);
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
