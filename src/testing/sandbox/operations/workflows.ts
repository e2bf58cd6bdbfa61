import { workflows, type CatalogueWorkflow } from '../catalogue/catalogue.ts';
import { badRequest, notFound } from '../contract/respond.ts';
import { toId } from '../contract/random.ts';
import { deriveRuns, shuffle } from '../state/runs.ts';
import type { SandboxActivation } from '../contract/types.ts';
import { activationKey, findUser, type SandboxState } from '../state/sandbox-state.ts';
import { text, type OperationHandler } from './call.ts';

function findWorkflow(workflowId: string): CatalogueWorkflow {
  const workflow = workflows.get(workflowId);
  if (!workflow) throw notFound('workflow');
  return workflow;
}

function activationOf(state: SandboxState, userId: string, workflowId: string): SandboxActivation {
  const { version } = findWorkflow(workflowId);
  const key = activationKey(findUser(state, userId).userId, workflowId);
  const existing = state.activations.get(key);
  if (existing) return existing;
  const activation = { userId, workflowId, version, periods: [] };
  state.activations.set(key, activation);
  return activation;
}

/** Activates a workflow. Idempotent. */
export const activateWorkflow: OperationHandler = (state, { userId, body }) => {
  const { periods } = activationOf(state, userId, text(body.workflowId));
  const last = periods.at(-1);
  if (!last || last.to !== undefined) periods.push({ from: state.now() });
  // Old periods produce only old runs, which no list contains.
  periods.splice(0, periods.length - 50);
  return { success: true, message: 'Workflow activated' };
};

/** Deactivates a workflow. Idempotent. */
export const deactivateWorkflow: OperationHandler = (state, { userId, body }) => {
  const last = activationOf(state, userId, text(body.workflowId)).periods.at(-1);
  if (last && last.to === undefined) last.to = state.now();
  return { success: true, message: 'Workflow deactivated' };
};

/** Upgrades a workflow to the given version, by default the newest. Versions are opaque, so any text is valid. */
export const upgradeWorkflow: OperationHandler = (state, { userId, params, body }) => {
  const activation = activationOf(state, userId, text(params.workflowId));
  if (body.version === '') throw badRequest('body.version is empty');
  activation.version = text(body.version) || findWorkflow(activation.workflowId).version;
  return { success: true, message: `Workflow upgraded to version ${activation.version}` };
};

/** Lists the runs of a workflow, unordered. */
export const listWorkflowLogs: OperationHandler = (state, { userId, params }) => {
  const workflow = findWorkflow(text(params.workflowId));
  const now = state.now();
  const logs = deriveRuns(state, findUser(state, userId).userId, workflow).map(
    ({ logId, executedAt, duration, failure }) => ({
      logId,
      workflowId: workflow.workflowId,
      status: executedAt + duration > now ? 'pending' : failure ? 'failure' : 'success',
      executedAt: new Date(executedAt).toISOString(),
      ...(executedAt + duration > now ? {} : { duration }),
    }),
  );
  return { logs: shuffle(state.seed, logs, ({ logId }) => logId) };
};

/** Lists the errors of a workflow, unordered. */
export const listWorkflowErrors: OperationHandler = (state, { userId, params }) => {
  const workflow = findWorkflow(text(params.workflowId));
  const now = state.now();
  const errors = deriveRuns(state, findUser(state, userId).userId, workflow)
    .filter(({ executedAt, duration, failure }) => failure && executedAt + duration <= now)
    .map(({ logId, executedAt, duration, failure }) => ({
      errorId: toId('err', logId),
      workflowId: workflow.workflowId,
      message: failure,
      occurredAt: new Date(executedAt + duration).toISOString(),
    }));
  return { errors: shuffle(state.seed, errors, ({ errorId }) => errorId) };
};

/** Starts a run of each active workflow of the user that listens to the topic of the event. */
export const triggerEvent: OperationHandler = (state, { userId, body }) => {
  findUser(state, userId);
  const topic = text(body.event).split('.')[0] ?? '';
  if (!topic) throw badRequest('body.event is empty');
  for (const { userId: owner, workflowId, periods } of state.activations.values()) {
    const last = periods.at(-1);
    const active = last !== undefined && last.to === undefined;
    if (owner !== userId || !active || !workflows.get(workflowId)?.topics.includes(topic)) continue;
    state.events.push({ userId, workflowId, at: state.now(), number: (state.events.at(-1)?.number ?? 0) + 1 });
  }
  state.events.splice(0, state.events.length - 1000);
  return { success: true, message: 'Event triggered successfully' };
};
