/**
 * Every way an operation can end badly, and the HTTP status the handler answers with.
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
  /** How long to wait before another try, in ms. */
  retryAfter?: number | undefined;
  /** Names of the request fields that were refused. */
  fields?: readonly string[] | undefined;
}

/** The one error of Plugboard. Branch on `code`; `message` is for developers and never holds upstream text or a secret. */
export class PlugboardError extends Error {
  override readonly name = 'PlugboardError';
  readonly code: PlugboardErrorCode;
  readonly requestId: string | undefined;
  /** How long to wait before another try, in ms. */
  readonly retryAfter: number | undefined;
  /** Names of the request fields that were refused. */
  readonly fields: readonly string[];
  /** False when the request never left, so nothing it asked for can have happened. Only the handler sets it. */
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

/** Whether a word from the wire is one of our codes. */
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
 * Whether a write that ended with this error may still have been applied.
 * The user is told so and given a next step, instead of being told that it failed.
 */
export const isOutcomeUnknown = (error: unknown): boolean =>
  !(error instanceof PlugboardError) || ambiguous.has(error.code);

/** The end of a request that nobody waits for any more. */
export const givenUp = () => new PlugboardError('aborted', 'The request was given up.');

/** Any failure as a `PlugboardError`. A foreign one loses what it carries: that is not known, and it might be kept or shown. */
export function toPlugboardError(error: unknown): PlugboardError {
  if (error instanceof PlugboardError) return error;
  return error instanceof Error && error.name === 'AbortError'
    ? givenUp()
    : new PlugboardError('internal', 'The client failed in an unforeseen way.');
}
