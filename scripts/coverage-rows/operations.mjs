/** What each operation passes through on its way to a user, in order. */
export const columns = ['client method', 'route', 'hook', 'component', 'story', 'test'];

const client = (file, name) => `src/api/client/${file}.ts › ${name}`;
const route = (file, path) => `src/server/routes/${file}.ts › ${path}`;
const hook = (file, name) => `src/hooks/${file}.ts › ${name}`;
const component = (file, name) => `src/marketplace/${file}.tsx › ${name}`;
const story = (file, name) => `stories/marketplace/${file}.stories.tsx › ${name}`;

/** A user is found or created by whichever route comes first; the browser asks for none and names none. */
const users = {
  route: route('session', "path: '/session'"),
  hook: hook('session', 'useSession'),
  component: component('provider', 'PlugboardProvider'),
  story: story('marketplace', 'Default'),
};

/** A token never enters a cache, so its hook is the provider's own transport. */
const tokens = {
  route: route('token', "path: '/token'"),
  hook: 'src/api/access/token-cache.ts › createTokenSource',
  component: component('provider', 'access'),
  story: story('marketplace', 'TokenAccess'),
};

const switching = {
  hook: hook('workflows', 'useActivateWorkflow'),
  component: component('workflow-toggle', 'WorkflowToggle'),
};

const credentialForm = { component: component('credential-form', 'CredentialForm') };

