import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createApi } from '../../src/api/index.ts';
import { effectOf, maxAttempts, type ApiRequest } from '../../src/api/internal.ts';
import { deadlines } from '../../src/api/http/retry.ts';
import { countRuns } from '../runs.ts';
import { openCell } from './fault-cells.ts';
import { startFaultServer, type Fault, type FaultServer } from './fault-server.ts';
import { dripBody, dripHeaders, fallSilent, silence } from './fault-verbs.ts';

const { setImmediate: soon } = globalThis;

const workflowId = 'wf_xyz456';
const connectorId = 'shopify';
const action = { connectorId, actionId: 'list-orders' };

/** What a browser with token access asks the upstream for itself. */
const requests: ApiRequest[] = [
  { operation: 'listIntegrations' },
  { operation: 'listWorkflowLogs', params: { workflowId } },
  { operation: 'listWorkflowErrors', params: { workflowId } },
  { operation: 'activateWorkflow', body: { workflowId } },
  { operation: 'deactivateWorkflow', body: { workflowId } },
  { operation: 'upgradeWorkflow', params: { workflowId }, body: { version: '2.0.0' } },
  { operation: 'triggerEvent', body: { event: 'order.created' } },
  { operation: 'deleteUserLogs' },
  { operation: 'listConnectors' },
  { operation: 'listConnectorResources', params: { connectorId } },
  { operation: 'getConnectorAction', params: action },
  { operation: 'executeConnectorAction', params: action, body: { credentialId: 'cred_ada' } },
  { operation: 'getCredentialMetadata', params: { connectorId } },
  { operation: 'listCredentials', params: { connectorId } },
  { operation: 'createCredential', params: { connectorId }, body: { data: { shop_domain: 'a.example' } } },
];

let server: FaultServer;

beforeAll(async () => {
  server = await startFaultServer();
});

afterAll(() => server.close());

afterEach(() => {
  vi.useRealTimers();
});

/** A browser with a token before an upstream that is broken for one request. Sending it tells how that ended, after how long, and how often it was asked. */
async function prepare(request: ApiRequest, fault: Fault) {
  const { fetch: handle, world } = await openCell(server, request.operation);
  world.use(request.operation, fault);
  const api = createApi({
    access: 'token',
    fetch: (input, init) => (input.startsWith('/') ? handle(input, init) : fetch(input, init)),
  });
  await Promise.all([api.send({ operation: 'openSession' }), api.send({ operation: 'generateUserToken' })]);
  return async function send() {
    const start = Date.now();
    const code = await api.send(request).then(
      () => 'done',
      (error: unknown) => (error as { code: string }).code,
    );
    const asked = world.log.filter(({ operation }) => operation === request.operation).length;
    return { request, code, took: Date.now() - start, asked };
  };
}

describe.each<[string, Fault]>([
  ['never answers', silence],
  ['drips its headers', dripHeaders],
  ['drips its body', dripBody],
  ['falls silent in the middle', fallSilent],
])('an upstream that %s', (_, fault) => {
  it(
    'keeps no browser with token access beyond the deadline, and nothing open after it',
    { tags: ['security-101'] },
    async () => {
      const ready = await Promise.all(requests.map((request) => prepare(request, fault)));
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
      const all = Promise.all(ready.map((send) => send()));
      const ended = new AbortController();
      const end = () => ended.abort();
      void all.then(end, end);
      for (let step = 0; !ended.signal.aborted && step < 240; step++) {
        for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => soon(resolve));
        await vi.advanceTimersByTimeAsync(500);
      }
      for (const { request, code, took, asked } of await all) {
        const effect = effectOf(request);
        countRuns();
        expect([request.operation, code]).toEqual([request.operation, 'timeout']);
        expect([request.operation, took <= deadlines[effect].total + 500]).toEqual([request.operation, true]);
        expect([request.operation, asked <= maxAttempts[effect]]).toEqual([request.operation, true]);
      }
      vi.useRealTimers();
      await expect.poll(() => server.unfinished()).toBe(0);
    },
  );
});
