/** A user of the sandbox, as `createUser` registered them. */
export interface SandboxUser {
  userId: string;
  username: string;
  fullName?: string | undefined;
  createdAt: string;
}

/** A stored credential. What was typed into its fields is never kept. */
export interface SandboxCredential {
  credentialId: string;
  connectorId: string;
  userId: string;
  createdAt: string;
}

/** A stretch of time in which a workflow was on, in ms since 1970. Without `to` it still is. */
export interface SandboxPeriod {
  from: number;
  to?: number | undefined;
}

/** What one user has done to one workflow. */
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
  /** Counts up, so that two events of one moment are two runs. */
  number: number;
}

/** How creating a credential for an OAuth2 connector is answered: stored at once, or with a consent page to be finished on. */
export type SandboxOAuth = 'contract' | 'redirect';

/** What the consent page's `Cross-Origin-Opener-Policy` header says. */
export type SandboxCoop = 'unsafe-none' | 'same-origin-allow-popups' | 'same-origin';

/** A credential that waits for the user's consent, or did. */
export interface SandboxAttempt {
  /** What the consent page's address carries. Nobody can guess it. */
  attempt: string;
  connectorId: string;
  userId: string;
  redirectUri: string;
  createdAt: string;
  /** Absent while the user has not decided. */
  decision?: 'allow' | 'deny' | undefined;
}

/** Everything the sandbox knows, as plain JSON. */
export interface SandboxSnapshot {
  version: 1;
  seed: string;
  users: SandboxUser[];
  credentials: SandboxCredential[];
  /** The newest hundred. @default none */
  attempts?: SandboxAttempt[] | undefined;
  activations: SandboxActivation[];
  events: SandboxEvent[];
  /** When each user's logs were last erased, in ms since 1970. */
  erasures: Record<string, number>;
}

/** Which of the two APIs a request is for. */
export type SandboxApi = 'embedded' | 'connectivity';

/** One request the sandbox was asked, without its headers, query or body. */
export interface SandboxRequest {
  api: SandboxApi | undefined;
  /** Undefined when the contract has no such operation. */
  operationId: string | undefined;
  method: string;
  /** Below the API's base URL, without the query. */
  path: string;
  /** Undefined while it is being answered, 0 when the answer was withheld. */
  status: number | undefined;
}

/** A rule of the contract that a request broke. Names what was wrong, never a value. */
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

/** How a fault breaks an answer apart from its status: another body, or no answer at all. */
export type SandboxFaultKind = 'html' | 'empty' | 'garbage' | 'network' | 'hang';

/** A fault to answer with. With only `delayMs` the answer is late, otherwise as usual. */
export interface SandboxFault {
  /** An operation of the contract, or `*` for all. @default '*' */
  operationId?: string | undefined;
  /** Only requests whose path names these, for example `{ connectorId: 'slack' }`. */
  params?: Record<string, string> | undefined;
  /** How many requests it meets before it is gone. @default Infinity */
  times?: number | undefined;
  status?: number | undefined;
  body?: unknown;
  /** The `Retry-After` header. */
  retryAfter?: string | undefined;
  delayMs?: number | undefined;
  kind?: SandboxFaultKind | undefined;
  /** The request is carried out and only its answer is lost. @default false */
  applied?: boolean | undefined;
}

/** The knobs that break answers on purpose. */
export interface SandboxFaults {
  /** Adds a fault. The first that matches a request is used. */
  set(fault: SandboxFault): void;
  /** Removes every fault. */
  clear(): void;
}

/** Where the sandbox reads the time. */
export interface SandboxClock {
  /** Ms since 1970. */
  now(): number;
}

export interface SandboxOptions {
  /** Everything that looks random follows from it. @default 'plugboard' */
  seed?: string | number | undefined;
  /** @default Date */
  clock?: SandboxClock | undefined;
  /** Waits for latency and delays, and rejects when the signal aborts. @default setTimeout */
  wait?: ((ms: number, signal: AbortSignal | undefined) => Promise<void>) | undefined;
  /** The one API key that is accepted. @default one derived from the seed */
  apiKey?: string | undefined;
  /** State to go on from. Its seed wins over `seed`. */
  snapshot?: SandboxSnapshot | undefined;
  /** Told after every write. An answer waits for the promise, so what was answered is stored. */
  onChange?: ((snapshot: SandboxSnapshot) => void | Promise<void>) | undefined;
  /** How long answers take, in ms. @default none */
  latency?: { min: number; max: number } | undefined;
  /** For all OAuth2 connectors, or by connector; those not named keep to the contract. @default 'contract' */
  oauth?: SandboxOAuth | Readonly<Record<string, SandboxOAuth>> | undefined;
  /** Where the consent page is, without a query. @default `/oauth/authorize` at the origin that was asked */
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
  /** Answers for both APIs, for the consent page and for icons. Requests to another origin are told apart by their path alone. */
  fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response>;
  readonly embeddedUrl: string;
  readonly connectivityUrl: string;
  /** Where the consent page is, without a query. On another port it is found under the same path. */
  readonly consentUrl: string;
  readonly apiKey: string;
  /** Its workflows, which the contract cannot list. Pass them to the handler. */
  readonly workflows: SandboxWorkflow[];
  /** The connector of each integration. */
  readonly links: Record<string, string>;
  readonly faults: SandboxFaults;
  /** The last 500 requests, oldest first. */
  readonly requests: readonly SandboxRequest[];
  /** The last 500 broken rules, oldest first. */
  readonly violations: readonly SandboxViolation[];
  snapshot(): SandboxSnapshot;
}
