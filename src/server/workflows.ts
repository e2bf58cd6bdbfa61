import { isOutcomeUnknown, PlugboardError } from '../api/index.ts';
import type { App } from './define-route.ts';
import type { Config } from './config/config.ts';
import type { StoreKey, WorkflowChange } from './store/store.ts';
import type { HostUser } from './types.ts';
import { isUnsent } from './upstream/upstream.ts';

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
 * Writes to a workflow and keeps what the upstream confirmed. When it cannot be known whether the write was applied,
 * a state it would have set is kept as unknown; a refused write leaves everything as it was.
 */
export async function writeWorkflow(
  app: App,
  user: HostUser,
  change: Change,
  write: () => Promise<unknown>,
): Promise<Response> {
  assertOffered(app.config, change.workflowId);
  // Before the write: a user that cannot be found or created says nothing of the workflow.
  await app.users.idOf(user, 'embedded');
  try {
    await write();
  } catch (error) {
    if (change.state && isOutcomeUnknown(error) && !isUnsent(error)) {
      await keep(app, user, { workflowId: change.workflowId, state: 'unknown' }).catch(() => undefined);
    }
    throw error;
  }
  await keep(app, user, change);
  return Response.json({ success: true });
}
