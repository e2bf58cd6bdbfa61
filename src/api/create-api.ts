import type { Api, Transport } from './contract/transport.ts';
import { systemClock, type Clock } from './contract/clock.ts';
import { PlugboardError } from './contract/errors.ts';
import type { Fetch } from './http/send-request.ts';
import { createProxyTransport } from './access/proxy-transport.ts';
import type { Access } from './contract/types.ts';

export interface ApiOptions {
  /**
   * The handler's path, or its URL on another origin. Add a trailing slash if the host redirects every URL to one with a trailing slash.
   * @default '/api/plugboard'
   */
  basePath?: string | undefined;
  /** Sends requests through the handler, or with a JWT to the upstream directly. @default 'proxy' */
  access?: Access | undefined;
  /** Separates the cache entries of users who share a browser. @default 'self' */
  userKey?: string | undefined;
  /** @default `globalThis.fetch`, read at each call */
  fetch?: Fetch | undefined;
  /** @default systemClock */
  clock?: Clock | undefined;
  /** A number from 0 to 1, for jitter. @default Math.random */
  random?: (() => number) | undefined;
  /** Returns false while the device reports no network. @default `navigator.onLine`, or true without a navigator */
  online?: (() => boolean) | undefined;
}

/** True unless the browser says that it has no network. */
function isOnline(): boolean {
  try {
    return globalThis.navigator?.onLine ?? true;
  } catch {
    return true;
  }
}

/** Creates a transport that loads its code on first use, so that pages with proxy access do not download the code of token access. */
function loadTransport(load: () => Promise<Transport>, online: () => boolean): Transport {
  let loading: Promise<Transport> | undefined;
  let loaded: Transport | undefined;

  async function get(): Promise<Transport> {
    loading ??= load();
    try {
      return (loaded = await loading);
    } catch {
      loading = undefined;
      const code = online() ? 'upstream_unreachable' : 'offline';
      throw new PlugboardError(code, 'The code for token access could not be loaded.');
    }
  }

  return {
    send: async (request) => (await get()).send(request),
    reset: () => loaded?.reset?.(),
  };
}

/** Creates the client, the first argument of every operation. */
export function createApi({
  basePath = '/api/plugboard',
  access = 'proxy',
  userKey = 'self',
  fetch = (input, init) => globalThis.fetch(input, init),
  clock = systemClock,
  random = Math.random,
  online = isOnline,
}: ApiOptions = {}): Api {
  const options = { basePath, fetch, clock, random, online };
  const transport =
    access === 'token'
      ? loadTransport(async () => (await import('./access/token-transport.ts')).createTokenTransport(options), online)
      : createProxyTransport(options);
  return { userKey, access, ...transport };
}
