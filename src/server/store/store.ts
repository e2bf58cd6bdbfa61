import type { WorkflowState } from '../../api/index.ts';

/** Whose row it is. Every part counts: two upstreams, or two users, never share a row. */
export interface StoreKey {
  /** The upstream's base URL. */
  upstream: string;
  /** The host's own id of the user. */
  user: string;
}

/** What was last confirmed of one workflow of one user. */
export interface StoredWorkflow {
  workflowId: string;
  state?: WorkflowState | undefined;
  version?: string | undefined;
  /** When the state was confirmed, ISO 8601. */
  confirmedAt?: string | undefined;
}

/** What to remember of a workflow. What is undefined stays as it was. */
export interface WorkflowChange {
  workflowId: string;
  state?: WorkflowState | undefined;
  version?: string | undefined;
  /** The version to remember when none is. */
  initialVersion?: string | undefined;
  /** When it was confirmed, ISO 8601. */
  at: string;
  /**
   * The `confirmedAt` that the write left when it began. Where another stands by now, a second write has begun since, perhaps on another server,
   * and nobody knows which came last: the state becomes `unknown`, unless it is the same. A store may do without.
   */
  after?: string | undefined;
}

/** How many requests of a user were counted, and when counting starts anew. */
export interface RequestCount {
  requests: number;
  /** Milliseconds until the count starts at nothing again. */
  endsIn: number;
}

/** Remembers what must survive a restart. Several servers may share one. */
export interface Store {
  /** The upstream's id of a host user. */
  getUser(key: StoreKey): Promise<string | undefined>;
  /** Takes the right to create the user for `ms`. True for one caller only, until it is given back or runs out. */
  claimUser(key: StoreKey, owner: string, ms: number): Promise<boolean>;
  /** Gives back a claim whose creation failed. */
  releaseUser(key: StoreKey, owner: string): Promise<void>;
  /** Remembers the upstream's id and ends the claim. The first id stays; the answer is the one that counts. */
  saveUser(key: StoreKey, alloyUserId: string): Promise<string>;
  /** What is remembered of the user's workflows. */
  listWorkflows(key: StoreKey): Promise<StoredWorkflow[]>;
  saveWorkflow(key: StoreKey, change: WorkflowChange): Promise<void>;
  /** Counts one request of the user in a span of `ms` that starts with its first. Only `limits.shared` needs it. */
  countRequest?(key: StoreKey, ms: number): Promise<RequestCount>;
}
