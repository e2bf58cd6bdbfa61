import type { World } from '../state/world.ts';

/** A request that met every rule. */
export interface Call {
  api: 'embedded' | 'connectivity';
  params: Record<string, string>;
  query: URLSearchParams;
  body: Record<string, unknown>;
  /** Where the icons are. */
  origin: string;
  /** Named by path, query or body; the caller may act for it. Empty if the operation names none. */
  userId: string;
}

/** Carries one operation out and gives the answer's body. Throws a `Refusal` otherwise. */
export type Perform = (world: World, call: Call) => unknown;

/** Reads a string that the contract's rules have already checked. */
export const text = (value: unknown): string => (typeof value === 'string' ? value : '');
