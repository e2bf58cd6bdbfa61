import type { Route } from '../routing/define-route.ts';
import { connectorAction, connectorResources, connectors, executeAction } from './connectors.ts';
import { allCredentials, credentialMetadata, credentials, nameAccount, storeCredential } from './credentials.ts';
import { purgeLogs, runEvent } from './events.ts';
import { integrations } from './integrations.ts';
import { openSession } from './session.ts';
import { mintToken } from './token.ts';
import { activate, deactivate, recordState, upgrade } from './workflow-writes.ts';
import { workflowErrors, workflowLogs, workflows } from './workflows.ts';

/** All routes that act for a user. No other path reaches the upstream. */
export const routes: readonly Route[] = [
  openSession,
  mintToken,
  integrations,
  workflows,
  activate,
  deactivate,
  upgrade,
  recordState,
  workflowLogs,
  workflowErrors,
  runEvent,
  purgeLogs,
  connectors,
  connectorResources,
  connectorAction,
  executeAction,
  credentialMetadata,
  credentials,
  storeCredential,
  nameAccount,
  allCredentials,
];
