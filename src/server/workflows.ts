import { isOutcomeUnknown, PlugboardError } from '../api/index.ts';
import type { App } from './define-route.ts';
import type { Config } from './config/config.ts';
import type { StoreKey, WorkflowChange } from './store/store.ts';
import type { HostUser } from './types.ts';
import { isUnsent } from './upstream/upstream.ts';
import { json, type Reply } from './http/reply.ts';

/** Where what was confirmed of the user's workflows is kept. */
export const workflowKey = ({ alloy }: Config, { id }: HostUser): StoreKey => ({
  upstream: alloy.embeddedUrl,
  user: id,
});

/** Refuses a workflow that the host does not offer, as if it were not there. Without a catalogue every one is offered. */
export function assertOffered({ workflows }: Config, workflowId: string): void {
  if (workflows && !workflows.has(workflowId)) {
    throw new PlugboardError('not_found', 'The option `workflows` does not have this workflow.');
  }
}

/** A confirmed change to one workflow, ready to be kept. */
export type Change = Omit<WorkflowChange, 'at'>;

/** Keeps a change that is confirmed. */
export async function keep({ config }: App, user: HostUser, change: Change): Promise<void> {
  const at = new Date(config.clock.now()).toISOString();
  await config.store.saveWorkflow(workflowKey(config, user), { ...change, at });
}

/** The version that a workflow has when it is first switched on. */
export const initialVersionOf = ({ workflows }: Config, workflowId: string): string | undefined =>
  workflows?.get(workflowId)?.version;

/**
 * Keeps a state as unknown while a write that would change it is on its way: a server that dies before it hears the answer
 * leaves no state behind that may be wrong. Gives what brings the state back, if there was one to lose.
 */
async function suspend({ config }: App, user: HostUser, { workflowId, state }: Change) {
  const { store, clock } = config;
  const key = workflowKey(config, user);
  const read = async () => (await store.listWorkflows(key)).find((row) => row.workflowId === workflowId);
  const before = state && (await read());
  if (!before?.state || before.state === 'unknown' || before.state === state) return undefined;
  const at = new Date(clock.now()).toISOString();
  await store.saveWorkflow(key, { workflowId, state: 'unknown', at });
  return async () => {
    const now = await read();
    // Another write may have been confirmed in the meantime.
    if (now?.state !== 'unknown' || now.confirmedAt !== at) return;
    await store.saveWorkflow(key, { workflowId, state: before.state, at: before.confirmedAt ?? at });
  };
}

/**
 * Writes to a workflow and keeps what the upstream confirmed. When it cannot be known whether the write was applied,
 * a state it would have set is kept as unknown; a refused write leaves everything as it was.
 */
export async function writeWorkflow(
  app: App,
  user: HostUser,
  change: Change,
  write: () => Promise<unknown>,
): Promise<Reply> {
  assertOffered(app.config, change.workflowId);
  // Before the write: a user that cannot be found or created says nothing of the workflow.
  await app.users.idOf(user, 'embedded');
  const restore = await suspend(app, user, change);
  try {
    await write();
  } catch (error) {
    const isOpen = isOutcomeUnknown(error) && !isUnsent(error);
    const settled = !isOpen
      ? restore?.()
      : change.state && keep(app, user, { workflowId: change.workflowId, state: 'unknown' });
    if (settled) await settled.catch(() => undefined);
    throw error;
  }
  await keep(app, user, change);
  return json({ success: true });
}
