import type { Api, Transport } from './contract/transport.ts';
import { systemClock, type Clock } from './contract/clock.ts';
import { PlugboardError } from './contract/errors.ts';
import type { Fetch } from './http/send-request.ts';
import { createProxyTransport } from './access/proxy-transport.ts';
import type { Access } from './contract/types.ts';

export interface ApiOptions {
  /**
   * Where the handler is mounted: a path, or a URL when it lives on another origin. End it in a slash on a host that redirects every address
   * to the one with a slash. @default '/api/plugboard'
   */
  basePath?: string | undefined;
  /** Through the handler, or straight to the upstream with a JWT. @default 'proxy' */
  access?: Access | undefined;
  /** Separates the cache entries of users who share a browser. @default 'self' */
  userKey?: string | undefined;
  /** @default the platform's fetch, looked up at each call */
  fetch?: Fetch | undefined;
  /** @default the real time */
  clock?: Clock | undefined;
  /** A number from 0 to 1, for jitter. @default Math.random */
  random?: (() => number) | undefined;
  /** Whether the device has a network, as far as it knows. @default navigator.onLine where there is one */
  online?: (() => boolean) | undefined;
}

/** A transport that is loaded when it is first used: pages with proxy access never download what only token access needs. */
function loadTransport(load: () => Promise<Transport>): Transport {
  let loading: Promise<Transport> | undefined;
  let loaded: Transport | undefined;

  async function get(): Promise<Transport> {
    loading ??= load();
    try {
      return (loaded = await loading);
    } catch {
      loading = undefined;
      throw new PlugboardError('offline', 'The code for token access could not be loaded.');
    }
  }

  return {
    send: async (request) => (await get()).send(request),
    reset: () => loaded?.reset?.(),
  };
}

/** Creates the client that every operation takes first. */
export function createApi({
  basePath = '/api/plugboard',
  access = 'proxy',
  userKey = 'self',
  fetch = (input, init) => globalThis.fetch(input, init),
  clock = systemClock,
  random = Math.random,
  online = () => globalThis.navigator?.onLine ?? true,
}: ApiOptions = {}): Api {
  const options = { basePath, fetch, clock, random, online };
  const transport =
    access === 'token'
      ? loadTransport(async () => (await import('./access/token-transport.ts')).createTokenTransport(options))
      : createProxyTransport(options);
  return { userKey, access, ...transport };
}
