/** Describes one operation: its upstream endpoint, the place of the user's id, and its retry policy. */
export interface Operation {
  /** `plugboard` marks an extension that only the handler answers. */
  api: 'embedded' | 'connectivity' | 'plugboard';
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  /** The place of the user's id in the upstream request. The browser never sends it to the handler. */
  user?: 'path' | 'query' | 'body';
  /** The number of attempts: `read` has three, `repeatable` two, `once` one. */
  effect: 'read' | 'repeatable' | 'once';
  /** The handler's route, if it differs from `/{api}{path}`. Null if the handler has no route for the operation. */
  route?: { method: 'POST' | 'DELETE'; path: string } | null;
}

const define = <Name extends string>(table: Record<Name, Operation>): Readonly<Record<Name, Operation>> => table;

/** The 19 operations of the contract. `test/api/contract/operation-table.test.ts` compares the table with the documents. */
export const contractOperations = define({
  createUser: { api: 'embedded', method: 'POST', path: '/users', effect: 'once', route: null },
  generateUserToken: {
    api: 'embedded',
    method: 'GET',
    path: '/users/{userId}/token',
    user: 'path',
    effect: 'read',
    route: { method: 'POST', path: '/token' },
  },
  deleteUserLogs: {
    api: 'embedded',
    method: 'DELETE',
    path: '/users/{userId}/logs',
    user: 'path',
    effect: 'repeatable',
    route: { method: 'DELETE', path: '/embedded/logs' },
  },
  listIntegrations: { api: 'embedded', method: 'GET', path: '/integrations', user: 'query', effect: 'read' },
  triggerEvent: { api: 'embedded', method: 'POST', path: '/run/event', user: 'body', effect: 'once' },
  listWorkflowErrors: {
    api: 'embedded',
    method: 'GET',
    path: '/workflows/{workflowId}/errors',
    user: 'query',
    effect: 'read',
  },
  listWorkflowLogs: {
    api: 'embedded',
    method: 'GET',
    path: '/workflows/{workflowId}/logs',
    user: 'query',
    effect: 'read',
  },
  activateWorkflow: { api: 'embedded', method: 'PUT', path: '/workflows/activate', user: 'body', effect: 'repeatable' },
  deactivateWorkflow: {
    api: 'embedded',
    method: 'PUT',
    path: '/workflows/deactivate',
    user: 'body',
    effect: 'repeatable',
  },
  upgradeWorkflow: {
    api: 'embedded',
    method: 'PUT',
    path: '/workflows/{workflowId}/upgrade',
    user: 'body',
    effect: 'repeatable',
  },
  createConnectivityUser: { api: 'connectivity', method: 'POST', path: '/users', effect: 'once', route: null },
  generateConnectivityUserToken: {
    api: 'connectivity',
    method: 'GET',
    path: '/users/{userId}/token',
    user: 'path',
    effect: 'read',
    route: null,
  },
  listConnectors: { api: 'connectivity', method: 'GET', path: '/connectors', effect: 'read' },
  listConnectorResources: {
    api: 'connectivity',
    method: 'GET',
    path: '/connectors/{connectorId}/resources',
    effect: 'read',
  },
  getConnectorAction: {
    api: 'connectivity',
    method: 'GET',
    path: '/connectors/{connectorId}/actions/{actionId}',
    effect: 'read',
  },
  executeConnectorAction: {
    api: 'connectivity',
    method: 'POST',
    path: '/connectors/{connectorId}/actions/{actionId}/execute',
    user: 'body',
    effect: 'once',
  },
  getCredentialMetadata: {
    api: 'connectivity',
    method: 'GET',
    path: '/connectors/{connectorId}/credentials/metadata',
    effect: 'read',
  },
  createCredential: {
    api: 'connectivity',
    method: 'POST',
    path: '/connectors/{connectorId}/credentials',
    user: 'body',
    effect: 'once',
  },
  listCredentials: {
    api: 'connectivity',
    method: 'GET',
    path: '/connectors/{connectorId}/credentials',
    user: 'query',
    effect: 'read',
  },
});

/** The operations that the handler adds to the contract. */
export const extensionOperations = define({
  openSession: { api: 'plugboard', method: 'POST', path: '/session', effect: 'read' },
  listWorkflows: { api: 'plugboard', method: 'GET', path: '/embedded/workflows', effect: 'read' },
  recordWorkflowState: {
    api: 'plugboard',
    method: 'PUT',
    path: '/embedded/workflows/{workflowId}/state',
    effect: 'repeatable',
  },
  nameAccount: {
    api: 'plugboard',
    method: 'PUT',
    path: '/connectivity/credentials/{credentialId}/name',
    effect: 'repeatable',
  },
  listAllCredentials: { api: 'plugboard', method: 'GET', path: '/connectivity/credentials', effect: 'read' },
});

/** Every operation that a transport can send. */
export const operations = { ...contractOperations, ...extensionOperations };

export type OperationName = keyof typeof operations;
