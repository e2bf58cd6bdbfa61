/** Exports for our other layers, in addition to the public names. Hosts cannot import this module. */
export { createPlugboardClient } from './cache/query-client.ts';
export { credentialsOfConnector, useCredentialBatches } from './queries/credentials.ts';
export { useCachedWorkflows, useCachedLastRuns, useCachedRunTimes, type CachedLastRuns } from './queries/cached.ts';
export { useCredentialsOf, useWorkflowsOf } from './queries/optional.ts';
export { areUserLogsErased, useSettleUserLogs } from './queries/log-purge.ts';
export type { Watch } from './queries/run-polling.ts';
export { useRefresh, type Refresh } from './queries/invalidate.ts';
export { hasScopeChanged, onForget, onScopeChange, purgeUser, watchScope } from './cache/user-cache.ts';
export { useSessionEnd } from './client-provider.ts';
export { useShownSince } from './queries/shown-since.ts';
export { useLatest } from './cache/use-latest.ts';
export { useSessionScope } from './queries/session.ts';
export { useToggleIntent } from './writes/toggle-workflow.ts';
