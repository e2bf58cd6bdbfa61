/**
 * @module-tag UX-39
 */
import { describe, expect, it } from 'vitest';
import type { Session } from '../../../src/api/index.ts';
import type { Allow } from '../../../src/server/index.ts';
import { checkAllowed } from '../../../src/server/routing/define-route.ts';
import { open } from '../support.ts';

const writes = [
  ['connect', 'POST', '/connectivity/connectors/shopify/credentials', { data: {} }],
  ['workflows', 'PUT', '/embedded/workflows/activate', { workflowId: 'wf_shopify_1' }],
  ['workflows', 'PUT', '/embedded/workflows/deactivate', { workflowId: 'wf_shopify_1' }],
  ['workflows', 'PUT', '/embedded/workflows/wf_shopify_1/upgrade', {}],
] as const;

describe('roles, by the option `allow`', () => {
  it.each(writes)(
    '%s: false refuses %s %s, and nothing is sent upstream',
    { tags: ['security-27'] },
    async (name, method, path, body) => {
      const { call, sandbox } = open({ allow: { [name]: false } });
      const { status, json } = await call(method, path, { body });
      expect([status, json.code]).toEqual([403, 'not_allowed']);
      expect(sandbox.requests).toEqual([]);
    },
  );

  it('connect: false leaves what is connected readable', async () => {
    const { call } = open({ allow: { connect: false } });
    expect((await call('GET', '/connectivity/connectors/shopify/credentials')).status).toBe(200);
    expect((await call('GET', '/connectivity/connectors/shopify/credentials/metadata')).status).toBe(200);
  });

  it('workflows: false refuses to record a state in token access as well', { tags: ['security-27'] }, async () => {
    const { call } = open({ access: 'token', allow: { workflows: false } });
    const { status } = await call('PUT', '/embedded/workflows/wf_shopify_1/state', { body: { state: 'active' } });
    expect(status).toBe(403);
  });

  it('differs from user to user', async () => {
    const { call, signIn } = open({ allow: ({ id }) => ({ workflows: id === 'ada' }) });
    const activate = async () =>
      (await call('PUT', '/embedded/workflows/activate', { body: { workflowId: 'unknown_1' } })).json.code;
    expect(await activate()).toBe('not_found');
    signIn('grace');
    expect(await activate()).toBe('not_allowed');
  });

  it.each<[string, Allow, object]>([
    [
      'says so in the session only when not allowed',
      { connect: false, workflows: false },
      { connect: false, workflows: false },
    ],
    ['says nothing of what is allowed anyway', { connect: true, workflows: true }, {}],
  ])('%s', async (_, allow, said) => {
    const { call } = open({ allow });
    const { capabilities } = (await call<Session>('POST', '/session')).json;
    expect(capabilities).toEqual({ events: [], actions: [], purge: false, oauth: false, ...said });
  });
});

describe('the result of a function `allow`', () => {
  const event = { body: { event: 'order' } };
  const give = (given: unknown) => open({ allow: () => given as Allow });

  it.each([
    [{ events: 'order.created' }],
    [{ events: ['order', 7] }],
    [{ events: { includes: () => true } }],
    [{ actions: 'shopify/list-orders' }],
    [{ purge: 'false' }],
    [{ purge: 1 }],
    [{ connect: 'no' }],
    [{ workflows: 0 }],
    [{ event: ['order'] }],
    ['order'],
    [true],
    [[]],
  ])('stops the request when it is %j', async (given) => {
    const { call, asked } = give(given);
    for (const answer of [
      await call('POST', '/embedded/run/event', event),
      await call('DELETE', '/embedded/logs'),
      await call('PUT', '/embedded/workflows/activate', { body: { workflowId: 'wf_xyz456' } }),
    ]) {
      expect([answer.status, answer.json.code]).toEqual([500, 'internal']);
    }
    expect(asked()).toEqual([]);
    expect((await call('POST', '/session')).status).toBe(500);
  });

  it.each([[null], [undefined], [{}], [{ events: undefined, purge: undefined }]])(
    'is nothing beyond the defaults when it is %j',
    async (given) => {
      const { call } = give(given);
      expect((await call('POST', '/embedded/run/event', event)).json.code).toBe('not_allowed');
      expect((await call('DELETE', '/embedded/logs')).json.code).toBe('not_allowed');
      const { capabilities } = (await call<Session>('POST', '/session')).json;
      expect(capabilities).toEqual({ events: [], actions: [], purge: false, oauth: false });
    },
  );

  it('is heard when it is right', async () => {
    expect((await give({ events: ['order'] }).call('POST', '/embedded/run/event', event)).status).toBe(200);
  });
});

describe('checkAllowed', () => {
  it('throws for a request that is not permitted', () => {
    expect(() => checkAllowed(true)).not.toThrow();
    expect(() => checkAllowed(false)).toThrowError(expect.objectContaining({ code: 'not_allowed' }));
  });
});
