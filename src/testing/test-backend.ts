import { systemClock } from '../api/index.ts';
import {
  createMemoryStore,
  createPlugboardHandler,
  type AlloyOptions,
  type HostUser,
  type PlugboardHandler,
  type PlugboardHandlerOptions,
  type Store,
} from '../server/index.ts';
import { createSandbox } from './sandbox/sandbox.ts';
import type { Sandbox, SandboxOptions } from './sandbox/contract/types.ts';

type HandlerOptions = Omit<PlugboardHandlerOptions, 'alloy' | 'authenticate' | 'fetch'>;

/** What `createTestBackend` takes: what a test is about, and any option of the handler. */
export interface TestBackendOptions extends HandlerOptions {
  /** Everything in the sandbox that looks random follows from it. @default 'plugboard' */
  seed?: string | number | undefined;
  /** Who is signed in. Null is nobody. @default 'ada' */
  user?: HostUser | string | null | undefined;
  /** The sandbox to use, for a second user of the same one. @default a new one */
  sandbox?: Sandbox | undefined;
  /** How the new sandbox answers for OAuth2. Given, `oauthHosts` is the sandbox's host unless it is given too. @default 'contract' */
  oauth?: SandboxOptions['oauth'];
  /** @default as the handler has it */
  alloy?: Pick<AlloyOptions, 'apiVersion' | 'users'> | undefined;
}

/** The handler, the sandbox behind it and what connects both, without a server. */
export interface TestBackend {
  /** Calls the handler, as the page of `origin` would. Calls to the sandbox's own addresses reach the sandbox. */
  fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response>;
  handler: PlugboardHandler;
  sandbox: Sandbox;
  store: Store;
  /** Where the handler is to be found; relative addresses are completed with it. */
  readonly origin: string;
  /** Signs another user in, or nobody. */
  signIn(user: HostUser | string | null): void;
}

const origin = 'https://host.plugboard.test';

const toUser = (user: HostUser | string | null): HostUser | null => (typeof user === 'string' ? { id: user } : user);

// A server hands over requests that only look like one, and those cannot be copied.
function toRequest(input: RequestInfo | URL, init: RequestInit | undefined): Request {
  const isRequest = typeof input === 'object' && 'method' in input;
  if (isRequest && !init) return input;
  return new Request(isRequest ? input : new URL(input, origin).href, init);
}

/** Creates the real handler over a sandbox, as a `fetch`: what a page would talk to, without a server, a browser or a network. */
export function createTestBackend({
  seed,
  user = 'ada',
  clock = systemClock,
  oauth,
  sandbox = createSandbox({ seed, clock, oauth }),
  alloy,
  store = createMemoryStore({ clock }),
  ...options
}: TestBackendOptions = {}): TestBackend {
  let signedIn = toUser(user);
  const { embeddedUrl, connectivityUrl, consentUrl, apiKey, workflows, links } = sandbox;

  const handler = createPlugboardHandler({
    workflows,
    links,
    ...(oauth && { oauthHosts: [new URL(consentUrl).host] }),
    ...options,
    alloy: { ...alloy, apiKey, embeddedUrl, connectivityUrl },
    authenticate: () => signedIn,
    store,
    clock,
    fetch: (input, init) => sandbox.fetch(input, init),
  });

  const upstreamOrigins = [embeddedUrl, connectivityUrl, consentUrl].map((url) => new URL(url).origin);

  return {
    async fetch(input, init) {
      const request = toRequest(input, init);
      return upstreamOrigins.includes(new URL(request.url).origin) ? sandbox.fetch(request) : handler(request);
    },
    handler,
    sandbox,
    store,
    origin,
    signIn(next) {
      signedIn = toUser(next);
    },
  };
}
