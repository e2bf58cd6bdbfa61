'use client';
import { useEffect, useRef } from 'react';
import type { CatalogueFilter } from '../../components/index.ts';
import { filterHref, readFilter } from '../navigation/filter-url.ts';
import { writeUrl } from '../navigation/host-history.ts';
import { readView } from '../navigation/view-url.ts';

export interface FilterUrlSyncProps {
  filter: CatalogueFilter;
  /** True until the user changes the filter, so the URL may set it. */
  untouched: boolean;
  onFilterChange: (filter: CatalogueFilter) => void;
}

/** Delay before the URL changes, in ms. Browsers reject a change on every keystroke. */
const settling = 250;

/** Keeps the filter in the URL as `?q=…&category=…&view=…`. Renders nothing. */
export default function FilterUrlSync({ filter, untouched, onFilterChange }: FilterUrlSyncProps) {
  const latest = useRef({ filter, onFilterChange });
  const begun = useRef(!untouched);
  useEffect(() => {
    latest.current = { filter, onFilterChange };
  });

  useEffect(() => {
    function follow() {
      // The URL of an integration's page says nothing about the filter.
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
