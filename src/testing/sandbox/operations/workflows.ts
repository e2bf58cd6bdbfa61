import { workflows, type CatalogueWorkflow } from '../catalogue/catalogue.ts';
import { badRequest, notFound } from '../contract/respond.ts';
import { toId } from '../contract/random.ts';
import { deriveRuns, shuffle } from '../state/runs.ts';
import type { SandboxActivation } from '../contract/types.ts';
import { activationKey, findUser, type World } from '../state/world.ts';
import { text, type Perform } from './call.ts';

function findWorkflow(workflowId: string): CatalogueWorkflow {
  const workflow = workflows.get(workflowId);
  if (!workflow) throw notFound('workflow');
  return workflow;
}

function activationOf(world: World, userId: string, workflowId: string): SandboxActivation {
  const { version } = findWorkflow(workflowId);
  const key = activationKey(findUser(world, userId).userId, workflowId);
  const known = world.activations.get(key);
  if (known) return known;
  const activation = { userId, workflowId, version, periods: [] };
  world.activations.set(key, activation);
  return activation;
}

/** Switches a workflow on. On already, it stays on. */
export const activateWorkflow: Perform = (world, { userId, body }) => {
  const { periods } = activationOf(world, userId, text(body.workflowId));
  const last = periods.at(-1);
  if (!last || last.to !== undefined) periods.push({ from: world.now() });
  // Old stretches only make old runs, which no list would show.
  periods.splice(0, periods.length - 50);
  return { success: true, message: 'Workflow activated' };
};

/** Switches a workflow off. Off already, it stays off. */
export const deactivateWorkflow: Perform = (world, { userId, body }) => {
  const last = activationOf(world, userId, text(body.workflowId)).periods.at(-1);
  if (last && last.to === undefined) last.to = world.now();
  return { success: true, message: 'Workflow deactivated' };
};

/** Moves a workflow to the named version, else to the newest. Versions are opaque, so any name is one. */
export const upgradeWorkflow: Perform = (world, { userId, params, body }) => {
  const activation = activationOf(world, userId, text(params.workflowId));
  if (body.version === '') throw badRequest('body.version is empty');
  activation.version = text(body.version) || findWorkflow(activation.workflowId).version;
  return { success: true, message: `Workflow upgraded to version ${activation.version}` };
};

/** Lists the runs of a workflow, in no order. */
export const listWorkflowLogs: Perform = (world, { userId, params }) => {
  const workflow = findWorkflow(text(params.workflowId));
  const now = world.now();
  const logs = deriveRuns(world, findUser(world, userId).userId, workflow).map(
    ({ logId, executedAt, duration, failure }) => ({
      logId,
      workflowId: workflow.workflowId,
      status: executedAt + duration > now ? 'pending' : failure ? 'failure' : 'success',
      executedAt: new Date(executedAt).toISOString(),
      ...(executedAt + duration > now ? {} : { duration }),
    }),
  );
  return { logs: shuffle(world.seed, logs, ({ logId }) => logId) };
};

/** Lists what went wrong in the runs of a workflow, in no order. */
export const listWorkflowErrors: Perform = (world, { userId, params }) => {
  const workflow = findWorkflow(text(params.workflowId));
  const now = world.now();
  const errors = deriveRuns(world, findUser(world, userId).userId, workflow)
    .filter(({ executedAt, duration, failure }) => failure && executedAt + duration <= now)
    .map(({ logId, executedAt, duration, failure }) => ({
      errorId: toId('err', logId),
      workflowId: workflow.workflowId,
      message: failure,
      occurredAt: new Date(executedAt + duration).toISOString(),
    }));
  return { errors: shuffle(world.seed, errors, ({ errorId }) => errorId) };
};

/** Starts a run of each active workflow of the user that listens to the event's topic. */
export const triggerEvent: Perform = (world, { userId, body }) => {
  findUser(world, userId);
  const topic = text(body.event).split('.')[0] ?? '';
  if (!topic) throw badRequest('body.event is empty');
  for (const { userId: owner, workflowId, periods } of world.activations.values()) {
    const last = periods.at(-1);
    const active = last !== undefined && last.to === undefined;
    if (owner !== userId || !active || !workflows.get(workflowId)?.topics.includes(topic)) continue;
    world.events.push({ userId, workflowId, at: world.now(), number: (world.events.at(-1)?.number ?? 0) + 1 });
  }
  world.events.splice(0, world.events.length - 1000);
  return { success: true, message: 'Event triggered successfully' };
};
