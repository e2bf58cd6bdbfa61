/**
 * Keys, `queryOptions` factories and hooks for a host that draws its own UI. A server component may prefetch with the factories.
 * Tokens have no hook on purpose: a cache is no place for them. Call `generateUserToken(api)` and keep the answer in memory.
 */
export {
  connectorActionOptions,
  useConnectorAction,
  useExecuteAction,
  type ExecuteActionVariables,
} from './actions.ts';
export { createPlugboardClient } from './client.ts';
export {
  connectorKeys,
  connectorListOptions,
  connectorResourcesOptions,
  useConnectorResources,
  useConnectors,
} from './connectors.ts';
export {
  PlugboardClientProvider,
  usePlugboardContext,
  type PlugboardClientProviderProps,
  type PlugboardContextValue,
} from './context.ts';
export {
  settleCredential,
  useCreateCredential,
  type ReadDraft,
  type SettleCredentialInput,
} from './create-credential.ts';
export {
  allCredentialsOptions,
  credentialKeys,
  credentialListOptions,
  credentialMetadataOptions,
  credentialsOfConnector,
  useAllCredentials,
  useCredentialBatches,
  useCredentialMetadata,
  useCredentials,
} from './credentials.ts';
export { useTriggerEvent } from './events.ts';
export { integrationKeys, integrationListOptions, useIntegrations } from './integrations.ts';
export { useKnownWorkflows, useLastRuns, type LastRuns } from './known.ts';
export { sessionKeys, userKeys, type KeyOwner } from './keys.ts';
export { areUserLogsErased, useDeleteUserLogs, useSettleUserLogs } from './privacy.ts';
export type { Watch } from './poll.ts';
export { useRefresh, type Refresh } from './refresh.ts';
export {
  runKeys,
  useWorkflowErrors,
  useWorkflowErrorsOf,
  useWorkflowLogs,
  useWorkflowLogsOf,
  workflowErrorsOptions,
  workflowLogsOptions,
  type RunQueryOptions,
} from './runs.ts';
export { hasScopeChanged, onScopeChange, purgeUser, watchScope } from './scope.ts';
export { sessionOptions, useSession } from './session.ts';
export { useToggleWorkflow, type ToggleOutcome } from './toggle.ts';
export {
  getWorkflowState,
  setWorkflowState,
  useActivateWorkflow,
  useDeactivateWorkflow,
  useUpgradeWorkflow,
  useWorkflows,
  workflowKeys,
  workflowListOptions,
} from './workflows.ts';
