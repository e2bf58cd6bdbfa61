import type { PlugboardError } from '../../api/index.ts';
import { guardCallback } from '../../api/internal.ts';

/** The events that a host receives, once each. They hold ids only: no user input and no upstream text. */
export type PlugboardEvent =
  | { type: 'integration_opened'; integrationId: string }
  /** The user asked for an integration that is not in the catalogue. */
  | { type: 'integration_requested'; query: string }
  | { type: 'connect_started'; connectorId: string }
  | { type: 'credential_created'; connectorId: string; credentialId: string | undefined }
  /** A connect attempt ended without a credential. `code` is that of a `PlugboardError` or the end of the consent window. */
  | { type: 'connect_failed'; connectorId: string; code: string }
  /** The user asks to remove an account. The upstream cannot delete it: the host can. */
  | { type: 'disconnect_requested'; connectorId: string; credentialId: string; workflowIds: readonly string[] }
  | { type: 'workflow_toggled'; workflowId: string; on: boolean }
  | { type: 'workflow_upgraded'; workflowId: string; version: string }
  | { type: 'action_executed'; connectorId: string; actionId: string; success: boolean }
  | { type: 'event_triggered'; event: string }
  | { type: 'logs_purged' }
  | { type: 'session_expired' }
  | { type: 'error'; error: PlugboardError };

export type OnEvent = (event: PlugboardEvent) => void;

/** Picks the event with the given type. */
export type EventOf<Type extends PlugboardEvent['type']> = Extract<PlugboardEvent, { type: Type }>;

/** One callback per event. `onEvent` receives these events too. */
export interface EventCallbacks {
  onOpen?: ((event: EventOf<'integration_opened'>) => void) | undefined;
  onRequestIntegration?: ((event: EventOf<'integration_requested'>) => void) | undefined;
  onConnect?: ((event: EventOf<'credential_created'>) => void) | undefined;
  onConnectFail?: ((event: EventOf<'connect_failed'>) => void) | undefined;
  /** Shows "Disconnect" on every account. Without it there is no such button, since the upstream cannot delete accounts. */
  onDisconnectRequest?: ((event: EventOf<'disconnect_requested'>) => void) | undefined;
  onToggle?: ((event: EventOf<'workflow_toggled'>) => void) | undefined;
  onUpgrade?: ((event: EventOf<'workflow_upgraded'>) => void) | undefined;
  onExecute?: ((event: EventOf<'action_executed'>) => void) | undefined;
  onTrigger?: ((event: EventOf<'event_triggered'>) => void) | undefined;
  onPurge?: ((event: EventOf<'logs_purged'>) => void) | undefined;
  onError?: ((error: PlugboardError) => void) | undefined;
}

const callbacks = {
  integration_opened: 'onOpen',
  integration_requested: 'onRequestIntegration',
  credential_created: 'onConnect',
  connect_failed: 'onConnectFail',
  disconnect_requested: 'onDisconnectRequest',
  workflow_toggled: 'onToggle',
  workflow_upgraded: 'onUpgrade',
  action_executed: 'onExecute',
  event_triggered: 'onTrigger',
  logs_purged: 'onPurge',
} as const satisfies Partial<Record<PlugboardEvent['type'], keyof EventCallbacks>>;

/** Calls the host's callback for an event, if there is one. */
export function dispatch(event: PlugboardEvent, host: EventCallbacks): void {
  if (event.type === 'error') return host.onError && guardCallback('onError', host.onError)(event.error);
  const name = event.type in callbacks ? callbacks[event.type as keyof typeof callbacks] : undefined;
  // The table pairs each type with its callback, which TypeScript cannot express for a union of functions.
  const callback = name && (host[name] as ((event: PlugboardEvent) => void) | undefined);
  if (name && callback) guardCallback(name, callback)(event);
}
