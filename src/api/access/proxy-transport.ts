import type { ApiRequest, Transport } from '../contract/transport.ts';
import type { Clock } from '../contract/clock.ts';
import { PlugboardError, isErrorCode, type PlugboardErrorCode } from '../contract/errors.ts';
import { sendRequest, type HttpResponse, type Fetch } from '../http/send-request.ts';
import { isDevelopment } from '../text/is-development.ts';
import { isObject, type JsonObject } from '../text/is-object.ts';
import { parseAnswer, parseJson } from '../text/parse-json.ts';
import { warnOnce } from '../text/warn-once.ts';
import { effectOf, toHandlerRequest, type HttpRequest } from '../http/build-request.ts';
import { parseRetryAfter, withRetry } from '../http/retry.ts';

export interface TransportOptions {
  /** Where the handler is mounted. */
  basePath: string;
  fetch: Fetch;
  clock: Clock;
  random: () => number;
  /** Returns false while the device reports no network. */
  online: () => boolean;
}

/** Error codes for statuses that come from something in front of the handler, such as a login wall or the host's gateway. */
const foreignCodes: Partial<Record<number, PlugboardErrorCode>> = {
  401: 'unauthenticated',
  403: 'not_allowed',
  413: 'too_large',
  429: 'rate_limited',
  502: 'upstream_unreachable',
  503: 'upstream_unreachable',
  504: 'upstream_unreachable',
};

/** The handler marks each answer with the id of its request. */
const isFromHandler = ({ headers }: HttpResponse): boolean => headers.has('x-request-id');

const isJson = ({ headers }: HttpResponse): boolean => /\bjson\b/.test(headers.get('content-type') ?? '');

/** Returns the problem document of an error response. Undefined if the handler did not write it. */
function problemOf({ headers, text }: HttpResponse): JsonObject | undefined {
  if (!headers.get('content-type')?.includes('application/problem+json')) return undefined;
  try {
    const problem = parseJson(text);
    return isObject(problem) ? problem : undefined;
  } catch {
    return undefined;
  }
}

/** Creates the error that tells a developer which request failed, which response came and which setting to change. */
function notMounted({ method, url }: HttpRequest, came: string, next: string): PlugboardError {
  const error = new PlugboardError('not_mounted', `No Plugboard handler answered ${method} ${url}: ${came}. ${next}`);
  if (isDevelopment()) warnOnce(error.message);
  return error;
}

const mountIt = 'Mount the handler there, or set `basePath` on the provider to where it is.';

/** Converts a response that the handler did not write into an error. `met` is true once the handler has answered this client. */
function toForeignError(answer: HttpResponse, asked: HttpRequest, met: boolean): PlugboardError {
  const { status, redirected, headers } = answer;
  if (redirected && !met) {
    const next =
      'A login page, a trailing slash or another host name may cause it. Let this path through to the handler, or end `basePath` in a slash if the host adds one to every address.';
    return notMounted(asked, 'the answer was a redirect', next);
  }
  const code = redirected ? 'unauthenticated' : foreignCodes[status];
  if (code) return new PlugboardError(code, `Something in front of the handler answered ${status}.`);
  if (status >= 500) return new PlugboardError('internal', `Something in front of the handler answered ${status}.`);
  return notMounted(asked, `${status} ${headers.get('content-type') ?? 'without a content type'} came`, mountIt);
}

/** Converts an error response into an error, from the handler or from something in front of it. */
function toError(answer: HttpResponse, asked: HttpRequest, now: number, met: boolean): PlugboardError {
  const problem = problemOf(answer);
  const retryAfter = parseRetryAfter(answer.headers.get('retry-after'), now);
  if (!problem || !isErrorCode(problem['code'])) {
    const error = toForeignError(answer, asked, met);
    return new PlugboardError(error.code, error.message, { retryAfter });
  }
  const { code, requestId, fields } = problem;
  return new PlugboardError(code, `The handler answered ${code}.`, {
    requestId: typeof requestId === 'string' ? requestId : undefined,
    retryAfter,
    fields: Array.isArray(fields) ? fields.filter((one) => typeof one === 'string') : [],
  });
}

/** True for errors that a second attempt may solve. A 429 without a request id comes from a gateway in front of the handler, and is final. */
const isWorthAnotherTry = ({ code, requestId, retryAfter }: PlugboardError): boolean =>
  code === 'offline' || (code === 'rate_limited' && requestId !== undefined && retryAfter !== undefined);

/** A user waits 15 s for a read at most, also when it is sent once more. */
const readDeadline = { attempt: 15_000, total: 15_000 };
/** Longer than the handler's own deadline, so that its answer on a write arrives. */
const writeDeadline = { attempt: 35_000, total: 35_000 };

/**
 * Sends operations to the handler, which identifies the user by the session. The handler retries upstream requests.
 * This transport retries only reads, once, after a broken connection or a 429 of the handler.
 */
export function createProxyTransport(options: TransportOptions): Transport {
  const { basePath, fetch, clock, random, online } = options;
  let met = false;

  async function attempt(request: ApiRequest, timeout: number): Promise<unknown> {
    const effect = effectOf(request);
    // A write whose connection broke may have arrived, unless there was no network to begin with.
    const unsent = effect === 'read' || !online();
    const asked = toHandlerRequest(basePath, request);
    const answer = await sendRequest(asked, {
      fetch,
      headers: { 'x-plugboard': '1' },
      timeout,
      signal: request.signal,
      credentials: 'include',
      onTimeout: 'timeout',
      onUnreachable: unsent ? 'offline' : 'upstream_unreachable',
    });
    met ||= isFromHandler(answer);
    if (answer.redirected || answer.status < 200 || answer.status >= 300) {
      throw toError(answer, asked, clock.now(), met);
    }
    if (!isFromHandler(answer) && !isJson(answer) && answer.text.trim() !== '')
      throw toForeignError(answer, asked, met);
    return parseAnswer(answer.text);
  }

  /** Names the cause of a broken connection. It is `offline` only if the device reports no network. */
  function nameFailure(error: unknown, request: ApiRequest): unknown {
    if (!(error instanceof PlugboardError) || error.code !== 'offline' || !online()) return error;
    if (met || !/^https?:/.test(basePath)) return new PlugboardError('upstream_unreachable', error.message);
    const next = 'If the handler is on another origin, name the origin of this page in its option `origins`.';
    return notMounted(toHandlerRequest(basePath, request), 'the browser let no answer through', next);
  }

  return {
    send: async (request) => {
      try {
        const isRead = effectOf(request) === 'read';
        return await withRetry((timeout) => attempt(request, timeout), {
          effect: isRead ? 'repeatable' : 'once',
          deadline: isRead ? readDeadline : writeDeadline,
          clock,
          random,
          signal: request.signal,
          retryable: isWorthAnotherTry,
        });
      } catch (error) {
        throw nameFailure(error, request);
      }
    },
  };
}
