import { builtinEnvironments, type Environment } from 'vitest/runtime';

/** What a test needs of Node to talk to a real server from a page. */
const network = [
  'fetch',
  'Request',
  'Response',
  'Headers',
  'AbortController',
  'AbortSignal',
  'URL',
  'URLSearchParams',
] as const;

/** The page of the other tests, but what is sent from it goes through Node's own `fetch` to real sockets. */
export default {
  ...builtinEnvironments['happy-dom'],
  name: 'dom-with-network',
  async setup(global: typeof globalThis, options) {
    const own = network.map((name) => [name, global[name]] as const);
    const page = await builtinEnvironments['happy-dom'].setup(global, options);
    for (const [name, value] of own) Object.defineProperty(global, name, { value, configurable: true, writable: true });
    return page;
  },
} satisfies Environment;
