/** What an action was run with, as it may be shown again: without secrets. */
export interface ActionSubject {
  credentialId: string;
  /** What the account is called. */
  account: string;
  parameters: Readonly<Record<string, unknown>>;
}

/** What was sent as an event. */
export interface EventSubject {
  event: string;
  data?: Readonly<Record<string, unknown>> | undefined;
}
