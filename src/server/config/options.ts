import type { Access, Clock, PlugboardErrorCode } from '../../api/index.ts';
import type { Fetch } from '../../api/internal.ts';
import type { Store } from '../store/store.ts';

type MaybePromise<T> = T | Promise<T>;

/** The signed-in user, in the host's terms. */
export interface HostUser {
  /** The host's own id. Opaque, and stable for as long as the user exists. */
  id: string;
  /** Sent to the upstream when the user is created there. */
  fullName?: string | undefined;
  /** The upstream's id of the user, if the host stores it itself. @default found or created */
  alloyUserId?: string | undefined;
}

/** A user's permissions. By default a user may browse, connect accounts and switch workflows, and nothing else. */
export interface Allow {
  /** Events the user may send, such as `order.created`. @default none */
  events?: readonly string[] | undefined;
  /** Actions the user may run, as `connectorId/actionId`. @default none */
  actions?: readonly string[] | undefined;
  /** Lets the user erase all of their own run logs. @default false */
  purge?: boolean | undefined;
  /** Lets the user connect accounts. @default true */
  connect?: boolean | undefined;
  /** Lets the user switch and upgrade workflows. @default true */
  workflows?: boolean | undefined;
  /** Ids of the integrations that the user may use. Others are shown locked, and writes to them are refused. @default all */
  integrations?: readonly string[] | undefined;
}

/** A workflow that the host offers. The upstream's contract cannot list them. */
export interface CatalogueWorkflow {
  workflowId: string;
  integrationId: string;
  name: string;
  /** What it does, in one sentence, shown below its name. */
  description?: string | undefined;
  /** The newest version. Opaque: compared for equality only. */
  version?: string | undefined;
}

/** How the users of the upstream come to be. */
export interface UserOptions {
  /**
   * Says that the upstream may know a user before this handler creates them, for example because another server does or did. Workflows
   * that the handler has not written to are then `unknown`, as they are for a user with an `alloyUserId`. @default false: they are `inactive`
   */
  existing?: boolean | undefined;
}

/** Limits per user, per request and per response. */
export interface Limits {
  /** Requests of one user per minute. @default 600 */
  perMinute?: number | undefined;
  /** Requests of one user at a time. @default 10 */
  concurrent?: number | undefined;
  /** Counts requests per minute in the store, for all servers together. @default false: each server counts its own */
  shared?: boolean | undefined;
  /** Requests of all users at a time to each API of the upstream. Excess requests queue. @default 512 */
  upstream?: number | undefined;
  /** Bytes of a request body. @default 131072 */
  requestBytes?: number | undefined;
  /** Bytes of an upstream response, counted after decoding. @default 16777216 */
  responseBytes?: number | undefined;
}

/** The upstream's addresses and how to call them. */
export interface AlloyOptions {
  /** The organisation's API key, or a function that returns it. Its result is checked at each use. */
  apiKey?: string | (() => MaybePromise<string>) | undefined;
  /** @default 'https://embedded.runalloy.com/2025-09' */
  embeddedUrl?: string | undefined;
  /** @default 'https://production.runalloy.com' */
  connectivityUrl?: string | undefined;
  /** Sent as `x-api-version`. @default '2025-09' */
  apiVersion?: string | undefined;
  /** `shared` when both APIs use one id per user, `separate` when each has its own. @default 'shared' */
  users?: 'shared' | 'separate' | undefined;
}

/** One request in the host's log. Holds no secret, no body and no upstream text. */
export interface LogEntry {
  requestId: string;
  method: string;
  /** The route's pattern. Undefined when none matched. */
  route: string | undefined;
  /** The host's own id of the user. Undefined when authentication failed. */
  user?: string | undefined;
  status: number;
  code?: PlugboardErrorCode | undefined;
  /** Describes the error, for developers. */
  detail?: string | undefined;
  /** Duration in milliseconds. */
  ms: number;
}

/** Platform functions, replaceable in tests and on unusual runtimes. */
export interface PlatformOptions {
  /** @default the platform's fetch, looked up at each call */
  fetch?: Fetch | undefined;
  /** @default the system clock */
  clock?: Clock | undefined;
  /** Returns a number from 0 to 1, for jitter. @default Math.random */
  random?: (() => number) | undefined;
}

/** Options of `createPlugboardHandler`. */
export interface PlugboardHandlerOptions extends PlatformOptions {
  alloy: AlloyOptions;
  /** Returns the user of the host's session, or null when no one is signed in. Must answer within ten seconds and leave the body unread. */
  authenticate(request: Request, context?: unknown): MaybePromise<HostUser | null | undefined>;
  /** `proxy` keeps every secret on the server. `token` lets the browser call the upstream with a JWT. @default 'proxy' */
  access?: Access | undefined;
  /** Permissions, or a function that returns them for a user. A malformed result fails the request. @default browsing, connecting and switching only */
  allow?: Allow | ((user: HostUser) => MaybePromise<Allow | null | undefined>) | undefined;
  /** How the users of the upstream come to be. */
  users?: UserOptions | undefined;
  /** The workflows on offer. When set, no other id is sent upstream. */
  workflows?: readonly CatalogueWorkflow[] | undefined;
  /** Connector ids by integration id, where the names do not match. */
  links?: Readonly<Record<string, string>> | undefined;
  /** Stores data that must survive a restart. @default in memory */
  store?: Store | undefined;
  /** Other origins whose pages may call the handler with the session's cookie. @default only its own */
  origins?: readonly string[] | undefined;
  limits?: Limits | undefined;
  /** Hosts of the providers' consent pages. When set, connectors may be authorised there. @default none */
  oauthHosts?: readonly string[] | undefined;
  /**
   * The origin at which browsers reach the handler. Set it behind a proxy that terminates TLS. If a proxy or a framework takes a prefix from the path,
   * add the prefix: `https://app.example.com/shop`. @default the request's origin
   */
  publicUrl?: string | undefined;
  /** Path at which the handler is mounted. @default '/api/plugboard' */
  basePath?: string | undefined;
  /** Receives an entry for every request. @default logs failures of the handler itself to the console */
  onLog?: ((entry: LogEntry) => void) | undefined;
}

/** Handles every route of Plugboard. Passes `context` to `authenticate`. */
export type PlugboardHandler = (request: Request, context?: unknown) => Promise<Response>;
