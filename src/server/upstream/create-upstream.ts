import { type PlugboardError, type Transport } from '../../api/index.ts';
import {
  type Controllers,
  effectOf,
  exchange,
  isPassing,
  operations,
  readUpstreamAnswer,
  toUpstreamRequest,
  withRetry,
  type ApiRequest,
  type Operation,
} from '../../api/internal.ts';
import type { Alloy } from '../config/config.ts';
import { toContract } from './normalize.ts';
import { assertTarget } from './assert-target.ts';

const mostUses = 6;

/**
 * Keeps abort controllers that were never used to abort, for the next request. A new one costs more than a tenth of a request:
 * Node's `fetch` holds on to each signal until the next full collection. Each is let go after six requests, since what listens to it adds up as well.
 */
export function createControllers(): Controllers {
  const free: AbortController[] = [];
  const uses = new WeakMap<AbortController, number>();
  return {
    take() {
      const controller = free.pop() ?? new AbortController();
      uses.set(controller, (uses.get(controller) ?? 0) + 1);
      return controller;
    },
    giveBack(controller) {
      if (!controller.signal.aborted && (uses.get(controller) ?? 0) < mostUses) free.push(controller);
    },
  };
}

/** The two APIs of the upstream. */
export type UpstreamApi = 'embedded' | 'connectivity';

const unsent = new WeakSet<object>();

/** Whether a failed request never left, so that nothing it asked for can have happened. */
export const isUnsent = (error: unknown): boolean => typeof error === 'object' && error !== null && unsent.has(error);

/** A try with less time than this would only make it unclear how the one before ended, in ms. */
const shortestTry = 1_000;

const headerText = /^[\u0021-\u007e]+$/;

/**
 * Carries operations to the upstream with the API key, for the one user that `userIdOf` gives. `who` is the host's id of whoever causes it.
 * A caller that leaves ends its reads; its writes run on, so that how they ended is known.
 */
export function createUpstream(
  alloy: Alloy,
  who: string,
  userIdOf: (api: UpstreamApi) => string | Promise<string>,
  signal?: AbortSignal,
): Transport {
  async function attempt(
    request: ApiRequest,
    api: UpstreamApi,
    userId: string,
    options: { timeout: number; signal?: AbortSignal | undefined; onSend: () => void },
  ) {
    const ready = toUpstreamRequest(alloy[`${api}Url`], request, userId);
    assertTarget(ready.url, alloy[`${api}Url`], operations[request.operation].path);
    const end = alloy.clock.now() + options.timeout;
    const asked = alloy.key.get();
    const key = typeof asked === 'string' ? asked : await asked;
    options.onSend();
    const headers: Record<string, string> = { authorization: `Bearer ${key}`, 'x-api-version': alloy.apiVersion };
    // Without it the real product acts for the owner of the key wherever it misses the id elsewhere.
    if (headerText.test(userId)) headers['x-alloy-userid'] = userId;
    // Each written out, here and in `exchange`: spreading one object into another costs as much as a tenth of the request.
    const answer = await exchange(ready, {
      fetch: alloy.fetch,
      headers,
      timeout: Math.max(1, end - alloy.clock.now()),
      maxBytes: alloy.responseBytes,
      signal: options.signal,
      controllers: alloy.controllers,
      credentials: null,
      onTimeout: 'upstream_timeout',
      onUnreachable: 'upstream_unreachable',
    });
    const sent = Object.keys((request.body?.['data'] as object | undefined) ?? {});
    return toContract(request.operation, readUpstreamAnswer(answer, alloy.clock.now(), sent));
  }

  return {
    async send(request) {
      const { api, user }: Operation = operations[request.operation];
      if (api === 'plugboard')
        throw new TypeError(`${request.operation} is answered by the handler, not the upstream.`);
      const effect = effectOf(request);
      const leaving = effect === 'read' ? (request.signal ?? signal) : undefined;
      const door = alloy.doors[api];
      door.retries.earn(who);
      const { until = Infinity } = request;
      const isLate = ({ retryAfter = 0 }: PlugboardError) =>
        alloy.clock.now() + Math.max(shortestTry, retryAfter) >= until;
      let sent = false;
      const onSend = () => {
        sent = true;
      };
      try {
        const known = user ? userIdOf(api) : '';
        const userId = typeof known === 'string' ? known : await known;
        const attemptIn = (timeout: number) => attempt(request, api, userId, { timeout, signal: leaving, onSend });
        const pass = (most: number) => {
          const timeout = Math.min(most, until - alloy.clock.now());
          return door.pass(attemptIn, { user: who, effect, timeout, signal: leaving });
        };
        return await withRetry(pass, {
          effect,
          clock: alloy.clock,
          random: alloy.random,
          signal: leaving,
          retryable: (error) => isPassing(error) && !isLate(error) && !door.isClosed(who) && door.retries.spend(who),
        });
      } catch (error) {
        if (!sent && typeof error === 'object' && error !== null) unsent.add(error);
        throw error;
      }
    },
  };
}
