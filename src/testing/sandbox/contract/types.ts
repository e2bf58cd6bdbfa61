/** A user of the sandbox, created by `createUser`. */
export interface SandboxUser {
  userId: string;
  username: string;
  fullName?: string | undefined;
  createdAt: string;
}

/** A stored credential. The sandbox never stores the values of its fields. */
export interface SandboxCredential {
  credentialId: string;
  connectorId: string;
  userId: string;
  createdAt: string;
}

/** A period in which a workflow was active, in ms since 1970. Without `to` it still is. */
export interface SandboxPeriod {
  from: number;
  to?: number | undefined;
}

/** The version and the active periods of a workflow of one user. */
export interface SandboxActivation {
  userId: string;
  workflowId: string;
  version: string;
  periods: SandboxPeriod[];
}

/** A run that an event started. */
export interface SandboxEvent {
  userId: string;
  workflowId: string;
  at: number;
  /** A counter, so that two events at the same time start two runs. */
  number: number;
}

/** The behaviour of an OAuth2 connector: `contract` stores a credential at once, `redirect` returns a consent page. */
export type SandboxOAuth = 'contract' | 'redirect';

/** The `Cross-Origin-Opener-Policy` header of the consent page. */
export type SandboxCoop = 'unsafe-none' | 'same-origin-allow-popups' | 'same-origin';

/** An attempt to connect an account on the consent page. */
export interface SandboxAttempt {
  /** The random token in the URL of the consent page. */
  attempt: string;
  connectorId: string;
  userId: string;
  redirectUri: string;
  createdAt: string;
  /** Undefined until the user decides. */
  decision?: 'allow' | 'deny' | undefined;
}

/** The state of the sandbox, as plain JSON. */
export interface SandboxSnapshot {
  version: 1;
  seed: string;
  users: SandboxUser[];
  credentials: SandboxCredential[];
  /** The newest 100. @default none */
  attempts?: SandboxAttempt[] | undefined;
  activations: SandboxActivation[];
  events: SandboxEvent[];
  /** The time of the last log deletion of each user, in ms since 1970. */
  erasures: Record<string, number>;
}

/** One of the two APIs. */
export type SandboxApi = 'embedded' | 'connectivity';

/** A request to the sandbox, without its headers, query and body. */
export interface SandboxRequest {
  api: SandboxApi | undefined;
  /** Undefined if the contract has no such operation. */
  operationId: string | undefined;
  method: string;
  /** Below the API's base URL, without the query. */
  path: string;
  /** Undefined while the request is pending, 0 if it got no response. */
  status: number | undefined;
}

/** A rule of the contract that a request violated. Names keys, never values. */
export interface SandboxViolation {
  operationId: string | undefined;
  method: string;
  path: string;
  rule: string;
}

/** A workflow of the sandbox, in the shape of the handler's `workflows` option. */
export interface SandboxWorkflow {
  workflowId: string;
  integrationId: string;
  name: string;
  /** The newest version. */
  version: string;
}

/** Replaces the body of a response, or withholds the response (`network`, `hang`). */
export type SandboxFaultKind = 'html' | 'empty' | 'garbage' | 'network' | 'hang';

/** A fault in place of a response. With `delayMs` alone, the response is only delayed. */
export interface SandboxFault {
  /** An operation of the contract, or `*` for every operation. @default '*' */
  operationId?: string | undefined;
  /** Limits the fault to matching paths, for example `{ connectorId: 'slack' }`. */
  params?: Record<string, string> | undefined;
  /** The number of requests that the fault applies to. @default Infinity */
  times?: number | undefined;
  status?: number | undefined;
  body?: unknown;
  /** The `Retry-After` header. */
  retryAfter?: string | undefined;
  delayMs?: number | undefined;
  kind?: SandboxFaultKind | undefined;
  /** Executes the request and loses only the response. @default false */
  applied?: boolean | undefined;
}

/** Injects faults into responses. */
export interface SandboxFaults {
  /** Adds a fault. The first fault that matches a request applies. */
  set(fault: SandboxFault): void;
  /** Removes every fault. */
  clear(): void;
}

/** The clock of the sandbox. */
export interface SandboxClock {
  /** Returns the time in ms since 1970. */
  now(): number;
}

export interface SandboxOptions {
  /** Determines everything that looks random. @default 'plugboard' */
  seed?: string | number | undefined;
  /** @default Date */
  clock?: SandboxClock | undefined;
  /** Waits for latencies and delays, in ms. Rejects when the signal aborts. @default setTimeout */
  wait?: ((ms: number, signal: AbortSignal | undefined) => Promise<void>) | undefined;
  /** The only accepted API key. @default derived from the seed */
  apiKey?: string | undefined;
  /** The initial state. Its seed overrides `seed`. */
  snapshot?: SandboxSnapshot | undefined;
  /** Called after every write. The response waits for the promise, so an acknowledged write is stored. */
  onChange?: ((snapshot: SandboxSnapshot) => void | Promise<void>) | undefined;
  /** The latency of responses, in ms. @default none */
  latency?: { min: number; max: number } | undefined;
  /** The mode of every OAuth2 connector, or of the named ones; all others use `contract`. @default 'contract' */
  oauth?: SandboxOAuth | Readonly<Record<string, SandboxOAuth>> | undefined;
  /** The URL of the consent page, without a query. @default `/oauth/authorize` on the origin of the request */
  consentUrl?: string | undefined;
  /** @default 'unsafe-none' */
  coop?: SandboxCoop | undefined;
  /** @default 'https://sandbox.plugboard.test/embedded/2025-09' */
  embeddedUrl?: string | undefined;
  /** @default 'https://sandbox.plugboard.test/connectivity' */
  connectivityUrl?: string | undefined;
}

/** A strict, stateful Alloy in memory. */
export interface Sandbox {
  /** Answers both APIs, the consent page and the icons. For requests to another origin, only the path decides. */
  fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response>;
  readonly embeddedUrl: string;
  readonly connectivityUrl: string;
  /** The URL of the consent page, without a query. On another port, the path is the same. */
  readonly consentUrl: string;
  readonly apiKey: string;
  /** The workflows, which the contract cannot list. Pass them to the handler. */
  readonly workflows: SandboxWorkflow[];
  /** The connector of each integration. */
  readonly links: Record<string, string>;
  readonly faults: SandboxFaults;
  /** The last 500 requests, oldest first. */
  readonly requests: readonly SandboxRequest[];
  /** The last 500 violations, oldest first. */
  readonly violations: readonly SandboxViolation[];
  snapshot(): SandboxSnapshot;
}
