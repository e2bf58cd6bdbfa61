import { isInUse, type CatalogueItem } from '../integration-state.ts';
import type { CatalogueEntry, CatalogueIndex } from './catalogue-index.ts';
import { foldText } from './fold-text.ts';

/** What the user narrowed the catalogue to. */
export interface CatalogueFilter {
  /** @default '' */
  query?: string | undefined;
  /** Key of a category. Undefined means all. */
  category?: string | undefined;
  /** Only what is in use. @default false */
  installed?: boolean | undefined;
}

/** What is left of the catalogue, and how much each choice would leave. */
export interface CatalogueResult {
  items: CatalogueItem[];
  /** Matches in each category, by key, without regard to the chosen one. */
  counts: ReadonlyMap<string, number>;
  /** Matches in all categories. */
  total: number;
  /** Matches in use, without regard to the installed filter. */
  installed: number;
}

const holds = (text: string, words: readonly string[]): boolean => {
  for (const word of words) if (!text.includes(word)) return false;
  return true;
};

/** The entries that hold every word of the query: names that start with it first, then names that hold it, then the rest. */
export function searchIntegrations(entries: readonly CatalogueEntry[], query: string): readonly CatalogueEntry[] {
  const folded = foldText(query).trim();
  if (folded === '') return entries;
  const words = folded.split(/\s+/);
  const ranks: [CatalogueEntry[], CatalogueEntry[], CatalogueEntry[]] = [[], [], []];
  for (const entry of entries) {
    if (!holds(entry.text, words)) continue;
    ranks[entry.name.startsWith(folded) ? 0 : entry.name.includes(folded) ? 1 : 2].push(entry);
  }
  return ranks.flat();
}

/** How many entries each category has, by key. */
export function countCategories(entries: readonly CatalogueEntry[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { category } of entries) counts.set(category, (counts.get(category) ?? 0) + 1);
  return counts;
}

/** Narrows the catalogue. */
export function filterCatalogue(index: CatalogueIndex, filter: CatalogueFilter): CatalogueResult {
  const { query = '', category, installed = false } = filter;
  const found = searchIntegrations(index.entries, query);
  const inUse = found.filter(({ item }) => isInUse(item.state));
  const listed = installed ? inUse : found;
  const inCategory = (entry: CatalogueEntry) => category === undefined || entry.category === category;
  return {
    items: listed.filter(inCategory).map(({ item }) => item),
    counts: countCategories(listed),
    total: listed.length,
    installed: inUse.filter(inCategory).length,
  };
}
