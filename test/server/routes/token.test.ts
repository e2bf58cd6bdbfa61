/**
 * @module-tag embedded/generateUserToken
 */
import { describe, expect, it } from 'vitest';
import type { UserToken } from '../../../src/api/index.ts';
import { createApi, listConnectors, listIntegrations } from '../../../src/api/index.ts';
import { open } from '../support.ts';
import { createTestClock } from '../../support/clock.ts';

describe('POST /token', () => {
  it('does not exist in proxy access', async () => {
    const { call, asked } = open();
    const answer = await call('POST', '/token');
    expect([answer.status, answer.json.code]).toEqual([404, 'not_found']);
    expect(asked()).toEqual([]);
  });

  it('returns a JWT with its user and lifetime', async () => {
    const { call, sandbox } = open({ access: 'token', clock: createTestClock() });
    const { json } = await call<UserToken>('POST', '/token');
    expect(json).toEqual({
      token: expect.stringMatching(/^eyJ/),
      userId: sandbox.snapshot().users[0]?.userId,
      expiresIn: 3_600,
    });
  });

  it('mints once for a thousand at a time', { timeout: 30_000 }, async () => {
    const { call, asked } = open({ access: 'token', limits: { perMinute: 10_000, concurrent: 10_000 } });
    const answers = await Promise.all(Array.from({ length: 1_000 }, () => call<UserToken>('POST', '/token')));
    expect(new Set(answers.map(({ json }) => json.token)).size).toBe(1);
    expect(asked()).toEqual(['createUser', 'generateUserToken']);
  });

  it('mints another when the upstream refused the kept one', async () => {
    const { call, asked } = open({ access: 'token' });
    await call('POST', '/token');
    await call('POST', '/token');
    await call('POST', '/token?fresh=true');
    expect(asked().filter((one) => one === 'generateUserToken')).toHaveLength(2);
    expect((await call('POST', '/token?fresh=1')).status).toBe(400);
  });

  it('mints a replacement once, however often a browser wants one', async () => {
    const { call, asked } = open({ access: 'token', clock: createTestClock() });
    await call('POST', '/token');
    const tokens = new Set<string>();
    for (let nth = 0; nth < 50; nth++) tokens.add((await call<UserToken>('POST', '/token?fresh=true')).json.token);
    expect(asked().filter((one) => one === 'generateUserToken')).toHaveLength(2);
    expect(tokens.size).toBe(1);
  });

  it('gives each user a token of their own', async () => {
    const { call, signIn } = open({ access: 'token' });
    const { json: ada } = await call<UserToken>('POST', '/token');
    signIn('grace');
    const { json: grace } = await call<UserToken>('POST', '/token');
    expect(grace.userId).not.toBe(ada.userId);
    expect(grace.token).not.toBe(ada.token);
  });

  it('hands our client over to the upstream, which replaces a refused token once', async () => {
    const { fetch, sandbox, asked } = open({ access: 'token' });
    const api = createApi({ access: 'token', fetch });
    const lists = await Promise.all(Array.from({ length: 50 }, () => listIntegrations(api)));
    expect(new Set(lists.map(({ integrations }) => integrations.length)).size).toBe(1);
    expect(asked().filter((one) => one === 'generateUserToken')).toHaveLength(1);

    sandbox.faults.set({ operationId: 'listConnectors', status: 401, times: 1 });
    expect((await listConnectors(api)).connectors.length).toBeGreaterThan(0);
    expect(asked().filter((one) => one === 'generateUserToken')).toHaveLength(2);
  });
});
