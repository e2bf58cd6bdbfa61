import type { Acknowledgement, ActionResult } from '../../api/index.ts';
import type { SendOnce } from '../../flows/internal.ts';

/** The input of an action run, without secrets, so the history can show it. */
export interface ActionSubject {
  credentialId: string;
  /** Label of the account. */
  account: string;
  parameters: Readonly<Record<string, unknown>>;
}

/** The event that a user sent. */
export interface EventSubject {
  event: string;
  data?: Readonly<Record<string, unknown>> | undefined;
}

/** The history of actions and events that the user sent. The map objects never change. */
export interface SentSlice {
  actions: Map<string, SendOnce<ActionSubject, ActionResult>>;
  events: Map<string, SendOnce<EventSubject, Acknowledgement>>;
}

/** Creates an empty history. */
export const createSentSlice = (): SentSlice => ({ actions: new Map(), events: new Map() });
