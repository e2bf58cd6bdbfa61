import { isInUse, type CatalogueItem } from '../integration/integration-state.ts';
import type { CatalogueEntry, CatalogueIndex, CatalogueSort } from './catalogue-index.ts';
import { toSearchWords } from './fold-text.ts';

/** Part of the catalogue to show. */
export type CatalogueView = 'all' | 'installed' | 'attention';

/** `grid` shows cards, `list` shows rows. */
export type CatalogueLayout = 'grid' | 'list';

/** Filter and sort order of the catalogue. */
export interface CatalogueFilter {
  /** @default '' */
  query?: string | undefined;
  /** Key of a category. Undefined selects all. */
  category?: string | undefined;
  /** @default 'all' */
  view?: CatalogueView | undefined;
  /** Short for `view: 'installed'`. `view` takes precedence. @default false */
  installed?: boolean | undefined;
  /** @default 'recommended' */
  sort?: CatalogueSort | undefined;
}

/** The matching integrations, and the number of matches per choice. */
export interface CatalogueResult {
  items: CatalogueItem[];
  /** Number of matches in each category, by key. Ignores the selected category. */
  counts: ReadonlyMap<string, number>;
  /** Number of matches in all categories. */
  total: number;
  /** Number of matches in use. Ignores the view. */
  installed: number;
  /** Number of matches that need attention. Ignores the view. */
  attention: number;
}

/** A search that tolerates typos. `searchWithTypos` implements it and loads on demand. */
export type FuzzySearch = (entries: readonly CatalogueEntry[], words: readonly string[]) => readonly CatalogueEntry[];

/** Returns the view that a filter selects. */
export const viewOf = ({ view, installed }: CatalogueFilter): CatalogueView =>
  view ?? (installed ? 'installed' : 'all');

const letter = /[\p{L}\p{N}]/u;
/** With fewer matches, none of them in a name, the query may contain a typo. */
const fewMatches = 5;

const containsAll = (text: string, words: readonly string[]): boolean => {
  for (const word of words) if (!text.includes(word)) return false;
  return true;
};

/** Ranks a match: 0 at the start of the name, 1 at the start of a word in it, 2 elsewhere in it, 3 in an alias, 4 in other text. */
function rankOf({ name, aliases }: CatalogueEntry, query: string): number {
  if (name.startsWith(query)) return 0;
  let at = name.indexOf(query);
  if (at < 0) return aliases.includes(query) ? 3 : 4;
  for (; at >= 0; at = name.indexOf(query, at + 1)) if (!letter.test(name[at - 1] ?? '')) return 1;
  return 2;
}

/** Returns the entries that contain every word of the query, best match first. Adds fuzzy matches when few entries match. */
export function searchIntegrations(
  entries: readonly CatalogueEntry[],
  query: string,
  fuzzySearch?: FuzzySearch,
): readonly CatalogueEntry[] {
  const { folded, words } = toSearchWords(query);
  if (folded === '') return entries;
  const ranks: CatalogueEntry[][] = [[], [], [], [], []];
  for (const entry of entries) if (containsAll(entry.text, words)) ranks[rankOf(entry, folded)]?.push(entry);
  const found = ranks.flat();
  if (!fuzzySearch || found.length >= fewMatches || found.length > (ranks[4]?.length ?? 0)) return found;
  return [...new Set([...found, ...fuzzySearch(entries, words)])];
}

/** Counts the entries of each category, by key. An entry in several categories counts in each. */
export function countCategories(entries: readonly CatalogueEntry[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { categories } of entries) {
    for (const category of categories) counts.set(category, (counts.get(category) ?? 0) + 1);
  }
  return counts;
}

/** True when the filter searches all integrations, wherever the page shows them otherwise. */
export const isSearch = (filter: CatalogueFilter): boolean =>
  (filter.query ?? '').trim() !== '' || viewOf(filter) !== 'all';

/** Filters the catalogue and counts the matches of each choice. Leaves out the ids in `apart` unless the filter is a search. */
export function filterCatalogue(
  index: CatalogueIndex,
  filter: CatalogueFilter,
  fuzzySearch?: FuzzySearch,
  apart?: ReadonlySet<string>,
): CatalogueResult {
  const { query = '', category } = filter;
  const entries =
    apart?.size && !isSearch(filter)
      ? index.entries.filter(({ item }) => !apart.has(item.integrationId))
      : index.entries;
  const found = searchIntegrations(entries, query, fuzzySearch);
  const views = {
    all: found,
    installed: found.filter(({ item }) => isInUse(item.state)),
    attention: found.filter(({ item }) => item.state === 'attention' && !item.locked),
  };
  const listed = views[viewOf(filter)];
  const inCategory = ({ categories }: CatalogueEntry) => category === undefined || categories.includes(category);
  return {
    items: listed.filter(inCategory).map(({ item }) => item),
    counts: countCategories(listed),
    total: listed.length,
    installed: views.installed.filter(inCategory).length,
    attention: views.attention.filter(inCategory).length,
  };
}
