import { isOutcomeUnknown, PlugboardError, type Transport } from '../../api/index.ts';
import type { App, Asked } from '../routing/define-route.ts';
import type { Config } from '../config/config.ts';
import type { StoreKey, WorkflowChange } from '../store/store.ts';
import type { HostUser } from '../config/options.ts';
import { isUnsent } from '../upstream/create-upstream.ts';
import { json, type Reply } from '../http/reply.ts';

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

const longestWait = 20_000;
const longestWrite = 30_000;

/** Keeps a change that is confirmed. */
export async function keep({ config }: App, user: HostUser, change: Change): Promise<void> {
  const at = new Date(config.clock.now()).toISOString();
  await config.store.saveWorkflow(workflowKey(config, user), { ...change, at });
}

/** The version that a workflow has when it is first switched on. */
export const initialVersionOf = ({ workflows }: Config, workflowId: string): string | undefined =>
  workflows?.get(workflowId)?.version;

/** A time that no other write has, though it began in the same millisecond on another server. */
function markAt(ms: number): string {
  const [mark] = crypto.getRandomValues(new Uint32Array(1));
  return new Date(ms).toISOString().replace('Z', `${mark}Z`);
}

interface Begun {
  /** By what the row shows that no other write has begun since. */
  after?: string | undefined;
  /** Brings the state back, if there was one to lose. */
  restore?: () => Promise<void>;
}

/**
 * Keeps a state as unknown while a write that would change it is on its way: a server that dies before it hears the answer
 * leaves no state behind that may be wrong, and one that writes at the same time is noticed.
 */
async function begin({ config }: App, user: HostUser, { workflowId, state }: Change): Promise<Begun> {
  const { store, clock } = config;
  if (!state) return {};
  const key = workflowKey(config, user);
  const read = async () => (await store.listWorkflows(key)).find((row) => row.workflowId === workflowId);
  const before = await read();
  if (before?.state === state) return { after: before.confirmedAt };
  const at = markAt(clock.now());
  await store.saveWorkflow(key, { workflowId, state: 'unknown', at });
  if (!before?.state || before.state === 'unknown') return { after: at };
  const restore = async () => {
    const now = await read();
    // Another write may have been confirmed in the meantime.
    if (now?.state !== 'unknown' || now.confirmedAt !== at) return;
    await store.saveWorkflow(key, { workflowId, state: before.state, at: before.confirmedAt ?? at });
  };
  return { after: at, restore };
}

async function writeNext(app: App, user: HostUser, change: Change, write: () => Promise<unknown>): Promise<void> {
  const { after, restore } = await begin(app, user, change);
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
  await keep(app, user, { ...change, after });
}

/**
 * Writes to a workflow and keeps what the upstream confirmed, one write at a time for a user and workflow. When it cannot be known
 * whether the write was applied, a state it would have set is kept as unknown; a refused write leaves everything as it was.
 */
export async function writeWorkflow(
  { app, user, upstream, leaving }: Pick<Asked, 'app' | 'user' | 'upstream' | 'leaving'>,
  change: Change,
  write: (upstream: Transport) => Promise<unknown>,
): Promise<Reply> {
  const { clock, writes } = app.config;
  assertOffered(app.config, change.workflowId);
  // Before the write: a user that cannot be found or created says nothing of the workflow.
  await app.users.idOf(user, 'embedded');
  const until = clock.now() + longestWrite;
  const leave = await writes.enter(JSON.stringify([user.id, change.workflowId]), longestWait, leaving);
  try {
    await writeNext(app, user, change, () => write({ send: (asked) => upstream.send({ ...asked, until }) }));
  } finally {
    leave();
  }
  return json({ success: true });
}
