import type { OperationName } from './operation-table.ts';
import type { Access } from './types.ts';

/** The request of an operation to a transport. It never names a user. */
export interface ApiRequest {
  operation: OperationName;
  /** The values of the path's placeholders. Each must be an id. */
  params?: Readonly<Record<string, string>>;
  query?: Readonly<Record<string, string | readonly string[] | undefined>>;
  body?: Readonly<Record<string, unknown>>;
  signal?: AbortSignal | undefined;
  /** The deadline, by the handler's clock. Only the handler sets it. @default the operation's own deadline */
  until?: number | undefined;
}

/** Sends an operation to the handler or the upstream and resolves with the JSON of the answer. Every failure is a `PlugboardError`. */
export interface Transport {
  send(request: ApiRequest): Promise<unknown>;
  /** Drops the user's tokens and the upstream's address. */
  reset?(): void;
}

/** The first argument of every client operation. */
export interface Api extends Transport {
  /** Separates the cache entries of users who share a browser. */
  readonly userKey: string;
  readonly access: Access;
}

/** The last argument of every client operation. */
export interface CallOptions {
  signal?: AbortSignal | undefined;
}
