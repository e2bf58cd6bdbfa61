import { type CatalogueFilter } from '../../components/index.ts';
import { maxQueryLength, viewOf } from '../../components/internal.ts';
import { withQuery, type PageLocation } from './view-url.ts';

/** Reads the filter from a query string. Returns undefined when there is none. */
export function readFilter(search: string): CatalogueFilter | undefined {
  const query = new URLSearchParams(search);
  const view = query.get('view');
  const filter: CatalogueFilter = {
    query: query.get('q')?.slice(0, maxQueryLength) ?? '',
    category: query.get('category') ?? undefined,
    view: view === 'installed' || view === 'attention' ? view : 'all',
  };
  return ['q', 'category', 'view'].some((name) => query.has(name)) ? filter : undefined;
}

/** Returns the URL of a filter. It keeps the rest of the page's URL. */
export function filterHref(filter: CatalogueFilter, place: PageLocation): string {
  const query = new URLSearchParams(place.search);
  const view = viewOf(filter);
  const values = { q: filter.query || undefined, category: filter.category, view: view === 'all' ? undefined : view };
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) query.delete(name);
    else query.set(name, value);
  }
  return withQuery(place, query);
}
