import { describe, expect, it } from 'vitest';
import type { ActionResult, ConnectorList, Credential } from '../../../src/api/index.ts';
import { intercept, open, recordBodies, type Options } from '../support.ts';
import { createTestClock } from '../../support/clock.ts';

const allowed: Options = { allow: { actions: ['shopify/list-orders'] }, clock: createTestClock() };
const path = '/connectivity/connectors/shopify/actions/list-orders/execute';

async function openConnected(options: Options = {}) {
  const backend = open({ ...allowed, ...options });
  const created = await backend.call<Credential>('POST', '/connectivity/connectors/shopify/credentials', {
    body: { data: { shop_domain: 'ada.example' } },
  });
  const executed = () => backend.asked().filter((one) => one === 'executeConnectorAction').length;
  return { ...backend, executed, credentialId: created.json.credentialId };
}

describe('executing an action', () => {
  it('is not allowed by default, and sends nothing', async () => {
    const { call, asked } = open();
    const answer = await call('POST', path, { body: { credentialId: 'cred_1' } });
    expect([answer.status, answer.json.code]).toEqual([403, 'not_allowed']);
    expect(asked()).toEqual([]);
  });

  it.each(['shopify/create-order', 'slack/list-orders', 'SHOPIFY/list-orders'])(
    'is not allowed as %s',
    async (action) => {
      const { call, asked } = open(allowed);
      const [connectorId, actionId] = action.split('/');
      const answer = await call('POST', `/connectivity/connectors/${connectorId}/actions/${actionId}/execute`, {
        body: { credentialId: 'cred_1' },
      });
      expect(answer.status).toBe(403);
      expect(asked()).toEqual([]);
    },
  );

  it('runs with one of the user’s credentials', async () => {
    const { call, credentialId } = await openConnected();
    const { json } = await call<ActionResult>('POST', path, { body: { credentialId, parameters: { limit: 1 } } });
    expect(json).toMatchObject({ success: true, data: { orders: expect.any(Array) } });
  });

  it('answers the same for a credential of another user and for none', async () => {
    const { call, credentialId, signIn, executed } = await openConnected();
    signIn('grace');
    const [foreign, absent] = await Promise.all(
      [credentialId, 'cred_none'].map((id) => call('POST', path, { body: { credentialId: id } })),
    );
    expect([foreign?.status, foreign?.json.code]).toEqual([404, 'not_found']);
    expect({ ...absent?.json, requestId: '' }).toEqual({ ...foreign?.json, requestId: '' });
    expect(executed()).toBe(0);
  });

  it('is not for a credential of another connector', async () => {
    const { call, credentialId, executed } = await openConnected({ allow: { actions: ['slack/send-message'] } });
    const answer = await call('POST', '/connectivity/connectors/slack/actions/send-message/execute', {
      body: { credentialId },
    });
    expect(answer.status).toBe(404);
    expect(executed()).toBe(0);
  });

  it('passes parameters as they are and the user beside them', async () => {
    const { call, credentialId, sandbox } = await openConnected();
    const sent = recordBodies(sandbox, '/execute');
    const parameters = { userId: 'usr_b', credentialId: 'cred_b' };
    await call('POST', path, { body: { credentialId, parameters } });
    expect(sent).toEqual([{ credentialId, parameters, userId: sandbox.snapshot().users[0]?.userId }]);
  });

  it('is never retried', async () => {
    const { call, credentialId, sandbox, executed } = await openConnected();
    sandbox.faults.set({ operationId: 'executeConnectorAction', kind: 'network' });
    const answer = await call('POST', path, { body: { credentialId } });
    expect([answer.status, answer.json.code]).toEqual([502, 'upstream_unreachable']);
    expect(executed()).toBe(1);
  });

  it('returns a failed action as a result', async () => {
    const { call, credentialId, sandbox } = await openConnected();
    sandbox.faults.set({ operationId: 'executeConnectorAction', body: { success: false, data: { reason: 'full' } } });
    const { status, json } = await call('POST', path, { body: { credentialId } });
    expect([status, json]).toEqual([200, { success: false, data: { reason: 'full' } }]);
  });

  it('refuses a result that nests too deep to be written', async () => {
    const { call, credentialId, sandbox } = await openConnected();
    const deep = `{"success":true,"data":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    intercept(sandbox, async ({ url }, pass) => (url.endsWith('/execute') ? new Response(deep) : pass()));
    const answer = await call('POST', path, { body: { credentialId } });
    expect([answer.status, answer.json.code]).toEqual([502, 'upstream_invalid']);
  });
});

describe('the connectors', () => {
  it('are those of one category when it is named', async () => {
    const { call } = open();
    const { json: all } = await call<ConnectorList>('GET', '/connectivity/connectors');
    const { json: some } = await call<ConnectorList>('GET', '/connectivity/connectors?category=E-Commerce');
    expect(some.connectors.length).toBeGreaterThan(0);
    expect(some.connectors).toEqual(all.connectors.filter(({ category }) => category === 'E-Commerce'));
  });

  it.each([
    '/connectivity/connectors/none/resources',
    '/connectivity/connectors/none/credentials/metadata',
    '/connectivity/connectors/shopify/actions/none',
  ])('that are not there are 404: %s', async (path) => {
    const answer = await open().call('GET', path);
    expect([answer.status, answer.json.code]).toEqual([404, 'not_found']);
  });
});
