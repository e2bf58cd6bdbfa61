import type { CatalogueEntry } from './catalogue-index.ts';
import type { ForgivingSearch } from './filter-catalogue.ts';

/** Letters that may be wrong in a word: none in a short one, one from four letters, two from eight. */
export const allowedTypos = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/**
 * How many letters are left out, added, changed or swapped with their neighbour between a typed word and the
 * beginning of another, since who searches has often not finished the word. Infinity when more than `most`.
 */
export function typoDistance(typed: string, word: string, most: number): number {
  const width = Math.min(word.length, typed.length + most);
  if (width < typed.length - most) return Infinity;
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
    // A swap may still come back to the row before.
    if (least > most + 1) return Infinity;
    before = last;
    last = next;
  }
  const distance = Math.min(...last);
  return distance <= most ? distance : Infinity;
}

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
