import { SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { operations } from '../../../../src/testing/sandbox/contract/operation.ts';
import { createStage } from '../ask.ts';

const unauthorized = { status: 401, body: { error: 'UNAUTHORIZED' } };
const forbidden = { status: 403, body: { error: 'FORBIDDEN' } };

describe('the API key', () => {
  it.each(operations.map(({ api, method, path }) => [`${api} ${method} ${path}`, api, `${method} ${path}`] as const))(
    'is required by %s',
    async (_, api, route) => {
      const stage = createStage();
      expect(await stage[api](route, { token: null })).toMatchObject(unauthorized);
      expect(await stage[api](route, { token: 'another-key' })).toMatchObject(unauthorized);
      expect(stage.sandbox.violations.map(({ rule }) => rule)).toContain('the Authorization header is required');
    },
  );

  it('is the given key, by default one that derives from the seed', async () => {
    const given = createStage({ apiKey: 'my-key' });
    expect(given.sandbox.apiKey).toBe('my-key');
    expect((await given.connectivity('GET /connectors', { token: 'my-key' })).status).toBe(200);
    expect(createStage({ seed: 1 }).sandbox.apiKey).toBe(createStage({ seed: 1 }).sandbox.apiKey);
    expect(createStage({ seed: 1 }).sandbox.apiKey).not.toBe(createStage({ seed: 2 }).sandbox.apiKey);
  });

  it.each(['', 'Basic abc', 'Bearer', 'bearer  ', 'Bearer a b'])('is not "%s"', async (authorization) => {
    const { connectivity } = createStage();
    expect(await connectivity('GET /connectors', { token: null, headers: { authorization } })).toMatchObject(
      unauthorized,
    );
  });
});

describe('a JWT', () => {
  it('acts for its own user in both APIs', async () => {
    const { createUser, tokenOf, embedded, connectivity } = createStage();
    const userId = await createUser('ada');
    const token = await tokenOf(userId);
    expect((await embedded(`GET /integrations?userId=${userId}`, { token })).status).toBe(200);
    const body = { userId, workflowId: 'wf_xyz456' };
    expect((await embedded('PUT /workflows/activate', { token, body })).status).toBe(200);
    expect((await connectivity('GET /connectors', { token })).status).toBe(200);
    expect((await connectivity(`GET /connectors/shopify/credentials?userId=${userId}`, { token })).status).toBe(200);
    expect((await embedded(`DELETE /users/${userId}/logs`, { token })).status).toBe(200);
  });

  it('creates no user and mints no token', async () => {
    const { createUser, tokenOf, embedded, connectivity } = createStage();
    const userId = await createUser('ada');
    const token = await tokenOf(userId);
    for (const api of [embedded, connectivity]) {
      expect(await api('POST /users', { token, body: { username: 'grace' } })).toMatchObject(forbidden);
      expect(await api(`GET /users/${userId}/token`, { token })).toMatchObject(forbidden);
    }
  });

  const named = operations.filter(
    ({ query, body, path }) => query.userId || body?.properties?.userId || path === '/users/{userId}/logs',
  );

  it.each(named.map((operation) => [`${operation.api} ${operation.operationId}`, operation] as const))(
    'rejects another user: %s',
    async (_, { api, method, path, query, body }) => {
      const stage = createStage();
      const [ada, grace] = [await stage.createUser('ada'), await stage.createUser('grace')];
      const { credentialId } = (await stage.connect(grace)).body;
      await stage.activate(grace);
      const before = stage.sandbox.snapshot();
      const ids: Record<string, unknown> = {
        userId: grace,
        credentialId,
        workflowId: 'wf_xyz456',
        connectorId: 'shopify',
        actionId: 'list-orders',
        event: 'order.created',
        data: { shop_domain: 'x' },
      };
      const at = path.replaceAll(/\{(\w+)\}/g, (__, key: string) => String(ids[key]));
      const fields = Object.keys(body?.properties ?? {}).filter((key) => key in ids);
      const answer = await stage[api](`${method} ${at}${query.userId ? `?userId=${grace}` : ''}`, {
        token: await stage.tokenOf(ada),
        ...(body ? { body: Object.fromEntries(fields.map((key) => [key, ids[key]])) } : {}),
      });
      expect(answer).toMatchObject(forbidden);
      expect(JSON.stringify(answer.body)).not.toContain(grace);
      expect(stage.sandbox.snapshot()).toEqual(before);
    },
  );

  it('expires after an hour of the injected clock', async () => {
    const { createUser, tokenOf, connectivity, advance } = createStage();
    const token = await tokenOf(await createUser('ada'));
    advance(3_599_000);
    expect((await connectivity('GET /connectors', { token })).status).toBe(200);
    advance(1000);
    expect(await connectivity('GET /connectors', { token })).toMatchObject(unauthorized);
  });

  it('is rejected when it is forged, altered or unsigned', async () => {
    const { createUser, tokenOf, connectivity } = createStage();
    const userId = await createUser('ada');
    const [header = '', claims = '', signature = ''] = (await tokenOf(userId)).split('.');
    const none = btoa('{"alg":"none"}').replaceAll('=', '');
    const grace = btoa('{"user":{"_id":"usr_grace"},"exp":9999999999}').replaceAll('=', '');
    const elsewhere = await new SignJWT({ user: { _id: userId } })
      .setProtectedHeader({ alg: 'HS256' })
      .setExpirationTime('2h')
      .sign(new TextEncoder().encode('another secret that is long enough'));
    const foreign = createStage({ seed: 'another' });
    const fromAnotherSandbox = await foreign.tokenOf(await foreign.createUser('ada'));
    const tokens = [elsewhere, fromAnotherSandbox, `${header}.${grace}.${signature}`, `${none}.${claims}.`, 'a.b.c'];
    for (const token of tokens) expect(await connectivity('GET /connectors', { token })).toMatchObject(unauthorized);
  });
});

describe('users', () => {
  it('are isolated from each other', async () => {
    const { createUser, tokenOf, embedded, connectivity, connect, activate, rows, advance } = createStage();
    const [ada, grace] = [await createUser('ada'), await createUser('grace')];
    await connect(ada);
    await activate(ada);
    advance(60_000);
    const token = await tokenOf(grace);
    expect(
      (await connectivity(`GET /connectors/shopify/credentials?userId=${grace}`, { token })).body.credentials,
    ).toEqual([]);
    expect(await rows('logs', grace)).toEqual([]);
    const { integrations } = (await embedded(`GET /integrations?userId=${grace}`, { token })).body;
    expect((integrations as { installed: boolean }[]).some(({ installed }) => installed)).toBe(false);
    expect(await rows('logs', ada)).not.toEqual([]);
  });
});
