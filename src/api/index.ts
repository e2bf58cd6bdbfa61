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
  errorStatus,
  isErrorCode,
  isOutcomeUnknown,
  PlugboardError,
  toPlugboardError,
  type PlugboardErrorCode,
  type PlugboardErrorOptions,
} from './contract/errors.ts';
export { exchange, type Answer, type Controllers, type ExchangeOptions, type Fetch } from './http/send-request.ts';
export { isEventName, isId } from './contract/ids.ts';
export { isTooDeep, parseJson } from './text/parse-json.ts';
export {
  contractOperations,
  extensionOperations,
  operations,
  type Operation,
  type OperationName,
} from './contract/operation-table.ts';
export {
  effectOf,
  isUserId,
  toHandlerRequest,
  toUpstreamRequest,
  type ApiRequest,
  type HttpRequest,
} from './http/build-request.ts';
export { readText } from './http/read-body.ts';
export { cleanText } from './text/clean-text.ts';
export { redact, redactErrors } from './text/redact.ts';
export { isPassing, maxAttempts, parseRetryAfter, withRetry, type RetryOptions } from './http/retry.ts';
export { safeUrl } from './text/safe-url.ts';
export type * from './contract/types.ts';
export { readUpstreamAnswer } from './http/upstream-response.ts';
export { withRedirect } from './access/oauth-redirect.ts';
