import type { Run, RunList, Workflow, WorkflowError, WorkflowErrorList } from '../contract/types.ts';
import { newestFirst, parseList, type ItemReader } from './list.ts';
import { count, id, label, oneOf, prose, shownKey, time } from './values.ts';

const workflowState = /* @__PURE__ */ oneOf('active', 'inactive', 'unknown');

const workflow: ItemReader<Workflow> = {
  idOf: ({ workflowId }) => id(workflowId),
  read(
    workflowId,
    { integrationId: owner, name, description, version, installedVersion, state, confirmedAt, unclearSince },
  ) {
    const integrationId = id(owner);
    return integrationId === undefined
      ? undefined
      : {
          workflowId,
          integrationId,
          name: label(name) ?? workflowId,
          ...(description !== undefined && { description: prose(description) }),
          version: label(version),
          installedVersion: label(installedVersion),
          state: workflowState(state) ?? 'unknown',
          confirmedAt: time(confirmedAt),
          ...(unclearSince !== undefined && { unclearSince: time(unclearSince) }),
        };
  },
};

/** Parses the workflows that the host offers. */
export function parseWorkflows(answer: unknown): Workflow[] {
  return parseList(answer, 'workflows', workflow).items;
}

const runStatus = /* @__PURE__ */ oneOf('success', 'failure', 'pending', 'unknown');

const run: ItemReader<Run> = {
  idOf: ({ logId }) => shownKey(logId),
  read: (logId, { workflowId, status, executedAt, duration }) => ({
    logId,
    workflowId: id(workflowId),
    status: runStatus(status) ?? 'unknown',
    executedAt: time(executedAt),
    duration: count(duration),
  }),
};

/** Parses the runs of one workflow, newest first. */
export function parseRuns(answer: unknown): RunList {
  const { items, skipped } = parseList(answer, 'logs', run);
  return { logs: newestFirst(items, (one) => one.executedAt), skipped };
}

const workflowError: ItemReader<WorkflowError> = {
  idOf: ({ errorId }) => shownKey(errorId),
  read: (errorId, { workflowId, message, occurredAt }) => ({
    errorId,
    workflowId: id(workflowId),
    message: prose(message),
    occurredAt: time(occurredAt),
  }),
};

/** Parses the failures of one workflow, newest first. Does not redact them: the caller that sends the upstream request does. */
export function parseWorkflowErrors(answer: unknown): WorkflowErrorList {
  const { items, skipped } = parseList(answer, 'errors', workflowError);
  return { errors: newestFirst(items, (one) => one.occurredAt), skipped };
}