/** Where each operation is met, by API and operation id. */
export const operations = {
  'embedded.createUser': {
    'client method': client('users', 'createUser'),
    ...users,
    test: 'test/server/routes/session.test.ts › creates the user, once',
  },
  'embedded.generateUserToken': {
    'client method': client('users', 'generateUserToken'),
    ...tokens,
    test: 'test/server/routes/token.test.ts',
  },
  'embedded.deleteUserLogs': {
    'client method': client('users', 'deleteUserLogs'),
    route: route('events', "path: '/embedded/logs'"),
    hook: hook('privacy', 'useDeleteUserLogs'),
    component: component('log-purge', 'LogPurge'),
    story: story('log-purge', 'Deleted'),
    test: 'test/marketplace/tools/log-purge.test.tsx',
  },
  'embedded.listIntegrations': {
    'client method': client('integrations', 'listIntegrations'),
    route: route('integrations', "path: '/embedded/integrations'"),
    hook: hook('integrations', 'useIntegrations'),
    component: component('integration-grid', 'IntegrationGrid'),
    story: story('integration-grid', 'Loaded'),
    test: 'test/marketplace/catalogue/integration-grid.test.tsx',
  },
  'embedded.triggerEvent': {
    'client method': client('events', 'triggerEvent'),
    route: route('events', "path: '/embedded/run/event'"),
    hook: hook('events', 'useTriggerEvent'),
    component: component('event-trigger', 'EventTrigger'),
    story: story('event-trigger', 'Sent'),
    test: 'test/marketplace/tools/event-trigger.test.tsx',
  },
  'embedded.listWorkflowErrors': {
    'client method': client('workflows', 'listWorkflowErrors'),
    route: route('workflows', '/errors'),
    hook: hook('runs', 'useWorkflowErrors'),
    component: component('error-panel', 'ErrorPanel'),
    story: story('error-panel', 'Loaded'),
    test: 'test/marketplace/activity/error-panel.test.tsx',
  },
  'embedded.listWorkflowLogs': {
    'client method': client('workflows', 'listWorkflowLogs'),
    route: route('workflows', '/logs'),
    hook: hook('runs', 'useWorkflowLogs'),
    component: component('workflow-logs', 'WorkflowLogs'),
    story: story('workflow-logs', 'Loaded'),
    test: 'test/marketplace/activity/workflow-logs.test.tsx',
  },
  'embedded.activateWorkflow': {
    'client method': client('workflows', 'activateWorkflow'),
    route: route('workflow-writes', "path: '/embedded/workflows/activate'"),
    ...switching,
    story: story('workflow-toggle', 'Off'),
    test: 'test/marketplace/workflows/workflow-toggle.test.tsx',
  },
  'embedded.deactivateWorkflow': {
    'client method': client('workflows', 'deactivateWorkflow'),
    route: route('workflow-writes', "path: '/embedded/workflows/deactivate'"),
    ...switching,
    hook: hook('workflows', 'useDeactivateWorkflow'),
    story: story('workflow-toggle', 'On'),
    test: 'test/marketplace/workflows/workflow-toggle.test.tsx',
  },
  'embedded.upgradeWorkflow': {
    'client method': client('workflows', 'upgradeWorkflow'),
    route: route('workflow-writes', "path: '/embedded/workflows/:workflowId/upgrade'"),
    ...switching,
    hook: hook('workflows', 'useUpgradeWorkflow'),
    story: story('workflow-toggle', 'UpgradeOffered'),
    test: 'test/marketplace/workflows/workflow-toggle.test.tsx',
  },
  'connectivity.createUser': {
    'client method': client('users', 'createConnectivityUser'),
    ...users,
    test: 'test/server/users/users.test.ts › separate',
  },
  'connectivity.generateUserToken': {
    'client method': client('users', 'generateConnectivityUserToken'),
    ...tokens,
    test: 'test/server/tokens/minter.test.ts',
  },
  'connectivity.listConnectors': {
    'client method': client('connectors', 'listConnectors'),
    route: route('connectors', "path: '/connectivity/connectors'"),
    hook: hook('connectors', 'useConnectors'),
    component: component('integration-grid', 'source'),
    story: story('integration-grid', 'Merged'),
    test: 'test/marketplace/catalogue/integration-grid.test.tsx',
  },
  'connectivity.listConnectorResources': {
    'client method': client('connectors', 'listConnectorResources'),
    route: route('connectors', "path: '/connectivity/connectors/:connectorId/resources'"),
    hook: hook('connectors', 'useConnectorResources'),
    component: component('connector-resources', 'ConnectorResources'),
    story: story('connector-resources', 'Loaded'),
    test: 'test/marketplace/tools/connector-resources.test.tsx',
  },
  'connectivity.getConnectorAction': {
    'client method': client('connectors', 'getConnectorAction'),
    route: route('connectors', "path: '/connectivity/connectors/:connectorId/actions/:actionId'"),
    hook: hook('actions', 'useConnectorAction'),
    component: component('action-runner', 'ActionRunner'),
    story: story('action-runner', 'Ready'),
    test: 'test/marketplace/tools/action-runner.test.tsx',
  },
  'connectivity.executeConnectorAction': {
    'client method': client('connectors', 'executeConnectorAction'),
    route: route('connectors', '/execute'),
    hook: hook('actions', 'useExecuteAction'),
    component: component('action-runner', 'ActionRunner'),
    story: story('action-runner', 'Succeeded'),
    test: 'test/marketplace/tools/action-runner.test.tsx',
  },
  'connectivity.getCredentialMetadata': {
    'client method': client('credentials', 'getCredentialMetadata'),
    route: route('credentials', 'credentials/metadata'),
    hook: hook('credentials', 'useCredentialMetadata'),
    ...credentialForm,
    story: story('credential-form', 'ApiKey'),
    test: 'test/marketplace/connect/credential-form.test.tsx',
  },
  'connectivity.createCredential': {
    'client method': client('credentials', 'createCredential'),
    route: route('credentials', 'storeCredential'),
    hook: hook('create-credential', 'useCreateCredential'),
    ...credentialForm,
    story: story('credential-form', 'Connected'),
    test: 'test/marketplace/connect/credential-form.test.tsx',
  },
  'connectivity.listCredentials': {
    'client method': client('credentials', 'listCredentials'),
    route: route('credentials', "path: '/connectivity/connectors/:connectorId/credentials'"),
    hook: hook('credentials', 'useCredentials'),
    component: component('credential-list', 'CredentialList'),
    story: story('credential-list', 'Loaded'),
    test: 'test/marketplace/accounts/credential-list.test.tsx',
  },
};
