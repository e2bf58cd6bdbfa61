/** The client of Plugboard without React: operations, domain types and the one error. */
export type { Api, CallOptions, Transport } from './contract/transport.ts';
export { systemClock, type Clock } from './contract/clock.ts';
export * from './operations/connectors.ts';
export * from './operations/credentials.ts';
export * from './operations/events.ts';
export * from './operations/integrations.ts';
export * from './operations/session.ts';
export * from './operations/users.ts';
export * from './operations/workflows.ts';
export { createApi, type ApiOptions } from './create-api.ts';
export {
  isErrorCode,
  isOutcomeUnknown,
  PlugboardError,
  toPlugboardError,
  type PlugboardErrorCode,
  type PlugboardErrorOptions,
} from './contract/errors.ts';
export { isEventName, isId } from './contract/ids.ts';
export type * from './contract/types.ts';
