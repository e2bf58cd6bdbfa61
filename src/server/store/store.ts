import type { WorkflowState } from '../../api/index.ts';

/** Identifies a row. Two upstreams or two users never share one. */
export interface StoreKey {
  /** The upstream's base URL. */
  upstream: string;
  /** The host's own id of the user. */
  user: string;
}

/** The last confirmed state of one workflow of one user. */
export interface StoredWorkflow {
  workflowId: string;
  state?: WorkflowState | undefined;
  version?: string | undefined;
  /** When the state was confirmed, ISO 8601. */
  confirmedAt?: string | undefined;
}

/** A change to a stored workflow. Undefined fields stay as they are. */
export interface WorkflowChange {
  workflowId: string;
  state?: WorkflowState | undefined;
  version?: string | undefined;
  /** The version to store if none is stored yet. */
  initialVersion?: string | undefined;
  /** When the change was confirmed, ISO 8601. */
  at: string;
  /**
   * The `confirmedAt` that this write stored when it began. If the row has another by now, a second write began since, perhaps on another
   * server, and their order is unknown: the state becomes `unknown`, unless both states are equal. A store may ignore this field.
   */
  after?: string | undefined;
}

/** The name of one account of a user. */
export interface AccountName {
  credentialId: string;
  /** Up to 80 characters. */
  name: string;
}

/** The requests of a user in the current window. */
export interface RequestCount {
  requests: number;
  /** Milliseconds until the window ends. */
  endsIn: number;
}

/** Stores data that must survive a restart. Several servers may share one store. */
export interface Store {
  /** Returns the upstream's id of a host user. */
  getUser(key: StoreKey): Promise<string | undefined>;
  /** Claims the right to create the user for `ms`. Resolves to true for one owner only, until the claim is released or expires. */
  claimUser(key: StoreKey, owner: string, ms: number): Promise<boolean>;
  /** Releases a claim whose creation failed. */
  releaseUser(key: StoreKey, owner: string): Promise<void>;
  /** Stores the upstream's id and ends the claim. Keeps the first id that was stored, and resolves to it. */
  saveUser(key: StoreKey, alloyUserId: string): Promise<string>;
  /** Returns the stored workflows of the user. */
  listWorkflows(key: StoreKey): Promise<StoredWorkflow[]>;
  /** Applies a change to one workflow of the user. */
  saveWorkflow(key: StoreKey, change: WorkflowChange): Promise<void>;
  /** Returns the names that the user gave their accounts. Without it and `saveAccountName` accounts have no names. */
  listAccountNames?(key: StoreKey): Promise<AccountName[]>;
  /** Stores the name of one account. Removes it when the name is empty. */
  saveAccountName?(key: StoreKey, account: AccountName): Promise<void>;
  /** Counts one request of the user in a window of `ms` that starts with its first request. Only `limits.shared` needs it. */
  countRequest?(key: StoreKey, ms: number): Promise<RequestCount>;
}
