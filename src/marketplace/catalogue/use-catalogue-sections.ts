'use client';
import { useMemo, useState } from 'react';
import type { CatalogueFilter, CatalogueItem } from '../../components/index.ts';
import { findStarters, isYours, sortYours } from '../../components/internal.ts';
import { useFormat } from '../../i18n/internal.ts';
import { useHost } from '../provider/host-options.tsx';
import { useMarketplaceStore } from '../store/store-provider.tsx';

export interface SectionOptions {
  items: readonly CatalogueItem[];
  linked: ReadonlyMap<string, string>;
  filter: CatalogueFilter;
  /** True when the host wants one grid. */
  hidden: boolean;
}

/** The parts of the catalogue above the grid. */
export interface CatalogueSections {
  /** The integrations that the user works with, in display order. */
  yours: readonly CatalogueItem[];
  /** Where a user begins who works with none yet. */
  start: readonly CatalogueItem[];
  /** Number of places that `start` takes, as far as the host's options tell before the list has loaded. */
  startPlaces: number;
  /** Ids of the integrations above the grid. */
  apart: ReadonlySet<string>;
}

const none: readonly CatalogueItem[] = [];

/** Takes the integrations of the user, or those to start with, out of the grid. */
export function useCatalogueSections({ items, linked, filter, hidden }: SectionOptions): CatalogueSections {
  const { compare } = useFormat();
  const { integrations: options } = useHost();
  const batches = useMarketplaceStore((state) => state.credentialBatches);
  // The connectors that come into view after the first ones. Until the next visit their cards stay where they are: a card must not move
  // from under the pointer because its state arrives.
  const [early] = useState(() => Math.max(1, batches.length));
  const category = filter.category;

  const sections = useMemo(() => {
    const late = new Set(batches.slice(early).flat());
    const stays = ({ state, integrationId }: CatalogueItem) =>
      state === 'connected' && late.has(linked.get(integrationId) ?? '');
    const yours = hidden
      ? none
      : sortYours(
          items.filter((item) => isYours(item) && !stays(item)),
          compare,
        );
    const starts = !hidden && yours.length === 0 && category === undefined;
    const start = starts ? findStarters(items) : none;
    const places = Object.values(options ?? {}).filter((one) => one.featured && !one.hidden && !one.locked).length;
    return {
      yours,
      start,
      startPlaces: starts ? Math.min(4, places) : 0,
      // As text: the same ids must not render the list again.
      ids: JSON.stringify([...yours, ...start].map(({ integrationId }) => integrationId)),
    };
  }, [items, linked, compare, options, batches, early, category, hidden]);
  const { ids } = sections;
  const apart = useMemo(() => new Set(JSON.parse(ids) as string[]), [ids]);
  return { ...sections, apart };
}
