/**
 * Every error code of an operation, with the HTTP status of the handler's response.
 * `not_mounted`, `offline`, `timeout` and `aborted` arise in the client only and have status 0.
 */
export const errorStatus = {
  invalid_request: 400,
  unexpected_field: 400,
  unauthenticated: 401,
  forbidden_origin: 403,
  not_allowed: 403,
  not_found: 404,
  method_not_allowed: 405,
  conflict: 409,
  too_large: 413,
  unsupported_type: 415,
  rejected: 422,
  rate_limited: 429,
  internal: 500,
  upstream_auth: 502,
  user_exists: 502,
  upstream_error: 502,
  upstream_invalid: 502,
  upstream_unreachable: 502,
  upstream_timeout: 504,
  not_mounted: 0,
  offline: 0,
  timeout: 0,
  aborted: 0,
} as const;

export type PlugboardErrorCode = keyof typeof errorStatus;

export interface PlugboardErrorOptions extends ErrorOptions {
  /** Ties the error to the handler's log line. */
  requestId?: string | undefined;
  /** Milliseconds to wait before another attempt. */
  retryAfter?: number | undefined;
  /** Names of the refused request fields. */
  fields?: readonly string[] | undefined;
}

/** The error class of Plugboard. Branch on `code`; `message` is for developers and never contains upstream text or a secret. */
export class PlugboardError extends Error {
  override readonly name = 'PlugboardError';
  readonly code: PlugboardErrorCode;
  readonly requestId: string | undefined;
  /** Milliseconds to wait before another attempt. */
  readonly retryAfter: number | undefined;
  /** Names of the refused request fields. */
  readonly fields: readonly string[];
  /** False if the request was never sent, so it cannot have had an effect. Only the handler sets it. */
  sent: boolean | undefined;

  constructor(
    code: PlugboardErrorCode,
    message: string,
    { requestId, retryAfter, fields = [], ...options }: PlugboardErrorOptions = {},
  ) {
    super(message, options);
    this.code = code;
    this.requestId = requestId;
    this.retryAfter = retryAfter;
    this.fields = fields;
  }
}

/** True if a value from the wire is an error code. */
export const isErrorCode = (word: unknown): word is PlugboardErrorCode =>
  typeof word === 'string' && Object.hasOwn(errorStatus, word);

const ambiguous = new Set<PlugboardErrorCode>([
  'internal',
  'upstream_error',
  'upstream_invalid',
  'upstream_unreachable',
  'upstream_timeout',
  'timeout',
  'aborted',
]);

/**
 * True if a write that ended with this error may still have been applied.
 * The UI then reports an unknown outcome and a next step instead of a failure.
 */
export const isOutcomeUnknown = (error: unknown): boolean =>
  !(error instanceof PlugboardError) || ambiguous.has(error.code);

/** Creates the error of a cancelled request. */
export const givenUp = () => new PlugboardError('aborted', 'The request was cancelled.');

/** Converts any error into a `PlugboardError`. Drops the details of a foreign error: they may contain secrets, and errors are cached and shown. */
export function toPlugboardError(error: unknown): PlugboardError {
  if (error instanceof PlugboardError) return error;
  return error instanceof Error && error.name === 'AbortError'
    ? givenUp()
    : new PlugboardError('internal', 'The client failed unexpectedly.');
}
