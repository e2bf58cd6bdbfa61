import type { ApiRequest } from '../http/build-request.ts';
import type { Access } from './types.ts';

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
