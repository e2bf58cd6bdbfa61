import type { CallOptions, Transport } from '../contract/transport.ts';
import { parseSession } from '../parse/session.ts';
import { parseAcknowledgement } from '../parse/users-and-integrations.ts';
import type { Acknowledgement, Session, WorkflowState } from '../contract/types.ts';

export interface RecordWorkflowStateInput {
  workflowId: string;
  /** `unknown` when nobody can tell whether a write was applied. */
  state?: WorkflowState | undefined;
  /** The version the user's workflow was moved to. */
  version?: string | undefined;
}

/** Learns what the handler knows of the signed-in user. An extension of the handler. */
export async function openSession(api: Transport, { signal }: CallOptions = {}): Promise<Session> {
  return parseSession(await api.send({ operation: 'openSession', signal }));
}

/** Tells the handler how a write ended that the browser sent to the upstream itself, in token access. It affects only what this user is shown. */
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
