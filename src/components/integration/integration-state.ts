import type { Integration } from '../../api/index.ts';
import type { GlyphShape } from '../primitives/status-word.tsx';
import type { PatchState } from './patch-line.tsx';
import type { Tone } from '../primitives/status-word.tsx';

/** How an integration stands for this user. */
export type IntegrationState = 'available' | 'connecting' | 'connected' | 'installed' | 'attention' | 'unknown';

/** Why an integration needs the user: a workflow is on without an account, the account was rejected, or the host says so. */
export type Attention = { cause: 'missing' | 'rejected' } | { cause: 'said'; reason: string };

/** An integration as the catalogue shows it. What is below its state the contract does not know; a host may. */
export interface CatalogueItem extends Integration {
  state: IntegrationState;
  /** What it is good for, in a sentence. */
  purpose?: string | undefined;
  /** When it is in several; `category` is the first of them. */
  categories?: readonly string[] | undefined;
  /** Other names that find it. */
  aliases?: readonly string[] | undefined;
  featured?: boolean | undefined;
  isNew?: boolean | undefined;
  /** ISO 8601. */
  addedAt?: string | undefined;
  /** Left out of list, counts and search. */
  hidden?: boolean | undefined;
  /** Why it cannot be used. */
  locked?: string | undefined;
  /** Why its state is `attention`, as far as it is known. */
  attention?: Attention | undefined;
}

/** How each state is drawn. */
export const stateLook = {
  available: { shape: 'open', tone: 'neutral', patch: 'apart' },
  connecting: { shape: 'half', tone: 'neutral', patch: 'apart' },
  connected: { shape: 'filled', tone: 'positive', patch: 'joined' },
  installed: { shape: 'filled', tone: 'positive', patch: 'joined' },
  attention: { shape: 'broken', tone: 'warning', patch: 'broken' },
  unknown: { shape: 'dotted', tone: 'neutral', patch: 'apart' },
} as const satisfies Record<IntegrationState, { shape: GlyphShape; tone: Tone; patch: PatchState }>;

/** Whether the user already works with it, so it comes first and passes the installed filter. */
export const isInUse = (state: IntegrationState): boolean =>
  state === 'connected' || state === 'installed' || state === 'attention';
