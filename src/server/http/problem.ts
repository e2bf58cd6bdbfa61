import { PlugboardError, type PlugboardErrorCode } from '../../api/index.ts';
import { errorStatus } from '../../api/internal.ts';
import type { Reply } from './reply.ts';

const titles: Record<PlugboardErrorCode, string> = {
  invalid_request: 'The request is invalid.',
  unexpected_field: 'The request has an unknown field.',
  unauthenticated: 'No user is signed in.',
  forbidden_origin: 'The request comes from a page that is not allowed.',
  not_allowed: 'The user is not allowed to do this.',
  not_found: 'The resource does not exist.',
  method_not_allowed: 'The route does not have this method.',
  conflict: 'Another request is changing this resource.',
  too_large: 'The request is too large.',
  unsupported_type: 'The body must be sent as application/json.',
  rejected: 'The upstream rejected the values.',
  rate_limited: 'There are too many requests.',
  internal: 'The handler failed.',
  upstream_auth: "The upstream does not accept the handler's key.",
  user_exists: 'The upstream has a user of this name already.',
  upstream_error: 'The upstream failed.',
  upstream_invalid: 'The upstream sent an unreadable response.',
  upstream_unreachable: 'The upstream cannot be reached.',
  upstream_timeout: 'The upstream did not respond in time.',
  offline: 'The network is down.',
  timeout: 'The response took too long.',
  not_mounted: 'No handler is mounted here.',
  aborted: 'The request was aborted.',
};

const clientClosed = 499;

/** Converts any error into the handler's error. A foreign one becomes `internal` and keeps its cause for the log. */
export const toHandlerError = (error: unknown): PlugboardError =>
  error instanceof PlugboardError ? error : new PlugboardError('internal', 'The handler failed.', { cause: error });

/** Converts an error into an `application/problem+json` reply. The error's own message stays on the server. */
export function toProblem({ code, fields, retryAfter }: PlugboardError, requestId: string): Reply {
  const status = errorStatus[code] || clientClosed;
  const problem = {
    type: `urn:plugboard:problem:${code}`,
    title: titles[code],
    status,
    code,
    requestId,
    ...(fields.length > 0 && { fields }),
  };
  const headers: Record<string, string> = { 'content-type': 'application/problem+json' };
  if (retryAfter !== undefined) headers['retry-after'] = String(Math.max(1, Math.ceil(retryAfter / 1000)));
  return { status, headers, body: JSON.stringify(problem) };
}
