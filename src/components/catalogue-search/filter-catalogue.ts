import { isInUse, type CatalogueItem } from '../integration/integration-state.ts';
import type { CatalogueEntry, CatalogueIndex, CatalogueSort } from './catalogue-index.ts';
import { foldText } from './fold-text.ts';

/** Which part of the catalogue is shown. */
export type CatalogueView = 'all' | 'installed' | 'attention';

/** Whether the catalogue is shown as cards or as rows. */
export type CatalogueLayout = 'grid' | 'list';

/** What the user narrowed the catalogue to, and its order. */
export interface CatalogueFilter {
  /** @default '' */
  query?: string | undefined;
  /** Key of a category. Undefined means all. */
  category?: string | undefined;
  /** @default 'all' */
  view?: CatalogueView | undefined;
  /** Only what is in use: the same as the view `installed`, which it yields to. @default false */
  installed?: boolean | undefined;
  /** @default 'recommended' */
  sort?: CatalogueSort | undefined;
}

/** What is left of the catalogue, and how much each choice would leave. */
export interface CatalogueResult {
  items: CatalogueItem[];
  /** Matches in each category, by key, without regard to the chosen one. */
  counts: ReadonlyMap<string, number>;
  /** Matches in all categories. */
  total: number;
  /** Matches in use, without regard to the view. */
  installed: number;
  /** Matches that need attention, without regard to the view. */
  attention: number;
}

/** Finds what holds every word but for a typo or two. Load it when it is wanted: `searchWithTypos`. */
export type ForgivingSearch = (
  entries: readonly CatalogueEntry[],
  words: readonly string[],
) => readonly CatalogueEntry[];

/** The view that a filter asks for. */
export const viewOf = ({ view, installed }: CatalogueFilter): CatalogueView =>
  view ?? (installed ? 'installed' : 'all');

const letter = /[\p{L}\p{N}]/u;
/** Below this many hits that no name explains, somebody may have mistyped. */
const few = 5;

const holds = (text: string, words: readonly string[]): boolean => {
  for (const word of words) if (!text.includes(word)) return false;
  return true;
};

/** Where the query is: 0 begins the name, 1 begins a word of it, 2 elsewhere in it, 3 in an alias, 4 in the rest. */
function rankOf({ name, aliases }: CatalogueEntry, query: string): number {
  if (name.startsWith(query)) return 0;
  let at = name.indexOf(query);
  if (at < 0) return aliases.includes(query) ? 3 : 4;
  for (; at >= 0; at = name.indexOf(query, at + 1)) if (!letter.test(name[at - 1] ?? '')) return 1;
  return 2;
}

/** The entries that hold every word of the query, the best first, and after them those that hold it but for a typo. */
export function searchIntegrations(
  entries: readonly CatalogueEntry[],
  query: string,
  forgive?: ForgivingSearch,
): readonly CatalogueEntry[] {
  const folded = foldText(query).trim();
  if (folded === '') return entries;
  const words = folded.split(/\s+/);
  const ranks: CatalogueEntry[][] = [[], [], [], [], []];
  for (const entry of entries) if (holds(entry.text, words)) ranks[rankOf(entry, folded)]?.push(entry);
  const found = ranks.flat();
  if (!forgive || found.length >= few || found.length > (ranks[4]?.length ?? 0)) return found;
  return [...new Set([...found, ...forgive(entries, words)])];
}

/** How many entries each category has, by key. One that is in several counts in each. */
export function countCategories(entries: readonly CatalogueEntry[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { categories } of entries) {
    for (const category of categories) counts.set(category, (counts.get(category) ?? 0) + 1);
  }
  return counts;
}

/** Narrows the catalogue. */
export function filterCatalogue(
  index: CatalogueIndex,
  filter: CatalogueFilter,
  forgive?: ForgivingSearch,
): CatalogueResult {
  const { query = '', category } = filter;
  const found = searchIntegrations(index.entries, query, forgive);
  const views = {
    all: found,
    installed: found.filter(({ item }) => isInUse(item.state)),
    attention: found.filter(({ item }) => item.state === 'attention'),
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
