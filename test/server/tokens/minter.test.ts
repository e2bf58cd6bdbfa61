/**
 * @module-tag connectivity/generateUserToken
 */
import { describe, expect, it } from 'vitest';
import { createTokenMinter } from '../../../src/server/index.ts';
import { createSandbox } from '../../../src/testing/index.ts';
import { createTestClock } from '../../support/clock.ts';

const clock0 = Date.parse('2026-04-19T10:00:00Z');
const encode = (value: unknown) => btoa(JSON.stringify(value)).replaceAll('=', '');
/** An unsigned JWT. */
const jwt = (exp: unknown) => {
  // JSON has no word for an endless number, but reads one that is too large as endless.
  const claims = exp === Infinity ? btoa('{"exp":1e999}') : encode({ user: { _id: 'usr_1' }, exp });
  return `${encode({ alg: 'HS256' })}.${claims.replaceAll('=', '')}.sig`;
};

/** A minter over an upstream that answers as told, and what it was asked. */
function openMinter(answer: (nth: number) => unknown) {
  const clock = createTestClock(clock0);
  const urls: string[] = [];
  const minter = createTokenMinter({
    alloy: { apiKey: 'SK_CANARY_0001', embeddedUrl: 'https://a.example/2025-09' },
    clock,
    fetch: async (url) => {
      urls.push(url);
      const body = answer(urls.length);
      return body instanceof Response ? body : Response.json(body);
    },
  });
  return { minter, clock, urls };
}

