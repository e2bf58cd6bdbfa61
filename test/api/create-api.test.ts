import { describe, expect, it } from 'vitest';
import {
  activateWorkflow,
  createApi,
  createConnectivityUser,
  createCredential,
  createUser,
  deactivateWorkflow,
  deleteUserLogs,
  executeConnectorAction,
  generateConnectivityUserToken,
  generateUserToken,
  getConnectorAction,
  getCredentialMetadata,
  listAllCredentials,
  listConnectorResources,
  listConnectors,
  listCredentials,
  listIntegrations,
  listWorkflowErrors,
  listWorkflowLogs,
  listWorkflows,
  openSession,
  triggerEvent,
  upgradeWorkflow,
  type Access,
} from '../../src/api/index.ts';
import { createTestBackend } from '../../src/testing/index.ts';
import { createTestClock } from '../support/clock.ts';

/** A page over the real handler and the sandbox. */
function createPage(access: Access, user = 'ada', sandbox?: ReturnType<typeof createTestBackend>['sandbox']) {
  const clock = createTestClock(Date.parse('2026-01-01T00:00:00Z'));
  const backend = createTestBackend({
    seed: 'client',
    user,
    sandbox,
    access,
    clock,
    allow: { events: ['order.created'], actions: ['shopify/list-orders'], purge: true },
  });
  const sent: string[] = [];
  const api = createApi({
    access,
    clock,
    random: () => 0.5,
    fetch(input, init) {
      sent.push(`${input} ${typeof init.body === 'string' ? init.body : ''}`);
      return backend.fetch(input, init);
    },
  });
  const [workflow] = backend.sandbox.workflows.filter(({ integrationId }) => integrationId === 'int_shopify');
  return { backend, api, clock, sent, workflowId: workflow?.workflowId ?? '', version: workflow?.version ?? '' };
}

/** Values for every field a connector asks for. */
async function valuesFor(api: ReturnType<typeof createApi>, connectorId: string) {
  const { requiredFields } = await getCredentialMetadata(api, { connectorId });
  return Object.fromEntries(requiredFields.map(({ name }) => [name, `value of ${name}`]));
}

