import { isInUse, type CatalogueItem } from '../integration-state.ts';
import { foldCategory, foldText } from './fold-text.ts';

type Compare = (a: string, b: string) => number;

/** One integration, prepared for search. */
export interface CatalogueEntry {
  item: CatalogueItem;
  /** Folded category, empty when there is none. */
  category: string;
  /** Folded name. */
  readonly name: string;
  /** Everything that search looks at, folded. */
  readonly text: string;
}

/** A category of the catalogue. The one with the empty key holds what has none. */
export interface Category {
  key: string;
  label: string;
}

/** The catalogue, sorted and prepared so that a keystroke takes little. */
export interface CatalogueIndex {
  entries: readonly CatalogueEntry[];
  categories: readonly Category[];
}

class Entry implements CatalogueEntry {
  readonly item: CatalogueItem;
  readonly category: string;
  #name: string | undefined;
  #text: string | undefined;

  constructor(item: CatalogueItem, category: string) {
    this.item = item;
    this.category = category;
  }

  // Folded when first searched: the first paint of a large catalogue does not wait for it.
  get name(): string {
    return (this.#name ??= foldText(this.item.name));
  }

  get text(): string {
    return (this.#text ??= this.#fold());
  }

  #fold(): string {
    const { category = '', purpose = '' } = this.item;
    // "hubspot" finds "Hub Spot".
    const joined = this.name.replace(/[\s.&'-]+/g, '');
    return `${this.name}\n${joined}\n${foldText(category)}\n${foldText(purpose)}`;
  }
}

/** The categories in the order of the language, each spelled as most integrations spell it, the nameless one last. */
export function listCategories(entries: readonly CatalogueEntry[], compare: Compare): Category[] {
  const spellings = new Map<string, Map<string, number>>();
  for (const { item, category } of entries) {
    const label = category && (item.category?.trim() ?? '');
    const counts = spellings.get(category) ?? new Map<string, number>();
    spellings.set(category, counts.set(label, (counts.get(label) ?? 0) + 1));
  }
  return [...spellings]
    .map(([key, counts]) => ({ key, label: [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0] }))
    .toSorted((a, b) => Number(a.key === '') - Number(b.key === '') || compare(a.label, b.label));
}

/** What the list itself says goes first: a state that is learnt later must not move a card under the pointer. */
const comesFirst = ({ installed, state }: CatalogueItem): boolean => installed ?? isInUse(state);

/** Sorts the catalogue, what is in use first, spells each category one way, and prepares it for search. */
export function createCatalogueIndex(items: readonly CatalogueItem[], compare: Compare): CatalogueIndex {
  const folded = new Map<string | undefined, string>();
  const fold = (category: string | undefined) => {
    const known = folded.get(category);
    if (known !== undefined) return known;
    const made = foldCategory(category);
    folded.set(category, made);
    return made;
  };

  const byName = (part: CatalogueItem[]) => part.toSorted((a, b) => compare(a.name, b.name));
  const first = items.filter(comesFirst);
  const rest = items.filter((item) => !comesFirst(item));
  const entries = [...byName(first), ...byName(rest)].map((item) => new Entry(item, fold(item.category)));
  const categories = listCategories(entries, compare);

  // "ecommerce" beside "E-Commerce" would look like two categories.
  const labels = new Map(categories.map(({ key, label }) => [key, label]));
  const spelled = entries.map((entry) => {
    const label = labels.get(entry.category);
    return !label || label === entry.item.category
      ? entry
      : new Entry({ ...entry.item, category: label }, entry.category);
  });
  return { entries: spelled, categories };
}

/** Folds everything now, so that the first keystroke does not have to. */
export function warmIndex({ entries }: CatalogueIndex): void {
  for (const entry of entries) void entry.text;
}
