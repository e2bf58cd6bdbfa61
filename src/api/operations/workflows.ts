import type { CallOptions, Transport } from '../contract/transport.ts';
import { parseRuns, parseWorkflowErrors, parseWorkflows } from '../parse/workflows.ts';
import { parseAcknowledgement } from '../parse/users-and-integrations.ts';
import type { Acknowledgement, RunList, Workflow, WorkflowErrorList } from '../contract/types.ts';

export interface WorkflowInput {
  workflowId: string;
}

export interface UpgradeWorkflowInput extends WorkflowInput {
  /** The version to move to. @default the newest */
  version?: string | undefined;
}

export interface ListWorkflowsInput {
  /** The integration whose workflows to list. @default all integrations */
  integrationId?: string | undefined;
}

/** Lists the workflows the host offers, with their last confirmed state for the user. An extension of the handler. */
export async function listWorkflows(
  api: Transport,
  { integrationId }: ListWorkflowsInput = {},
  { signal }: CallOptions = {},
): Promise<Workflow[]> {
  return parseWorkflows(await api.send({ operation: 'listWorkflows', query: { integrationId }, signal }));
}

/** Switches a workflow on for the user. */
export async function activateWorkflow(
  api: Transport,
  { workflowId }: WorkflowInput,
  { signal }: CallOptions = {},
): Promise<Acknowledgement> {
  return parseAcknowledgement(await api.send({ operation: 'activateWorkflow', body: { workflowId }, signal }));
}

/** Switches a workflow off for the user. */
export async function deactivateWorkflow(
  api: Transport,
  { workflowId }: WorkflowInput,
  { signal }: CallOptions = {},
): Promise<Acknowledgement> {
  return parseAcknowledgement(await api.send({ operation: 'deactivateWorkflow', body: { workflowId }, signal }));
}

/** Moves a workflow to another version. Retried only if a version is given. */
export async function upgradeWorkflow(
  api: Transport,
  { workflowId, version }: UpgradeWorkflowInput,
  { signal }: CallOptions = {},
): Promise<Acknowledgement> {
  return parseAcknowledgement(
    await api.send({ operation: 'upgradeWorkflow', params: { workflowId }, body: version ? { version } : {}, signal }),
  );
}

/** Lists the runs of a workflow, newest first. */
export async function listWorkflowLogs(
  api: Transport,
  { workflowId }: WorkflowInput,
  { signal }: CallOptions = {},
): Promise<RunList> {
  return parseRuns(await api.send({ operation: 'listWorkflowLogs', params: { workflowId }, signal }));
}

/** Lists the failures of a workflow, newest first. */
export async function listWorkflowErrors(
  api: Transport,
  { workflowId }: WorkflowInput,
  { signal }: CallOptions = {},
): Promise<WorkflowErrorList> {
  return parseWorkflowErrors(await api.send({ operation: 'listWorkflowErrors', params: { workflowId }, signal }));
}
