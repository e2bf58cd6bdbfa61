import type { Api } from './api.ts';
import { systemClock, type Clock } from './clock.ts';
import type { Fetch } from './exchange.ts';
import { createProxyTransport } from './proxy-transport.ts';
import { createTokenTransport } from './token-transport.ts';
import type { Access } from './types.ts';

export interface ApiOptions {
  /** Where the handler is mounted: a path, or a URL when it lives on another origin. @default '/api/plugboard' */
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
}

/** Creates the client that every operation takes first. */
export function createApi({
  basePath = '/api/plugboard',
  access = 'proxy',
  userKey = 'self',
  fetch = (input, init) => globalThis.fetch(input, init),
  clock = systemClock,
  random = Math.random,
}: ApiOptions = {}): Api {
  const create = access === 'token' ? createTokenTransport : createProxyTransport;
  return { userKey, access, ...create({ basePath, fetch, clock, random }) };
}
