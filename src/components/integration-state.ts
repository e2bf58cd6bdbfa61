import type { Integration } from '../api/index.ts';
import type { GlyphShape } from './glyph.tsx';
import type { PatchState } from './patch-line.tsx';
import type { Tone } from './status-word.tsx';

/** How an integration stands for this user. */
export type IntegrationState = 'available' | 'connecting' | 'connected' | 'installed' | 'attention' | 'unknown';

/** An integration as the catalogue shows it. */
export interface CatalogueItem extends Integration {
  state: IntegrationState;
  /** What it is good for, in a sentence. The contract has none; a host may. */
  purpose?: string | undefined;
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
