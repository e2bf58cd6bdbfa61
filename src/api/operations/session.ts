import type { CallOptions, Transport } from '../contract/transport.ts';
import { parseSession } from '../parse/session.ts';
import { parseAcknowledgement } from '../parse/users-and-integrations.ts';
import type { Acknowledgement, Session, WorkflowState } from '../contract/types.ts';

export interface RecordWorkflowStateInput {
  workflowId: string;
  /** `unknown` if a write may or may not have been applied. */
  state?: WorkflowState | undefined;
  /** The version that the user's workflow moved to. */
  version?: string | undefined;
}

/** Opens the session of the signed-in user. An extension of the handler. */
export async function openSession(api: Transport, { signal }: CallOptions = {}): Promise<Session> {
  return parseSession(await api.send({ operation: 'openSession', signal }));
}

/** Records the outcome of a write that the browser sent to the upstream directly, in token access. Affects only this user's lists. */
export async function recordWorkflowState(
  api: Transport,
  { workflowId, state, version }: RecordWorkflowStateInput,
  { signal }: CallOptions = {},
): Promise<Acknowledgement> {
  const body = { ...(state && { state }), ...(version && { version }) };
  return parseAcknowledgement(
    await api.send({ operation: 'recordWorkflowState', params: { workflowId }, body, signal }),
  );
}
