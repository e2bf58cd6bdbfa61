import type { Transport } from '../contract/transport.ts';
import type { Clock } from '../contract/clock.ts';
import { PlugboardError, isErrorCode, type PlugboardErrorCode } from '../contract/errors.ts';
import { exchange, type Answer, type Fetch } from '../http/send-request.ts';
import { isObject, type JsonObject } from '../text/is-object.ts';
import { parseAnswer, parseJson } from '../text/parse-json.ts';
import { effectOf, toHandlerRequest, type ApiRequest } from '../http/build-request.ts';
import { parseRetryAfter, withRetry } from '../http/retry.ts';

export interface TransportOptions {
  /** Where the handler is mounted. */
  basePath: string;
  fetch: Fetch;
  clock: Clock;
  random: () => number;
  /** Whether the device has a network, as far as it knows. */
  online: () => boolean;
}

/** What an answer means that the handler itself did not write: of a login page, a missing mount, the host's own gateway. */
const foreign: Partial<Record<number, PlugboardErrorCode>> = {
  401: 'unauthenticated',
  403: 'not_allowed',
  404: 'not_found',
  413: 'too_large',
  429: 'rate_limited',
  502: 'upstream_unreachable',
  503: 'upstream_unreachable',
  504: 'upstream_unreachable',
};

/** The problem document of a refusal, or nothing when the answer is not the handler's. */
function problemOf({ headers, text }: Answer): JsonObject | undefined {
  if (!headers.get('content-type')?.includes('application/problem+json')) return undefined;
  try {
    const problem = parseJson(text);
    return isObject(problem) ? problem : undefined;
  } catch {
    return undefined;
  }
}

/** The error that the handler, or whatever answered in its place, gave. */
function toHandlerError(answer: Answer, now: number): PlugboardError {
  const problem = problemOf(answer);
  const retryAfter = parseRetryAfter(answer.headers.get('retry-after'), now);
  if (!problem || !isErrorCode(problem['code'])) {
    const { status, redirected } = answer;
    const code = redirected ? 'unauthenticated' : (foreign[status] ?? 'internal');
    return new PlugboardError(code, `Something else than the handler answered ${status}.`, { retryAfter });
  }
  const { code, requestId, fields } = problem;
  return new PlugboardError(code, `The handler answered ${code}.`, {
    requestId: typeof requestId === 'string' ? requestId : undefined,
    retryAfter,
    fields: Array.isArray(fields) ? fields.filter((one) => typeof one === 'string') : [],
  });
}

/**
 * Sends operations to the handler, which knows the user. The handler repeats what may be repeated;
 * from here only a read whose connection broke is sent once more.
 */
export function createProxyTransport(options: TransportOptions): Transport {
  const { basePath, fetch, clock, random, online } = options;

  async function attempt(request: ApiRequest): Promise<unknown> {
    const effect = effectOf(request);
    // A write whose connection broke may have arrived, unless there was no network to begin with.
    const unsent = effect === 'read' || !online();
    const answer = await exchange(toHandlerRequest(basePath, request), {
      fetch,
      headers: { 'x-plugboard': '1' },
      // Longer than the handler's own deadlines, so that its answer arrives.
      timeout: effect === 'read' ? 20_000 : 35_000,
      signal: request.signal,
      credentials: 'include',
      onTimeout: 'timeout',
      onUnreachable: unsent ? 'offline' : 'upstream_unreachable',
    });
    if (answer.redirected || answer.status < 200 || answer.status >= 300) throw toHandlerError(answer, clock.now());
    return parseAnswer(answer.text);
  }

  return {
    send: (request) =>
      withRetry(() => attempt(request), {
        effect: effectOf(request) === 'read' ? 'repeatable' : 'once',
        clock,
        random,
        signal: request.signal,
        retryable: ({ code }) => code === 'offline',
      }),
  };
}
