import type { Integration } from '../../api/index.ts';
import type { GlyphShape, Tone } from '../primitives/status-word.tsx';
import type { IntegrationLock } from './host-options.ts';
import type { PatchState } from './patch-line.tsx';

/** State of an integration for this user. */
export type IntegrationState = 'available' | 'connecting' | 'connected' | 'installed' | 'attention' | 'unknown';

/** Reason for the state `attention`: a workflow is on without an account, the account was rejected, or the host says so. */
export type Attention = { cause: 'missing' | 'rejected' } | { cause: 'said'; reason: string };

/** The workflows of an integration, as far as the catalogue has loaded them. */
export interface CatalogueWorkflows {
  names: readonly string[];
  /** Number of workflows that are on. */
  on: number;
  /** True when no state is open, so `on: 0` means that nothing is on. */
  certain: boolean;
  /** Time of the last run that the page has seen, ISO 8601. */
  lastRun?: string | undefined;
}

/** An integration as the catalogue shows it. The fields after `state` come from the host, not from the API. */
export interface CatalogueItem extends Integration {
  state: IntegrationState;
  /** Its benefit in one sentence. */
  purpose?: string | undefined;
  /** All its categories, when there are several. `category` is the first. */
  categories?: readonly string[] | undefined;
  /** Other names that search matches. */
  aliases?: readonly string[] | undefined;
  featured?: boolean | undefined;
  isNew?: boolean | undefined;
  /** ISO 8601. */
  addedAt?: string | undefined;
  /** Removes it from list, counts and search. */
  hidden?: boolean | undefined;
  /** Why it cannot be used, and the way to change that. It is then never counted as needing attention. */
  locked?: IntegrationLock | undefined;
  /** Reason for the state `attention`, when known. */
  attention?: Attention | undefined;
  /** Its workflows, once they have loaded. */
  workflows?: CatalogueWorkflows | undefined;
}

/** Visual form of each state. */
export const stateLook = {
  available: { shape: 'open', tone: 'neutral', patch: 'apart' },
  connecting: { shape: 'half', tone: 'neutral', patch: 'apart' },
  connected: { shape: 'filled', tone: 'positive', patch: 'joined' },
  installed: { shape: 'filled', tone: 'positive', patch: 'joined' },
  attention: { shape: 'broken', tone: 'warning', patch: 'broken' },
  unknown: { shape: 'dotted', tone: 'neutral', patch: 'apart' },
} as const satisfies Record<IntegrationState, { shape: GlyphShape; tone: Tone; patch: PatchState }>;

/** True when the user already works with the integration: it matches the installed filter. */
export const isInUse = (state: IntegrationState): boolean =>
  state === 'connected' || state === 'installed' || state === 'attention';