describe('createTokenMinter', { tags: ['security-79'] }, () => {
  it('mints a token of the sandbox', async () => {
    const sandbox = createSandbox();
    const { apiKey, embeddedUrl } = sandbox;
    const fetch = (input: string, init: RequestInit) => sandbox.fetch(input, init);
    const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' };
    const created = await fetch(`${embeddedUrl}/users`, { method: 'POST', headers, body: '{"username":"ada"}' });
    const { userId } = (await created.json()) as { userId: string };
    const minter = createTokenMinter({ alloy: { apiKey, embeddedUrl }, fetch });
    expect(await minter.mint(userId)).toEqual({
      token: expect.stringMatching(/^eyJ/),
      userId,
      expiresIn: expect.any(Number),
    });
  });

  it('mints once for a thousand concurrent calls, and caches the token', { tags: ['security-71'] }, async () => {
    const { minter, urls } = openMinter(() => ({ token: jwt(clock0 / 1000 + 3_600) }));
    await Promise.all(Array.from({ length: 1_000 }, () => minter.mint('usr_1')));
    await minter.mint('usr_1');
    expect(urls).toEqual(['https://a.example/2025-09/users/usr_1/token']);
  });

  it('renews a token that has ended although the clock was set back', async () => {
    const time = { wall: clock0, monotonic: 0 };
    let asked = 0;
    const minter = createTokenMinter({
      alloy: { apiKey: 'SK_CANARY_0001', embeddedUrl: 'https://a.example/2025-09' },
      clock: { now: () => time.wall, monotonic: () => time.monotonic, wait: () => Promise.resolve() },
      fetch: async () => Response.json({ token: `token-${(asked += 1)}` }),
    });
    await minter.mint('usr_1');
    Object.assign(time, { wall: clock0 - 86_400_000, monotonic: 300_000 });
    expect((await minter.mint('usr_1')).token).toBe('token-2');
  });

  it('keeps users apart', async () => {
    const { minter, urls } = openMinter((nth) => ({ token: `token-${nth}` }));
    const tokens = await Promise.all(['a', 'b', 'a', 'A'].map((id) => minter.mint(id)));
    expect(tokens.map(({ token, userId }) => [userId, token])).toEqual([
      ['a', 'token-1'],
      ['b', 'token-2'],
      ['a', 'token-1'],
      ['A', 'token-3'],
    ]);
    expect(urls).toHaveLength(3);
  });

  it.each([
    [3_600, 3_239_000, 3_241_000],
    [100, 84_000, 86_000],
    [30, 14_000, 16_000],
  ])('renews a token of %i s before a tenth of its life, at least 15 s, is left', async (life, before, after) => {
    const { minter, clock, urls } = openMinter(() => ({ token: jwt(clock0 / 1000 + life) }));
    await minter.mint('usr_1');
    clock.advance(before);
    await minter.mint('usr_1');
    expect(urls).toHaveLength(1);
    clock.advance(after - before);
    await Promise.all([1, 2, 3].map(() => minter.mint('usr_1')));
    expect(urls).toHaveLength(2);
  });

  it('returns the remaining lifetime', { tags: ['security-83'] }, async () => {
    const { minter, clock } = openMinter(() => ({ token: jwt(clock0 / 1000 + 3_600.9) }));
    expect((await minter.mint('usr_1')).expiresIn).toBe(3_600);
    clock.advance(600_500);
    expect((await minter.mint('usr_1')).expiresIn).toBe(2_999);
  });

  it.each([
    ['a number', clock0 / 1000 + 600, 600],
    ['soon', clock0 / 1000 + 1, 30],
    ['in ten years', clock0 / 1000 + 315_360_000, 3_600],
    ['in milliseconds', clock0 + 600_000, 3_600],
    ['too large to count', 2 ** 53, 3_600],
    ['endless', Infinity, 300],
    ['text', 'soon', 300],
    ['null', null, 300],
    ['missing', undefined, 300],
    ['past', clock0 / 1000 - 60, 30],
    ['zero', 0, 30],
    ['negative', -1, 30],
  ])('returns a bounded lifetime when exp is %s', async (_, exp, expected) => {
    const { minter } = openMinter(() => ({ token: jwt(exp) }));
    expect((await minter.mint('usr_1')).expiresIn).toBe(expected);
  });

  it.each(['eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.example.signature', 'opaque', 'a.b', 'a.b.c'])(
    'gives five minutes to %s, which cannot be read',
    async (token) => {
      const { minter } = openMinter(() => ({ token }));
      expect(await minter.mint('usr_1')).toEqual({ token, userId: 'usr_1', expiresIn: 300 });
    },
  );

  it('does not keep a token that has ended by its own word', async () => {
    const { minter, urls } = openMinter(() => ({ token: jwt(1) }));
    await minter.mint('usr_1');
    await minter.mint('usr_1');
    expect(urls).toHaveLength(2);
  });

  it('mints another when asked for a fresh one, once for many', async () => {
    const { minter, urls } = openMinter((nth) => ({ token: `token-${nth}` }));
    await minter.mint('usr_1');
    const tokens = await Promise.all([1, 2, 3].map(() => minter.mint('usr_1', { fresh: true })));
    expect(tokens.map(({ token }) => token)).toEqual(['token-2', 'token-2', 'token-2']);
    expect((await minter.mint('usr_1')).token).toBe('token-2');
    expect(urls).toHaveLength(2);
  });

  it('mints no third token within five seconds of a fresh one', async () => {
    const { minter, clock, urls } = openMinter((nth) => ({ token: `token-${nth}` }));
    await minter.mint('usr_1');
    for (let nth = 0; nth < 100; nth++) expect((await minter.mint('usr_1', { fresh: true })).token).toBe('token-2');
    clock.advance(4_999);
    expect((await minter.mint('usr_1', { fresh: true })).token).toBe('token-2');
    expect((await minter.mint('usr_2', { fresh: true })).token).toBe('token-3');
    clock.advance(1);
    expect((await minter.mint('usr_1', { fresh: true })).token).toBe('token-4');
    clock.advance(-3_600_000);
    expect((await minter.mint('usr_1', { fresh: true })).token).toBe('token-5');
    expect(urls).toHaveLength(5);
  });

  it.each([
    [{}],
    [{ token: null }],
    [{ token: 123 }],
    [{ token: '' }],
    [{ token: 'x'.repeat(10_240) }],
    [{ token: 'a\r\nb' }],
    [{ token: 'tökén' }],
    [{ token: '<b> ' }],
    [[]],
    [null],
    ['token'],
  ])('refuses the answer %j and does not keep it', async (answer) => {
    const { minter, urls } = openMinter((nth) => (nth === 1 ? answer : { token: 'good' }));
    await expect(minter.mint('usr_1')).rejects.toMatchObject({ code: 'upstream_invalid' });
    expect((await minter.mint('usr_1')).token).toBe('good');
    expect(urls).toHaveLength(2);
  });

  it('refuses no content', { tags: ['security-81'] }, async () => {
    const { minter } = openMinter(() => new Response(null, { status: 204 }));
    await expect(minter.mint('usr_1')).rejects.toMatchObject({ code: 'upstream_invalid' });
  });

  it.each<unknown>([
    '',
    ' ',
    '.',
    '..',
    'a/b',
    'a\\b',
    'a\u0000',
    'a\n',
    '\ud800',
    'a'.repeat(513),
    undefined,
    null,
    0,
    1,
    true,
    {},
    ['usr_1'],
    { toString: () => 'usr_1' },
  ])('rejects %j with a TypeError, and sends nothing', async (userId) => {
    const { minter, urls } = openMinter(() => ({ token: 'a' }));
    await expect(minter.mint(userId as string)).rejects.toThrow(TypeError);
    expect(urls).toEqual([]);
  });
});
