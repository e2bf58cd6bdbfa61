import { describe, expect, it } from 'vitest';
import type { ApiRequest } from '../../../src/api/contract/transport.ts';
import { createTokenSource } from '../../../src/api/access/token-cache.ts';

/** A handler that mints a new token each time, and what it was asked. */
function createSource() {
  const asked: ApiRequest[] = [];
  const handler = {
    send: async (request: ApiRequest) => {
      asked.push(request);
      return { token: `jwt_${asked.length}`, userId: 'usr_1', expiresIn: 3_600 };
    },
  };
  const time = { wall: 0, monotonic: 0 };
  const clock = { now: () => time.wall, monotonic: () => time.monotonic, wait: () => Promise.resolve() };
  return { tokens: createTokenSource(handler, clock), time, fresh: () => asked.map(({ query }) => query?.['fresh']) };
}

describe('a token source', () => {
  it('requests a fresh token only after the upstream refused the cached one', async () => {
    const { tokens, fresh } = createSource();
    await tokens.get();
    tokens.refuse('jwt_1');
    tokens.refuse('jwt_1');
    await Promise.all([tokens.get(), tokens.get()]);
    expect(fresh()).toEqual([undefined, 'true']);
  });

  it('keeps a token that is newer than the refused one', async () => {
    const { tokens, fresh } = createSource();
    await tokens.get();
    tokens.refuse('jwt_0');
    expect((await tokens.get()).token).toBe('jwt_1');
    expect(fresh()).toEqual([undefined]);
  });

  it('starts over for another user', async () => {
    const { tokens, fresh } = createSource();
    await tokens.get();
    tokens.refuse('jwt_1');
    tokens.reset();
    await tokens.get();
    expect(fresh()).toEqual([undefined, undefined]);
  });

  it.each([
    ['the clock was set back', { wall: -86_400_000, monotonic: 3_600_000 }],
    ['the machine slept and its monotonic clock stood still', { wall: 3_600_000, monotonic: 0 }],
  ])('renews a token that has ended although %s', async (_, later) => {
    const { tokens, time } = createSource();
    await tokens.get();
    Object.assign(time, later);
    expect((await tokens.get()).token).toBe('jwt_2');
  });

  it('keeps a token within its life when the clock was set back', async () => {
    const { tokens, time } = createSource();
    await tokens.get();
    Object.assign(time, { wall: -86_400_000, monotonic: 3_000_000 });
    expect((await tokens.get()).token).toBe('jwt_1');
  });
});
