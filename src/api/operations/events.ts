import type { CallOptions, Transport } from '../contract/transport.ts';
import { parseAcknowledgement } from '../parse/users-and-integrations.ts';
import type { Acknowledgement } from '../contract/types.ts';

export interface TriggerEventInput {
  /** For example `order.created`. */
  event: string;
  data?: Readonly<Record<string, unknown>> | undefined;
}

/** Sends an event that starts or resumes the user's workflows. Never retried. Throws `not_allowed` unless the host allows the event. */
export async function triggerEvent(
  api: Transport,
  { event, data }: TriggerEventInput,
  { signal }: CallOptions = {},
): Promise<Acknowledgement> {
  return parseAcknowledgement(
    await api.send({ operation: 'triggerEvent', body: { event, ...(data && { data }) }, signal }),
  );
}
