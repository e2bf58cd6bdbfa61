import { PlugboardError, type Transport } from '../../api/index.ts';
import {
  effectOf,
  sendRequest,
  isPassing,
  operations,
  readUpstreamAnswer,
  toUpstreamRequest,
  withRetry,
  type ApiRequest,
  type Operation,
} from '../../api/internal.ts';
import type { AlloyConfig, UpstreamApi } from '../config/config.ts';
import { assertNotTaken } from './user-exists.ts';
import { assertSuccess } from './assert-success.ts';
import { assertTarget } from './assert-target.ts';
import { normalizeResponse } from './normalize.ts';
import { createResilience, type Resilience } from './resilience.ts';

/** The user on whose behalf requests are sent. */
export interface UpstreamCaller {
  /** The host's id of the user. */
  hostUserId: string;
  /** Returns the upstream's id of the user. */
  userIdOf(api: UpstreamApi): string | Promise<string>;
  /** Aborts reads when the client disconnects. Writes continue, so that their outcome is known. */
  clientSignal?: AbortSignal | undefined;
}

/** Creates the transport of one user. All transports share one circuit breaker, bulkhead and retry budget per API. */
export type Upstream = (caller: UpstreamCaller) => Transport;

interface AttemptOptions {
  api: UpstreamApi;
  userId: string;
  timeout: number;
  signal: AbortSignal | undefined;
  onSend: () => void;
}

/** A retry with less time than this, in ms, would only hide how the attempt before it ended. */
const minAttempt = 1_000;

const headerText = /^[\u0021-\u007e]+$/;

/** Cloudflare Workers of an older compatibility date refuse a request that names a cache mode. */
const knowsCache = typeof Request === 'function' && 'cache' in Request.prototype;

/** Sends one request with the API key and returns its response in the contract's shape. */
async function sendOnce(
  alloy: AlloyConfig,
  request: ApiRequest,
  { api, userId, timeout, signal, onSend }: AttemptOptions,
): Promise<unknown> {
  const baseUrl = alloy[`${api}Url`];
  const httpRequest = toUpstreamRequest(baseUrl, request, userId);
  assertTarget(httpRequest.url, baseUrl, operations[request.operation].path);
  // Without the header the product acts for the owner of the key wherever it finds no user id elsewhere.
  if (userId !== '' && !headerText.test(userId)) {
    throw new PlugboardError('internal', 'The upstream user id cannot be sent in a header, so nothing was sent.');
  }
  const end = alloy.clock.now() + timeout;
  const key = await alloy.key.get();
  onSend();
  const response = await sendRequest(httpRequest, {
    fetch: alloy.fetch,
    headers: {
      authorization: `Bearer ${key}`,
      'x-api-version': alloy.apiVersion,
      ...(userId !== '' && { 'x-alloy-userid': userId }),
    },
    timeout: Math.max(1, end - alloy.clock.now()),
    maxBytes: alloy.responseBytes,
    signal,
    credentials: null,
    cache: knowsCache ? 'no-store' : null,
    onTimeout: 'upstream_timeout',
    onUnreachable: 'upstream_unreachable',
  });
  const fields = Object.keys((request.body?.['data'] as object | undefined) ?? {});
  assertNotTaken(request.operation, response);
  const answer = readUpstreamAnswer(response, alloy.clock.now(), fields);
  assertSuccess(request, answer);
  return normalizeResponse(request.operation, answer);
}

/** Creates the connection to the upstream, with its circuit breakers, bulkheads and retry budgets. */
export function createUpstream(alloy: AlloyConfig): Upstream {
  const { clock, random, concurrency } = alloy;
  const resilience: Record<UpstreamApi, Resilience> = {
    embedded: createResilience(concurrency, clock),
    connectivity: createResilience(concurrency, clock),
  };

  async function send(request: ApiRequest, caller: UpstreamCaller, onSend: () => void): Promise<unknown> {
    const { api, user: needsUser }: Operation = operations[request.operation];
    if (api === 'plugboard') {
      throw new TypeError(`The handler answers ${request.operation} itself; the upstream has no such operation.`);
    }
    const { hostUserId: user, userIdOf, clientSignal } = caller;
    const { execute, isOpen, retryBudget } = resilience[api];
    const effect = effectOf(request);
    const signal = effect === 'read' ? (request.signal ?? clientSignal) : undefined;
    const { until = Infinity } = request;
    const isLate = ({ retryAfter = 0 }: PlugboardError) => clock.now() + Math.max(minAttempt, retryAfter) >= until;

    retryBudget.earn(user);
    const userId = needsUser ? await userIdOf(api) : '';
    const attempt = (timeout: number) => sendOnce(alloy, request, { api, userId, timeout, signal, onSend });
    return withRetry(
      (timeout) => execute(attempt, { user, effect, timeout: Math.min(timeout, until - clock.now()), signal }),
      {
        effect,
        clock,
        random,
        signal,
        retryable: (error) => isPassing(error) && !isLate(error) && !isOpen(user) && retryBudget.spend(user),
      },
    );
  }

  return (caller) => ({
    async send(request) {
      let sent = false;
      try {
        return await send(request, caller, () => {
          sent = true;
        });
      } catch (error) {
        if (!sent && error instanceof PlugboardError) error.sent = false;
        throw error;
      }
    },
  });
}
