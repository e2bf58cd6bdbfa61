import type { CallOptions, Transport } from '../api.ts';
import { parseAcknowledgement } from '../parse/embedded.ts';
import type { Acknowledgement } from '../types.ts';

export interface TriggerEventInput {
  /** For example `order.created`. */
  event: string;
  data?: Readonly<Record<string, unknown>> | undefined;
}

/** Sends an event that starts or resumes the user's workflows. Never repeated by itself. Throws `not_allowed` unless the host allows the event. */
export async function triggerEvent(
  api: Transport,
  { event, data }: TriggerEventInput,
  { signal }: CallOptions = {},
): Promise<Acknowledgement> {
  return parseAcknowledgement(
    await api.send({ operation: 'triggerEvent', body: { event, ...(data && { data }) }, signal }),
  );
}
