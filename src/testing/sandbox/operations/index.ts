import type { OperationId } from '../contract/operation.ts';
import type { OperationHandler } from './call.ts';
import { executeConnectorAction, getConnectorAction, listConnectorResources, listConnectors } from './connectors.ts';
import { createCredential, getCredentialMetadata, listCredentials } from './credentials.ts';
import { listIntegrations } from './integrations.ts';
import { createUser, deleteUserLogs, generateUserToken } from './users.ts';
import {
  activateWorkflow,
  deactivateWorkflow,
  listWorkflowErrors,
  listWorkflowLogs,
  triggerEvent,
  upgradeWorkflow,
} from './workflows.ts';

/** The handler of each operation. */
export const operationHandlers: Readonly<Record<OperationId, OperationHandler>> = {
  createUser,
  generateUserToken,
  deleteUserLogs,
  listIntegrations,
  triggerEvent,
  listWorkflowErrors,
  listWorkflowLogs,
  deactivateWorkflow,
  activateWorkflow,
  upgradeWorkflow,
  listConnectors,
  listConnectorResources,
  getConnectorAction,
  executeConnectorAction,
  getCredentialMetadata,
  createCredential,
  listCredentials,
};

/** The operations that change the state. */
export const writes: ReadonlySet<OperationId> = new Set<OperationId>([
  'createUser',
  'deleteUserLogs',
  'triggerEvent',
  'deactivateWorkflow',
  'activateWorkflow',
  'upgradeWorkflow',
  'createCredential',
]);
