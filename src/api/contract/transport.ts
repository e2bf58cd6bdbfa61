import type { OperationName } from './operation-table.ts';
import type { Access } from './types.ts';

/** A request of an operation. It never names a user. */
export interface ApiRequest {
  operation: OperationName;
  /** Values of the path's placeholders. Each must be an id. */
  params?: Readonly<Record<string, string>>;
  query?: Readonly<Record<string, string | readonly string[] | undefined>>;
  body?: Readonly<Record<string, unknown>>;
  signal?: AbortSignal | undefined;
  /** When to stop trying, by the handler's clock. Only the handler says it. @default the operation's own deadline */
  until?: number | undefined;
}

/** Carries an operation to whoever answers it and brings back its JSON. Every failure is a `PlugboardError`. */
export interface Transport {
  send(request: ApiRequest): Promise<unknown>;
  /** Drops what was learnt of the user: tokens and the upstream's address. */
  reset?(): void;
}

/** What every client operation takes first. */
export interface Api extends Transport {
  /** Separates the cache entries of users who share a browser. */
  readonly userKey: string;
  readonly access: Access;
}

/** What every client operation takes last. */
export interface CallOptions {
  signal?: AbortSignal | undefined;
}
