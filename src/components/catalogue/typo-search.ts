import type { CatalogueEntry } from './catalogue-index.ts';
import type { ForgivingSearch } from './filter-catalogue.ts';
import { allowedTypos, typoDistance } from './typo-distance.ts';

type Entries = readonly CatalogueEntry[];
type Vocabulary = ReadonlyMap<string, Entries>;

const vocabularies = new WeakMap<Entries, Vocabulary>();

/** Each word of the catalogue once, with the entries it is in: most are in many. */
function vocabularyOf(entries: Entries): Vocabulary {
  const known = vocabularies.get(entries);
  if (known) return known;
  const made = new Map<string, CatalogueEntry[]>();
  for (const entry of entries) {
    for (const word of new Set(entry.text.split(/[^\p{L}\p{N}]+/u))) {
      const holders = made.get(word);
      if (holders) holders.push(entry);
      else if (word !== '') made.set(word, [entry]);
    }
  }
  vocabularies.set(entries, made);
  return made;
}

/** What each entry that holds the word, or nearly, costs: its typos, and a little when it is not in a name. */
function costsOf(vocabulary: Vocabulary, typed: string): Map<CatalogueEntry, number> {
  const costs = new Map<CatalogueEntry, number>();
  const most = allowedTypos(typed);
  for (const [word, holders] of vocabulary) {
    const distance = word.includes(typed) ? 0 : most > 0 ? typoDistance(typed, word, most) : Infinity;
    if (distance === Infinity) continue;
    for (const entry of holders) {
      const cost = distance + (entry.name.includes(word) || entry.aliases.includes(word) ? 0 : 0.5);
      costs.set(entry, Math.min(cost, costs.get(entry) ?? Infinity));
    }
  }
  return costs;
}

function search(vocabulary: Vocabulary, words: readonly string[]): Map<CatalogueEntry, number> {
  const [first, ...rest] = words.map((word) => costsOf(vocabulary, word));
  const costs = new Map(first);
  for (const other of rest) {
    for (const [entry, cost] of costs) {
      const more = other.get(entry);
      if (more === undefined) costs.delete(entry);
      else costs.set(entry, cost + more);
    }
  }
  return costs;
}

/** The entries that hold every word but for a typo or two, the nearest first. Without words it only prepares itself. */
export const searchWithTypos: ForgivingSearch = (entries, words) => {
  const vocabulary = vocabularyOf(entries);
  if (words.length === 0) return [];
  let costs = search(vocabulary, words);
  // "sales forse" for "Salesforce".
  if (costs.size === 0 && words.length > 1) costs = search(vocabulary, [words.join('')]);
  return entries.filter((entry) => costs.has(entry)).toSorted((a, b) => (costs.get(a) ?? 0) - (costs.get(b) ?? 0));
};
