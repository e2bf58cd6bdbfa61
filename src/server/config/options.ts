import type { Access, Clock, PlugboardErrorCode } from '../../api/index.ts';
import type { Fetch } from '../../api/internal.ts';
import type { Store } from '../store/store.ts';

type MaybePromise<T> = T | Promise<T>;

/** The signed-in user, as the host knows them. */
export interface HostUser {
  /** The host's own id: opaque, and the same for as long as the user exists. */
  id: string;
  /** Told to the upstream when it first meets the user. */
  fullName?: string | undefined;
  /** The upstream's id of the user, when the host keeps it itself. @default found or created */
  alloyUserId?: string | undefined;
}

/** What a user may do. Browsing, connecting and switching workflows unless the host says no, nothing beyond unless it says yes. */
export interface Allow {
  /** Names of events, such as `order.created`. @default none */
  events?: readonly string[] | undefined;
  /** Actions as `connectorId/actionId`. @default none */
  actions?: readonly string[] | undefined;
  /** Whether the user may erase all run logs of their own. @default false */
  purge?: boolean | undefined;
  /** Whether the user may connect accounts. @default true */
  connect?: boolean | undefined;
  /** Whether the user may switch and upgrade workflows. @default true */
  workflows?: boolean | undefined;
}

/** A workflow the host offers. The contract cannot list them. */
export interface CatalogueWorkflow {
  workflowId: string;
  integrationId: string;
  name: string;
  /** The newest version. Opaque: compared for equality only. */
  version?: string | undefined;
}

/** How much one user, one request and one answer may take. */
export interface Limits {
  /** Requests of one user in a minute. @default 600 */
  perMinute?: number | undefined;
  /** Requests of one user at a time. @default 10 */
  concurrent?: number | undefined;
  /** Whether the requests in a minute are counted in the store, for all servers together. @default false: each server counts its own */
  shared?: boolean | undefined;
  /** Requests of all users at a time to each API of the upstream; more wait in line. @default 512 */
  upstream?: number | undefined;
  /** Bytes of a request's body. @default 131072 */
  requestBytes?: number | undefined;
  /** Bytes of an upstream answer, counted after decoding. @default 16777216 */
  responseBytes?: number | undefined;
}

/** Where the upstream is and how to call it. */
export interface AlloyOptions {
  /** The organisation's API key, or a function that gets it; what that gives is checked when it is used. */
  apiKey?: string | (() => MaybePromise<string>) | undefined;
  /** @default 'https://embedded.runalloy.com/2025-09' */
  embeddedUrl?: string | undefined;
  /** @default 'https://production.runalloy.com' */
  connectivityUrl?: string | undefined;
  /** Sent as `x-api-version`. @default '2025-09' */
  apiVersion?: string | undefined;
  /** Whether both APIs know a user by one id. @default 'shared' */
  users?: 'shared' | 'separate' | undefined;
}

/** One answered request, for the host's log. Holds no secret, no body and no upstream text. */
export interface LogEntry {
  requestId: string;
  method: string;
  /** The route's pattern; undefined when none matched. */
  route: string | undefined;
  /** The host's own id of the user; undefined before they are known. */
  user?: string | undefined;
  status: number;
  code?: PlugboardErrorCode | undefined;
  /** What went wrong, for developers. */
  detail?: string | undefined;
  ms: number;
}

/** The platform, replaceable in tests and on unusual runtimes. */
export interface PlatformOptions {
  /** @default the platform's fetch, looked up at each call */
  fetch?: Fetch | undefined;
  /** @default the real time */
  clock?: Clock | undefined;
  /** A number from 0 to 1, for jitter. @default Math.random */
  random?: (() => number) | undefined;
}

/** What `createPlugboardHandler` takes. */
export interface PlugboardHandlerOptions extends PlatformOptions {
  alloy: AlloyOptions;
  /** Says who is asking, within ten seconds: the user of the host's session, or null when nobody is signed in. Leave the request's body unread. */
  authenticate(request: Request, context?: unknown): MaybePromise<HostUser | null | undefined>;
  /** `proxy` keeps every secret on the server; `token` lets the browser call the upstream with a JWT. @default 'proxy' */
  access?: Access | undefined;
  /** What a function gives is checked like the object; null is the default, and anything else stops the request. @default nothing beyond browsing, connecting and switching */
  allow?: Allow | ((user: HostUser) => MaybePromise<Allow | null | undefined>) | undefined;
  /** The workflows on offer. When given, no other id is sent upstream. */
  workflows?: readonly CatalogueWorkflow[] | undefined;
  /** The connector of each integration, where the names do not match. */
  links?: Readonly<Record<string, string>> | undefined;
  /** What must survive a restart. @default in memory */
  store?: Store | undefined;
  /** Origins of the host's other pages that may call the handler with the session's cookie. @default only its own */
  origins?: readonly string[] | undefined;
  limits?: Limits | undefined;
  /** Hosts that the provider's consent pages live on. When given, connectors may be authorised there. @default none */
  oauthHosts?: readonly string[] | undefined;
  /** Origin under which browsers know the handler, where requests do not tell: behind a proxy that ends TLS. It is then the handler's own. @default the request's */
  publicUrl?: string | undefined;
  /** Where the handler is mounted. @default '/api/plugboard' */
  basePath?: string | undefined;
  /** Told of every answered request. @default failures of the handler itself go to the console */
  onLog?: ((entry: LogEntry) => void) | undefined;
}

/** Answers every route of Plugboard. `context` reaches `authenticate`. */
export type PlugboardHandler = (request: Request, context?: unknown) => Promise<Response>;