describe.each<Access>(['proxy', 'token'])('the client with %s access, over the real handler', (access) => {
  it('reads the catalogue', async () => {
    const { api } = createPage(access);
    const { integrations, skipped } = await listIntegrations(api);
    expect(integrations.length).toBeGreaterThanOrEqual(60);
    expect(skipped).toBe(0);
    expect((await listConnectors(api)).connectors.length).toBeGreaterThanOrEqual(60);
    expect((await listConnectorResources(api, { connectorId: 'shopify' })).resources).not.toEqual([]);
    const action = await getConnectorAction(api, { connectorId: 'shopify', actionId: 'list-orders' });
    expect(action.actionId).toBe('list-orders');
  });

  it('switches a workflow, and the state is remembered', async () => {
    const { api, workflowId } = createPage(access);
    const state = async () =>
      (await listWorkflows(api, { integrationId: 'int_shopify' })).find((one) => one.workflowId === workflowId)?.state;
    expect(await state()).not.toBe('active');
    await activateWorkflow(api, { workflowId });
    expect(await state()).toBe('active');
    await deactivateWorkflow(api, { workflowId });
    expect(await state()).toBe('inactive');
  });

  it('moves a workflow to a version', async () => {
    const { api, workflowId, version } = createPage(access);
    await activateWorkflow(api, { workflowId });
    expect(await upgradeWorkflow(api, { workflowId, version })).toEqual({ success: true });
    const [workflow] = (await listWorkflows(api)).filter((one) => one.workflowId === workflowId);
    expect(workflow?.installedVersion).toBe(version);
  });

  it('connects an account, lists it and runs an action with it', async () => {
    const { api } = createPage(access);
    const created = await createCredential(api, { connectorId: 'shopify', data: await valuesFor(api, 'shopify') });
    const { credentials } = await listCredentials(api, { connectorId: 'shopify' });
    expect(credentials).toEqual([expect.objectContaining(created)]);
    expect(await listAllCredentials(api, { connectorIds: ['shopify', 'slack'] })).toMatchObject({
      credentials: [created],
    });
    const [credential] = credentials;
    const input = { connectorId: 'shopify', actionId: 'list-orders', credentialId: credential?.credentialId ?? '' };
    expect(await executeConnectorAction(api, input)).toMatchObject({ success: true });
  });

  it('shows what ran, what failed, and nothing after erasing', async () => {
    const { api, clock, workflowId } = createPage(access);
    await activateWorkflow(api, { workflowId });
    expect(await triggerEvent(api, { event: 'order.created', data: { id: 1 } })).toEqual({ success: true });
    clock.advance(600_000);
    const { logs } = await listWorkflowLogs(api, { workflowId });
    expect(logs.length).toBeGreaterThan(1);
    const times = logs.map(({ executedAt }) => Date.parse(executedAt ?? ''));
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    expect((await listWorkflowErrors(api, { workflowId })).errors).not.toEqual([]);
    await deactivateWorkflow(api, { workflowId });
    await deleteUserLogs(api);
    clock.advance(1);
    expect((await listWorkflowLogs(api, { workflowId })).logs).toEqual([]);
  });

  it('sees nothing of another user', async () => {
    const ada = createPage(access);
    await createCredential(ada.api, { connectorId: 'shopify', data: await valuesFor(ada.api, 'shopify') });
    const grace = createPage(access, 'grace', ada.backend.sandbox);
    expect((await listCredentials(grace.api, { connectorId: 'shopify' })).credentials).toEqual([]);
    expect((await openSession(grace.api)).scope).not.toBe((await openSession(ada.api)).scope);
  });

  it('breaks no rule of the contract on the way', async () => {
    const { api, backend, workflowId } = createPage(access);
    await activateWorkflow(api, { workflowId });
    await createCredential(api, { connectorId: 'slack', data: await valuesFor(api, 'slack') });
    await listWorkflowLogs(api, { workflowId });
    expect(backend.sandbox.violations).toEqual([]);
  });

  it.each([
    ['createUser', (api: ReturnType<typeof createApi>) => createUser(api, { username: 'x' })],
    ['createConnectivityUser', (api: ReturnType<typeof createApi>) => createConnectivityUser(api, { username: 'x' })],
    ['generateConnectivityUserToken', (api: ReturnType<typeof createApi>) => generateConnectivityUserToken(api)],
  ])('leaves %s to the server', async (_, call) => {
    const { api } = createPage('proxy');
    await expect(call(api)).rejects.toMatchObject({ code: 'not_allowed' });
  });
});

describe('between the browser and the handler', () => {
  it('no request names a user and none carries the API key', async () => {
    const { api, backend, sent, workflowId } = createPage('proxy');
    await openSession(api);
    await activateWorkflow(api, { workflowId });
    await createCredential(api, { connectorId: 'shopify', data: await valuesFor(api, 'shopify') });
    await deleteUserLogs(api);
    expect(sent.join('\n')).not.toMatch(/userId/);
    expect(sent.join('\n')).not.toContain(backend.sandbox.apiKey);
  });

  it('a token is handed out in token access only', async () => {
    await expect(generateUserToken(createPage('proxy').api)).rejects.toMatchObject({ code: 'not_found' });
    expect((await generateUserToken(createPage('token').api)).token).not.toBe('');
  });

  it('an ended session ends every operation the same way', async () => {
    const { api, backend } = createPage('proxy');
    backend.signIn(null);
    for (const asked of [openSession(api), listIntegrations(api), listWorkflows(api)]) {
      await expect(asked).rejects.toMatchObject({ code: 'unauthenticated' });
    }
  });
});
