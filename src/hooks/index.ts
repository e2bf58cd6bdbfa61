/**
 * Keys, `queryOptions` factories and hooks for a host that draws its own UI. A server component may prefetch with the factories.
 * Tokens have no hook: they must not enter a cache. Call `generateUserToken(api)` and keep the answer in memory.
 */
export {
  connectorActionOptions,
  useConnectorAction,
  useExecuteAction,
  type ExecuteActionVariables,
} from './queries/actions.ts';
export {
  connectorKeys,
  connectorListOptions,
  connectorResourcesOptions,
  useConnectorResources,
  useConnectors,
} from './queries/connectors.ts';
export {
  PlugboardClientProvider,
  usePlugboardContext,
  type PlugboardClientProviderProps,
  type PlugboardContextValue,
} from './client-provider.ts';
export { useCreateCredential, type ReadDraft } from './queries/create-credential.ts';
export {
  allCredentialsOptions,
  credentialKeys,
  credentialListOptions,
  credentialMetadataOptions,
  useAllCredentials,
  useCredentialMetadata,
  useCredentials,
} from './queries/credentials.ts';
export { useTriggerEvent } from './queries/events.ts';
export { integrationKeys, integrationListOptions, useIntegrations } from './queries/integrations.ts';
export { sessionKeys, userKeys, type KeyOwner } from './cache/keys.ts';
export { useDeleteUserLogs } from './queries/log-purge.ts';
export {
  runKeys,
  useWorkflowErrors,
  useWorkflowErrorsOf,
  useWorkflowLogs,
  useWorkflowLogsOf,
  workflowErrorsOptions,
  workflowLogsOptions,
  type RunQueryOptions,
} from './queries/runs.ts';
export { useRenameAccount, type RenameAccountVariables } from './queries/rename-account.ts';
export { sessionOptions, useSession } from './queries/session.ts';
export { useWorkflows, workflowKeys, workflowListOptions } from './queries/workflows.ts';
export { useBulkChange, type BulkChangeResult } from './writes/bulk-change.ts';
export { useActivateWorkflow, useDeactivateWorkflow, useUpgradeWorkflow } from './writes/change-workflow.ts';
export { useConnect, type ConnectResult, type SubmitOptions, type UseConnectOptions } from './writes/connect.ts';
export { useSendOnce } from './writes/send-once.ts';
export { useToggleWorkflow, type WorkflowToggleState } from './writes/toggle-workflow.ts';
export type {
  BulkChange,
  BulkState,
  ConnectEffects,
  ConnectMode,
  ConnectState,
  SendOnce,
  SendOnceOptions,
  Sent,
  ToggleEnd,
  ToggleIntentState,
  ToggleOutcome,
  TogglePosition,
} from '../flows/internal.ts';
export type { ConfirmedWrite } from './cache/user-flows.ts';
