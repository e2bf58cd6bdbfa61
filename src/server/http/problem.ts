import { PlugboardError, type PlugboardErrorCode } from '../../api/index.ts';
import { errorStatus } from '../../api/internal.ts';
import type { Reply } from './reply.ts';

const titles: Record<PlugboardErrorCode, string> = {
  invalid_request: 'The request is not understood.',
  unexpected_field: 'The request has a field that it may not have.',
  unauthenticated: 'Nobody is signed in.',
  forbidden_origin: 'The request does not come from an allowed page.',
  not_allowed: 'The user may not do this.',
  not_found: 'There is no such thing.',
  method_not_allowed: 'The route does not have this method.',
  conflict: 'Something else is changing this.',
  too_large: 'The request is too large.',
  unsupported_type: 'The body must be sent as application/json.',
  rejected: 'The upstream did not accept the values.',
  rate_limited: 'There are too many requests.',
  internal: 'The handler failed.',
  upstream_auth: "The upstream does not accept the handler's key.",
  upstream_error: 'The upstream failed.',
  upstream_invalid: 'The upstream gave an answer that cannot be read.',
  upstream_unreachable: 'The upstream cannot be reached.',
  upstream_timeout: 'The upstream did not answer in time.',
  offline: 'The network is down.',
  timeout: 'The answer took too long.',
  aborted: 'The request was given up.',
};

const clientClosed = 499;

/** Any failure as the one error. What is not ours becomes `internal`. */
export const toPlugboardError = (error: unknown): PlugboardError =>
  error instanceof PlugboardError ? error : new PlugboardError('internal', 'The handler failed.', { cause: error });

/** Answers with a failure, as `application/problem+json`. The error's own message stays on the server. */
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
