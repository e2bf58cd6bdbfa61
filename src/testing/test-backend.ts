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

/** The options of `createTestBackend`, and any option of the handler. Without `onLog` only crashes of the handler reach the console. */
export interface TestBackendOptions extends HandlerOptions {
  /** Determines everything in the sandbox that looks random. @default 'plugboard' */
  seed?: string | number | undefined;
  /** The signed-in user, or null. @default 'ada' */
  user?: HostUser | string | null | undefined;
  /** The sandbox. Share one between backends to test several users. @default a new sandbox */
  sandbox?: Sandbox | undefined;
  /** The OAuth mode of the new sandbox. If set, `oauthHosts` defaults to the host of the sandbox. @default 'contract' */
  oauth?: SandboxOptions['oauth'];
  /** @default the defaults of the handler */
  alloy?: Pick<AlloyOptions, 'apiVersion' | 'users'> | undefined;
}

/** The handler and its sandbox, without a server. */
export interface TestBackend {
  /** Calls the handler like a page on `origin`. Requests to the URLs of the sandbox reach the sandbox. */
  fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response>;
  handler: PlugboardHandler;
  sandbox: Sandbox;
  store: Store;
  /** The origin of the handler. Relative URLs resolve against it. */
  readonly origin: string;
  /** Signs a user in, or out with null. */
  signIn(user: HostUser | string | null): void;
}

const origin = 'https://host.plugboard.test';

const toUser = (user: HostUser | string | null): HostUser | null => (typeof user === 'string' ? { id: user } : user);

// The Node server passes request lookalikes that `new Request` cannot copy.
function toRequest(input: RequestInfo | URL, init: RequestInit | undefined): Request {
  const isRequest = typeof input === 'object' && 'method' in input;
  if (isRequest && !init) return input;
  return new Request(isRequest ? input : new URL(input, origin).href, init);
}

/** A test asks for most failures. Only a crash of the handler is news. */
const logCrash: NonNullable<HandlerOptions['onLog']> = ({ code, detail, requestId }) => {
  if (code === 'internal') globalThis.console.error(`plugboard: ${detail ?? 'failed'} (${requestId})`);
};

/** Creates the real handler with a sandbox behind a `fetch` function, without a server, a browser or a network. */
export function createTestBackend({
  seed,
  user = 'ada',
  clock = systemClock,
  oauth,
  sandbox = createSandbox({ seed, clock, oauth }),
  alloy,
  store = createMemoryStore({ clock }),
  onLog = logCrash,
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
    onLog,
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
