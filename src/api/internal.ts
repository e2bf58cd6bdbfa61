/** Exports for our other layers, in addition to the public names. Hosts cannot import this module. */
export { errorStatus } from './contract/errors.ts';
export { startLifetime, type Lifetime } from './contract/clock.ts';
export { linkConnectors } from './contract/link-connectors.ts';
export { mapLimited } from './contract/map-limited.ts';
export { sendRequest, type HttpResponse, type SendRequestOptions, type Fetch } from './http/send-request.ts';
export { isObject, type JsonObject } from './text/is-object.ts';
export { isLoopback } from './text/loopback.ts';
export { isTooDeep, parseJson } from './text/parse-json.ts';
export {
  contractOperations,
  extensionOperations,
  operations,
  type Operation,
  type OperationName,
} from './contract/operation-table.ts';
export type { ApiRequest } from './contract/transport.ts';
export { effectOf, isUserId, toHandlerRequest, toUpstreamRequest, type HttpRequest } from './http/build-request.ts';
export { readText } from './http/read-body.ts';
export { cleanText } from './text/clean-text.ts';
export { ExactNumber, isExactNumber, parseExactJson, toExactJson } from './text/exact-json.ts';
export { isBareDay, parseTime } from './text/parse-time.ts';
export { isDevelopment } from './text/is-development.ts';
export { describeValue } from './text/describe-value.ts';
export { guardCallback } from './text/guard-callback.ts';
export { warnOnce } from './text/warn-once.ts';
export { redact, redactErrors } from './text/redact.ts';
export { isSecretName, maxNameLength, nameOfAccount } from './text/secret-names.ts';
export { isPassing, maxAttempts, parseRetryAfter, withRetry, type RetryOptions } from './http/retry.ts';
export { safeUrl } from './text/safe-url.ts';
export { readUpstreamAnswer } from './http/upstream-response.ts';
export { withRedirect } from './access/oauth-redirect.ts';
