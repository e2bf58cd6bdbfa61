/** The exports and the route that carry an operation of the contract to a user. */
interface Operation {
  client: string;
  route: string;
  hook: string;
  component: string;
}

/** Where each operation is met. The key is the tag of the story and of the tests that show it. */
export const operations = {
  'embedded/createUser': {
    client: 'createUser',
    route: 'POST /session',
    hook: 'useSession',
    component: 'PlugboardProvider',
  },
  'embedded/generateUserToken': {
    client: 'generateUserToken',
    route: 'POST /token',
    hook: 'createTokenSource',
    component: 'PlugboardProvider',
  },
  'embedded/deleteUserLogs': {
    client: 'deleteUserLogs',
    route: 'DELETE /embedded/logs',
    hook: 'useDeleteUserLogs',
    component: 'LogPurge',
  },
  'embedded/listIntegrations': {
    client: 'listIntegrations',
    route: 'GET /embedded/integrations',
    hook: 'useIntegrations',
    component: 'IntegrationGrid',
  },
  'embedded/triggerEvent': {
    client: 'triggerEvent',
    route: 'POST /embedded/run/event',
    hook: 'useTriggerEvent',
    component: 'EventTrigger',
  },
  'embedded/listWorkflowErrors': {
    client: 'listWorkflowErrors',
    route: 'GET /embedded/workflows/:workflowId/errors',
    hook: 'useWorkflowErrors',
    component: 'ErrorPanel',
  },
  'embedded/listWorkflowLogs': {
    client: 'listWorkflowLogs',
    route: 'GET /embedded/workflows/:workflowId/logs',
    hook: 'useWorkflowLogs',
    component: 'WorkflowLogs',
  },
  'embedded/activateWorkflow': {
    client: 'activateWorkflow',
    route: 'PUT /embedded/workflows/activate',
    hook: 'useActivateWorkflow',
    component: 'WorkflowToggle',
  },
  'embedded/deactivateWorkflow': {
    client: 'deactivateWorkflow',
    route: 'PUT /embedded/workflows/deactivate',
    hook: 'useDeactivateWorkflow',
    component: 'WorkflowToggle',
  },
  'embedded/upgradeWorkflow': {
    client: 'upgradeWorkflow',
    route: 'PUT /embedded/workflows/:workflowId/upgrade',
    hook: 'useUpgradeWorkflow',
    component: 'WorkflowToggle',
  },
  'connectivity/createUser': {
    client: 'createConnectivityUser',
    route: 'POST /session',
    hook: 'useSession',
    component: 'PlugboardProvider',
  },
  'connectivity/generateUserToken': {
    client: 'generateConnectivityUserToken',
    route: 'POST /token',
    hook: 'createTokenSource',
    component: 'PlugboardProvider',
  },
  'connectivity/listConnectors': {
    client: 'listConnectors',
    route: 'GET /connectivity/connectors',
    hook: 'useConnectors',
    component: 'IntegrationGrid',
  },
  'connectivity/listConnectorResources': {
    client: 'listConnectorResources',
    route: 'GET /connectivity/connectors/:connectorId/resources',
    hook: 'useConnectorResources',
    component: 'ConnectorResources',
  },
  'connectivity/getConnectorAction': {
    client: 'getConnectorAction',
    route: 'GET /connectivity/connectors/:connectorId/actions/:actionId',
    hook: 'useConnectorAction',
    component: 'ActionRunner',
  },
  'connectivity/executeConnectorAction': {
    client: 'executeConnectorAction',
    route: 'POST /connectivity/connectors/:connectorId/actions/:actionId/execute',
    hook: 'useExecuteAction',
    component: 'ActionRunner',
  },
  'connectivity/getCredentialMetadata': {
    client: 'getCredentialMetadata',
    route: 'GET /connectivity/connectors/:connectorId/credentials/metadata',
    hook: 'useCredentialMetadata',
    component: 'CredentialForm',
  },
  'connectivity/createCredential': {
    client: 'createCredential',
    route: 'POST /connectivity/connectors/:connectorId/credentials',
    hook: 'useCreateCredential',
    component: 'CredentialForm',
  },
  'connectivity/listCredentials': {
    client: 'listCredentials',
    route: 'GET /connectivity/connectors/:connectorId/credentials',
    hook: 'useCredentials',
    component: 'CredentialList',
  },
} as const satisfies Record<string, Operation>;
