import { describe, expect, it } from 'vitest';
import type { Allow } from '../../../src/server/index.ts';
import { open, type Options } from '../support.ts';

const workflows = [
  { workflowId: 'wf_orders', integrationId: 'int_shopify', name: 'Sync orders' },
  { workflowId: 'wf_xyz456', integrationId: 'int_slack', name: 'Post messages' },
];
const locked: Allow = { integrations: ['int_slack'] };

function openFor(allow: Allow = locked, options: Options = {}) {
  const backend = open({ workflows, allow, ...options });
  const { call } = backend;
  return {
    ...backend,
    activate: (workflowId: string) => call('PUT', '/embedded/workflows/activate', { body: { workflowId } }),
    deactivate: (workflowId: string) => call('PUT', '/embedded/workflows/deactivate', { body: { workflowId } }),
    upgrade: (workflowId: string) => call('PUT', `/embedded/workflows/${workflowId}/upgrade`, { body: {} }),
    record: (workflowId: string) =>
      call('PUT', `/embedded/workflows/${workflowId}/state`, { body: { state: 'active' } }),
    connect: (connectorId: string) =>
      call('POST', `/connectivity/connectors/${connectorId}/credentials`, {
        body: { data: { shop_domain: 'a.example' } },
      }),
  };
}

describe('a workflow of an integration that the user must not use', { tags: ['security-27'] }, () => {
  it.each(['activate', 'deactivate', 'upgrade'] as const)('refuses to %s, and sends nothing', async (name) => {
    const { [name]: write, asked, store, sandbox } = openFor();
    const answer = await write('wf_orders');
    expect([answer.status, answer.json.code]).toEqual([403, 'not_allowed']);
    expect(asked()).toEqual([]);
    expect(await store.listWorkflows({ upstream: sandbox.embeddedUrl, user: 'ada' })).toEqual([]);
  });

  it('refuses to record a state in token access', async () => {
    const { record } = openFor(locked, { access: 'token' });
    expect((await record('wf_orders')).json.code).toBe('not_allowed');
    expect((await record('wf_xyz456')).status).toBe(200);
  });

  it('leaves those of other integrations alone', async () => {
    const { activate, asked } = openFor();
    expect((await activate('wf_xyz456')).status).toBe(200);
    expect(asked()).toEqual(['createUser', 'activateWorkflow']);
  });

  it('answers for a workflow that is not offered as it does for every user', async () => {
    expect((await openFor().activate('wf_other')).json.code).toBe('not_found');
  });

  it('refuses every workflow where the handler does not know whose it is', async () => {
    const { activate, asked } = openFor(locked, { workflows: undefined });
    expect((await activate('wf_xyz456')).json.code).toBe('not_allowed');
    expect(asked()).toEqual([]);
  });

  it('refuses all of them when the list is empty, and all writes without `workflows`', async () => {
    expect((await openFor({ integrations: [] }).activate('wf_xyz456')).json.code).toBe('not_allowed');
    const { activate } = openFor({ workflows: false, integrations: ['int_slack'] });
    expect((await activate('wf_xyz456')).json.code).toBe('not_allowed');
  });

  it('asks the host for each user', async () => {
    const allow = ({ id }: { id: string }): Allow => (id === 'ada' ? { integrations: ['int_shopify'] } : {});
    const { call, signIn } = open({ workflows, allow });
    const activate = () => call('PUT', '/embedded/workflows/activate', { body: { workflowId: 'wf_xyz456' } });
    expect((await activate()).status).toBe(403);
    signIn('grace');
    expect((await activate()).status).toBe(200);
  });
});

describe('an account for such an integration', { tags: ['security-27'] }, () => {
  it('is refused for a connector that only locked integrations have, and none is stored', async () => {
    const { connect, asked, sandbox } = openFor();
    const answer = await connect('shopify');
    expect([answer.status, answer.json.code]).toEqual([403, 'not_allowed']);
    expect(asked()).not.toContain('createCredential');
    expect(sandbox.snapshot().credentials).toEqual([]);
  });

  it('is refused by name where the host links nothing', async () => {
    const { connect } = openFor(locked, { links: {} });
    expect((await connect('shopify')).json.code).toBe('not_allowed');
  });

  it('is stored for a connector of an integration on the list', async () => {
    expect((await openFor({ integrations: ['int_shopify'] }).connect('shopify')).status).toBe(201);
    expect((await openFor({ integrations: ['int_shopify'] }, { links: {} }).connect('shopify')).status).toBe(201);
  });

  it('is stored when another integration of the same connector is on the list', async () => {
    const { connect } = openFor(locked, { links: { int_slack: 'shopify' } });
    expect((await connect('shopify')).status).toBe(201);
  });

  it('is refused while it cannot be known whose the connector is', async () => {
    const { connect, asked, sandbox } = openFor();
    sandbox.faults.set({ operationId: 'listIntegrations', status: 500 });
    expect((await connect('shopify')).status).toBe(502);
    expect(asked()).not.toContain('createCredential');
  });

  it('asks for no catalogue when the user may use all integrations', async () => {
    const { connect, asked } = openFor({});
    expect((await connect('shopify')).status).toBe(201);
    expect(asked()).toEqual(['createUser', 'createCredential']);
  });
});

describe('the option `allow.integrations`', () => {
  it.each([['int_slack'], [7], [[7]], [{}]])('must be a list of ids, not %j', async (integrations) => {
    const allow = () => ({ integrations }) as unknown as Allow;
    expect((await open({ allow }).call('POST', '/session')).json.code).toBe('internal');
  });
});
