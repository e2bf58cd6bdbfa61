import { isOutcomeUnknown, PlugboardError, type Transport } from '../../api/index.ts';
import type { Config } from '../config/config.ts';
import type { HostUser } from '../config/options.ts';
import { withTimeout } from '../concurrency/with-timeout.ts';
import { json, type Reply } from '../http/reply.ts';
import type { RouteContext } from '../routing/define-route.ts';
import type { HandlerContext } from '../routing/handler-context.ts';
import type { StoreKey, WorkflowChange } from '../store/store.ts';

/** Returns the store key of a user's workflows. */
export const workflowKey = ({ alloy }: Config, { id }: HostUser): StoreKey => ({
  upstream: alloy.embeddedUrl,
  user: id,
});

/** Throws `not_found` for a workflow that is not in the host's catalogue. Without a catalogue every workflow is offered. */
export function assertOffered({ workflows }: Config, workflowId: string): void {
  if (workflows && !workflows.has(workflowId)) {
    throw new PlugboardError('not_found', 'The option `workflows` does not have this workflow.');
  }
}

// A list of workflows is worth more than a quick user creation.
const maxUserWait = 3_000;

/**
 * Returns the state of the workflows that the handler has not written to. A user whom the handler itself created has nothing on. It stays
 * open for a user whom the host names, for one who may have existed before, and while the user cannot be found or created.
 */
export async function stateOfUnwritten(
  { config, users }: HandlerContext,
  user: HostUser,
): Promise<'inactive' | 'unknown'> {
  if (user.alloyUserId !== undefined || config.users.existing || !config.workflows?.size) return 'unknown';
  try {
    const late = () => new Error('The user was not found in time.');
    await withTimeout(maxUserWait, users.idOf(user, 'embedded'), late);
    return 'inactive';
  } catch {
    // The requests that need the user report the failure.
    return 'unknown';
  }
}

/** Returns a stored time as ISO 8601. A row that marks a pending write has more digits than the browser reads. */
export function toInstant(at: string | undefined): string | undefined {
  const ms = Date.parse(at ?? '');
  return Number.isNaN(ms) ? undefined : new Date(ms).toISOString();
}

/** A change to one workflow, without the time of its confirmation. */
export type Change = Omit<WorkflowChange, 'at'>;

const maxWait = 20_000;
const maxWrite = 30_000;

/** Stores a confirmed change. */
export async function saveConfirmed({ config }: HandlerContext, user: HostUser, change: Change): Promise<void> {
  const at = new Date(config.clock.now()).toISOString();
  await config.store.saveWorkflow(workflowKey(config, user), { ...change, at });
}

/** Returns the version that a workflow has when it is first activated. */
export const initialVersionOf = ({ workflows }: Config, workflowId: string): string | undefined =>
  workflows?.get(workflowId)?.version;

/** Creates a timestamp that differs from that of any other write, even one of the same millisecond on another server. */
function uniqueTimestamp(ms: number): string {
  const [suffix] = crypto.getRandomValues(new Uint32Array(1));
  return new Date(ms).toISOString().replace('Z', `${suffix}Z`);
}

interface PendingWrite {
  /** The row's `confirmedAt` while no other write has begun. */
  after?: string | undefined;
  /** Restores the state from before the write, if there was one. */
  restore?: () => Promise<void>;
}

/**
 * Stores the state as `unknown` while a write is in flight. A server that dies before the response arrives leaves no wrong state behind,
 * and a concurrent write on another server is detected.
 */
async function markPending(
  { config }: HandlerContext,
  user: HostUser,
  { workflowId, state }: Change,
): Promise<PendingWrite> {
  const { store, clock } = config;
  if (!state) return {};
  const key = workflowKey(config, user);
  const readRow = async () => (await store.listWorkflows(key)).find((row) => row.workflowId === workflowId);
  const before = await readRow();
  if (before?.state === state) return { after: before.confirmedAt };
  const at = uniqueTimestamp(clock.now());
  await store.saveWorkflow(key, { workflowId, state: 'unknown', at });
  if (!before?.state || before.state === 'unknown') return { after: at };
  const restore = async () => {
    const current = await readRow();
    // Another write may have been confirmed in the meantime.
    if (current?.state !== 'unknown' || current.confirmedAt !== at) return;
    await store.saveWorkflow(key, { workflowId, state: before.state, at: before.confirmedAt ?? at });
  };
  return { after: at, restore };
}

/** True when the upstream may have applied a write that failed. */
const mayBeApplied = (error: unknown): boolean =>
  isOutcomeUnknown(error) && !(error instanceof PlugboardError && error.sent === false);

async function writeAndSave(
  handler: HandlerContext,
  user: HostUser,
  change: Change,
  write: () => Promise<unknown>,
): Promise<void> {
  const { workflowId, state } = change;
  const { after, restore } = await markPending(handler, user, change);
  try {
    await write();
  } catch (error) {
    try {
      if (!mayBeApplied(error)) await restore?.();
      else if (state) await saveConfirmed(handler, user, { workflowId, state: 'unknown' });
    } catch {
      // The row says `unknown` already. The error of the write is the one to report.
    }
    throw error;
  }
  await saveConfirmed(handler, user, { ...change, after });
}

/**
 * Writes to a workflow and stores the confirmed change. Writes of one user to one workflow run one at a time. When the outcome is unknown
 * the state becomes `unknown`; a refused write leaves it unchanged.
 */
export async function writeWorkflow(
  { handler, user, upstream, clientSignal }: Pick<RouteContext, 'handler' | 'user' | 'upstream' | 'clientSignal'>,
  change: Change,
  write: (upstream: Transport) => Promise<unknown>,
): Promise<Reply> {
  const { config, users, workflowWrites } = handler;
  assertOffered(config, change.workflowId);
  // Before the write: the failure to find or create a user does not affect the workflow's state.
  await users.idOf(user, 'embedded');
  const until = config.clock.now() + maxWrite;
  const release = await workflowWrites.acquire(JSON.stringify([user.id, change.workflowId]), maxWait, clientSignal);
  try {
    await writeAndSave(handler, user, change, () => write({ send: (request) => upstream.send({ ...request, until }) }));
  } finally {
    release();
  }
  return json({ success: true });
}
