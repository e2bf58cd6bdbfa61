import type { CatalogueEntry } from './catalogue-index.ts';
import type { FuzzySearch } from './filter-catalogue.ts';

/** Number of typos tolerated in a word: 0 below four letters, 1 from four, 2 from eight. */
export const allowedTypos = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/**
 * Damerau–Levenshtein distance between a typed word and the nearest prefix of another word: a user who searches has often not
 * finished typing. Infinity above `limit`.
 */
export function typoDistance(typed: string, word: string, limit: number): number {
  const width = Math.min(word.length, typed.length + limit);
  if (width < typed.length - limit) return Infinity;
  let before: number[] = [];
  let last = Array.from({ length: width + 1 }, (_, at) => at);

  for (let row = 1; row <= typed.length; row += 1) {
    const next = [row];
    let least = row;
    for (let at = 1; at <= width; at += 1) {
      const same = typed[row - 1] === word[at - 1];
      let cost = Math.min(
        (last[at] ?? Infinity) + 1,
        (next[at - 1] ?? Infinity) + 1,
        (last[at - 1] ?? Infinity) + (same ? 0 : 1),
      );
      const swapped = row > 1 && typed[row - 1] === word[at - 2] && typed[row - 2] === word[at - 1];
      if (swapped) cost = Math.min(cost, (before[at - 2] ?? Infinity) + 1);
      next.push(cost);
      least = Math.min(least, cost);
    }
    // A swap compares with the row before the last, so one more row may still fall below the limit.
    if (least > limit + 1) return Infinity;
    before = last;
    last = next;
  }
  const distance = Math.min(...last);
  return distance <= limit ? distance : Infinity;
}

type Entries = readonly CatalogueEntry[];
type Vocabulary = ReadonlyMap<string, Entries>;

const vocabularies = new WeakMap<Entries, Vocabulary>();

/** Maps each word of the catalogue to the entries that contain it. */
function vocabularyOf(entries: Entries): Vocabulary {
  const cached = vocabularies.get(entries);
  if (cached) return cached;
  const vocabulary = new Map<string, CatalogueEntry[]>();
  for (const entry of entries) {
    for (const word of new Set(entry.text.split(/[^\p{L}\p{N}]+/u))) {
      const holders = vocabulary.get(word);
      if (holders) holders.push(entry);
      else if (word !== '') vocabulary.set(word, [entry]);
    }
  }
  vocabularies.set(entries, vocabulary);
  return vocabulary;
}

/** Cost of each entry that contains the word or a near match: its typos, plus 0.5 outside names and aliases. */
function costsOf(vocabulary: Vocabulary, typed: string): Map<CatalogueEntry, number> {
  const costs = new Map<CatalogueEntry, number>();
  const limit = allowedTypos(typed);
  for (const [word, holders] of vocabulary) {
    const distance = word.includes(typed) ? 0 : limit > 0 ? typoDistance(typed, word, limit) : Infinity;
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

/** Returns the entries that match every word within its typo limit, nearest first. Without words it only builds its vocabulary. */
export const searchWithTypos: FuzzySearch = (entries, words) => {
  const vocabulary = vocabularyOf(entries);
  if (words.length === 0) return [];
  let costs = search(vocabulary, words);
  // "sales forse" matches "Salesforce".
  if (costs.size === 0 && words.length > 1) costs = search(vocabulary, [words.join('')]);
  return entries.filter((entry) => costs.has(entry)).toSorted((a, b) => (costs.get(a) ?? 0) - (costs.get(b) ?? 0));
};
