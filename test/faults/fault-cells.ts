import { createMemoryStore, createPlugboardHandler } from '../../src/server/index.ts';
import { createSandbox } from '../../src/testing/index.ts';
import {
  isErrorCode,
  isOutcomeUnknown,
  PlugboardError,
  systemClock,
  type Access,
  type Clock,
  type PlugboardErrorCode,
  type Workflow,
} from '../../src/api/index.ts';
import { contractOperations, effectOf, maxAttempts, type OperationName } from '../../src/api/internal.ts';
import type { Fault, FaultServer } from './fault-server.ts';
import { createCaller, type Answer } from '../server/support.ts';

/** How a browser reaches an operation of the upstream. */
export interface Reached {
  operation: OperationName;
  method: string;
  path: string;
  body?: object;
}

const workflowId = 'wf_xyz456';
const switching = new Set<OperationName>(['activateWorkflow', 'deactivateWorkflow']);

/** Every operation that a browser can make the handler ask for. */
export const reached: readonly Reached[] = [
  { operation: 'createUser', method: 'POST', path: '/session' },
  { operation: 'generateUserToken', method: 'POST', path: '/token' },
  { operation: 'listIntegrations', method: 'GET', path: '/embedded/integrations' },
  { operation: 'listWorkflowLogs', method: 'GET', path: `/embedded/workflows/${workflowId}/logs` },
  { operation: 'listWorkflowErrors', method: 'GET', path: `/embedded/workflows/${workflowId}/errors` },
  { operation: 'activateWorkflow', method: 'PUT', path: '/embedded/workflows/activate', body: { workflowId } },
  { operation: 'deactivateWorkflow', method: 'PUT', path: '/embedded/workflows/deactivate', body: { workflowId } },
  {
    operation: 'upgradeWorkflow',
    method: 'PUT',
    path: `/embedded/workflows/${workflowId}/upgrade`,
    body: { version: '2.0.0' },
  },
  { operation: 'triggerEvent', method: 'POST', path: '/embedded/run/event', body: { event: 'order.created' } },
  { operation: 'deleteUserLogs', method: 'DELETE', path: '/embedded/logs' },
  { operation: 'listConnectors', method: 'GET', path: '/connectivity/connectors' },
  { operation: 'listConnectorResources', method: 'GET', path: '/connectivity/connectors/shopify/resources' },
  { operation: 'getConnectorAction', method: 'GET', path: '/connectivity/connectors/shopify/actions/list-orders' },
  {
    operation: 'executeConnectorAction',
    method: 'POST',
    path: '/connectivity/connectors/shopify/actions/list-orders/execute',
    body: { credentialId: 'cred_ada' },
  },
  {
    operation: 'getCredentialMetadata',
    method: 'GET',
    path: '/connectivity/connectors/shopify/credentials/metadata',
  },
  { operation: 'listCredentials', method: 'GET', path: '/connectivity/connectors/shopify/credentials' },
  {
    operation: 'createCredential',
    method: 'POST',
    path: '/connectivity/connectors/shopify/credentials',
    body: { data: { shop_domain: 'a.example' } },
  },
];

const wide = { perMinute: 100_000, concurrent: 1_000, responseBytes: 262_144 };
const ada = { id: 'ada', alloyUserId: 'usr_ada' };
const credentialId = 'cred_ada';

/** A sandbox that knows the user and a credential of theirs, if they are to be known already. */
function openSandbox(known: boolean) {
  const { snapshot, ...sandbox } = createSandbox();
  if (!known) return { snapshot, ...sandbox };
  const createdAt = '2026-04-19T10:00:00.000Z';
  return createSandbox({
    snapshot: {
      ...snapshot(),
      users: [{ userId: ada.alloyUserId, username: ada.id, createdAt }],
      credentials: [{ credentialId, connectorId: 'shopify', userId: ada.alloyUserId, createdAt }],
    },
  });
}

