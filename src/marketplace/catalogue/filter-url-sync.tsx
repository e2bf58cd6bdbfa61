'use client';
import { useEffect, useRef } from 'react';
import type { CatalogueFilter } from '../../components/index.ts';
import { filterHref, readFilter } from '../navigation/filter-url.ts';
import { writeUrl } from '../navigation/host-history.ts';
import { readView } from '../navigation/view-url.ts';

export interface FilterUrlSyncProps {
  filter: CatalogueFilter;
  /** Whether nobody has narrowed the catalogue yet, so that the address may say how. */
  untouched: boolean;
  onFilterChange: (filter: CatalogueFilter) => void;
}

/** Browsers refuse an address that changes with every key. In ms. */
const settling = 250;

/** Keeps the filter in the address as `?q=…&category=…&view=…`. Renders nothing. */
export default function FilterUrlSync({ filter, untouched, onFilterChange }: FilterUrlSyncProps) {
  const latest = useRef({ filter, onFilterChange });
  const begun = useRef(!untouched);
  useEffect(() => {
    latest.current = { filter, onFilterChange };
  });

  useEffect(() => {
    function follow() {
      // Of a page that lies over the catalogue, the address is no news.
      if (readView(location.search).integrationId) return;
      const { filter: now, onFilterChange: change } = latest.current;
      change({ ...now, query: '', category: undefined, view: 'all', ...readFilter(location.search) });
    }
    const named = readFilter(location.search);
    if (named && !begun.current) latest.current.onFilterChange({ ...latest.current.filter, ...named });
    begun.current = true;
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);

  useEffect(() => {
    const timer = setTimeout(() => {
      const href = filterHref(filter, location);
      if (href !== location.pathname + location.search + location.hash) writeUrl(href, { replace: true });
    }, settling);
    return () => clearTimeout(timer);
  }, [filter]);
  return null;
}
