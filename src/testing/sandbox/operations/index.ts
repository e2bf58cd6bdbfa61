import type { OperationId } from '../contract/router.ts';
import type { Perform } from './call.ts';
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

/** How each operation of the contract is carried out. */
export const performers: Readonly<Record<OperationId, Perform>> = {
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

/** The operations after which the state differs. */
export const writes: ReadonlySet<OperationId> = new Set<OperationId>([
  'createUser',
  'deleteUserLogs',
  'triggerEvent',
  'deactivateWorkflow',
  'activateWorkflow',
  'upgradeWorkflow',
  'createCredential',
]);
