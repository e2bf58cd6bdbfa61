import type { SandboxState } from '../state/sandbox-state.ts';

/** A valid request. */
export interface Call {
  api: 'embedded' | 'connectivity';
  params: Record<string, string>;
  query: URLSearchParams;
  body: Record<string, unknown>;
  /** The origin of the icons. */
  origin: string;
  /** From path, query or body, authorised. Empty if the operation has no user. */
  userId: string;
}

/** Executes an operation and returns the body of the response. Throws an `HttpError` if it fails. */
export type OperationHandler = (state: SandboxState, call: Call) => unknown;

/** Reads a string that is already validated. */
export const text = (value: unknown): string => (typeof value === 'string' ? value : '');