/** A handler over a sandbox of its own behind the fault server, with all that the operations need already there. */
export async function openCell(
  server: FaultServer,
  operation: OperationName,
  clock: Clock = systemClock,
  access: Access = 'token',
) {
  const isNew = operation === 'createUser';
  const sandbox = openSandbox(!isNew);
  const world = server.add(sandbox);
  const store = createMemoryStore({ clock });
  const handler = createPlugboardHandler({
    alloy: { apiKey: sandbox.apiKey, embeddedUrl: world.embeddedUrl, connectivityUrl: world.connectivityUrl },
    access,
    authenticate: () => (isNew ? { id: ada.id } : ada),
    allow: { events: ['order.created'], actions: ['shopify/list-orders'], purge: true },
    workflows: sandbox.workflows,
    limits: wide,
    links: sandbox.links,
    onLog: () => {},
    store,
    clock,
  });
  const fetch = (path: string, init: RequestInit) => handler(new Request(new URL(path, 'https://app.example'), init));
  const call = createCaller(fetch);
  if (operation === 'activateWorkflow') {
    const at = new Date(clock.now()).toISOString();
    await store.saveWorkflow({ upstream: world.embeddedUrl, user: ada.id }, { workflowId, state: 'inactive', at });
  }
  return { call, fetch, world };
}

/** How a request ended: by the answer, by what the upstream was asked, and by what it did. */
export interface Ended {
  answer: Answer;
  /** Requests of the operation under test, as the upstream saw them. */
  seen: readonly { body: string; done: number | undefined }[];
  /** What the workflow's state is said to be afterwards. */
  state: string | undefined;
}

/** Asks for one operation while the upstream is broken in one way. */
export async function runCell(
  server: FaultServer,
  { operation, method, path, body }: Reached,
  faults: Fault[],
  clock?: Clock,
): Promise<Ended> {
  const { call, world } = await openCell(server, operation, clock);
  world.use(operation, ...faults);
  const answer = await call(method, path, body ? { body } : {});
  const list = switching.has(operation)
    ? await call<{ workflows: Workflow[] }>('GET', '/embedded/workflows')
    : { json: { workflows: [] } };
  const state = list.json.workflows.find((one) => one.workflowId === workflowId)?.state;
  return { answer, seen: world.log.filter((one) => one.operation === operation), state };
}

type End = 'applied' | 'not applied' | 'unknown';

const endOf = ({ status, json }: Answer): End => {
  if (status >= 200 && status < 300) return 'applied';
  return isOutcomeUnknown(new PlugboardError(json.code as PlugboardErrorCode, '')) ? 'unknown' : 'not applied';
};

const isWrite = (operation: OperationName) =>
  contractOperations[operation as keyof typeof contractOperations].effect !== 'read';

/** Says what is wrong with how a request ended. Nothing, if all is well. `spare` requests more than usual may have been sent. */
export function faultsOf({ operation }: Reached, { answer, seen, state }: Ended, spare = 0): string[] {
  const { status, json, text } = answer;
  const end = endOf(answer);
  const body = (seen[0] && (JSON.parse(seen[0].body || '{}') as Record<string, unknown>)) ?? {};
  const done = seen.filter((one) => one.done !== undefined && one.done < 300).length;
  const wrong: (string | false)[] = [
    end !== 'applied' && !isErrorCode(json?.code) && `no code: ${status} ${text.slice(0, 80)}`,
    end !== 'applied' && json?.status !== status && 'the problem has another status',
    end !== 'applied' && json?.code === 'internal' && 'internal',
    /<|sandbox|FAULT|at \/|127\.0\.0\.1/i.test(end === 'applied' ? '' : text) && `upstream text: ${text}`,
    seen.length > maxAttempts[effectOf({ operation, body })] + spare && `sent ${seen.length} times`,
    new Set(seen.map((one) => one.body)).size > 1 && 'sent twice and not the same',
  ];
  if (isWrite(operation)) {
    wrong.push(end === 'applied' && done === 0 && 'said to be applied, and was not');
    // Creating the user is no wish of the browser, so its end is told as the handler's own.
    wrong.push(end === 'not applied' && done > 0 && operation !== 'createUser' && 'said not to be applied, and was');
  }
  const states: Record<End, string> = {
    applied: operation === 'activateWorkflow' ? 'active' : 'inactive',
    'not applied': operation === 'activateWorkflow' ? 'inactive' : 'unknown',
    unknown: 'unknown',
  };
  if (switching.has(operation)) {
    wrong.push(state !== states[end] && `the state is ${state} after ${end}`);
  }
  return wrong.filter((one) => one !== false);
}
