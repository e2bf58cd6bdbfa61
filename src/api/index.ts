/** The client of Plugboard without React: operations, domain types and the one error. */
export type { Api, CallOptions, Transport } from './api.ts';
export { systemClock, type Clock } from './clock.ts';
export * from './client/connectors.ts';
export * from './client/credentials.ts';
export * from './client/events.ts';
export * from './client/integrations.ts';
export * from './client/session.ts';
export * from './client/users.ts';
export * from './client/workflows.ts';
export { createApi, type ApiOptions } from './create-api.ts';
export {
  errorStatus,
  isErrorCode,
  isOutcomeUnknown,
  PlugboardError,
  toPlugboardError,
  type PlugboardErrorCode,
  type PlugboardErrorOptions,
} from './errors.ts';
export { exchange, type Answer, type Controllers, type ExchangeOptions, type Fetch } from './exchange.ts';
export { isEventName, isId } from './ids.ts';
export { isTooDeep, parseJson } from './json.ts';
export {
  contractOperations,
  extensionOperations,
  operations,
  type Operation,
  type OperationName,
} from './operations.ts';
export {
  effectOf,
  isUserId,
  toHandlerRequest,
  toUpstreamRequest,
  type ApiRequest,
  type HttpRequest,
} from './request.ts';
export { readText } from './read-text.ts';
export { cleanText } from './parse/text.ts';
export { redact, redactErrors } from './redact.ts';
export { isPassing, maxAttempts, parseRetryAfter, withRetry, type RetryOptions } from './retry.ts';
export { safeUrl } from './safe-url.ts';
export type * from './types.ts';
export { readUpstreamAnswer } from './upstream-answer.ts';
export { withRedirect } from './with-redirect.ts';
