import { isInUse, type CatalogueItem } from '../integration/integration-state.ts';
import { foldCategory, foldText } from './fold-text.ts';

type Compare = (a: string, b: string) => number;

/** Sort order of the catalogue. `recommended`: in use, then featured, then the rest, each by name. */
export type CatalogueSort = 'recommended' | 'name' | 'newest';

/** An integration with its folded search text. */
export interface CatalogueEntry {
  item: CatalogueItem;
  /** Folded categories. `['']` when there is none. */
  categories: readonly string[];
  /** Folded name. */
  readonly name: string;
  /** Folded aliases, separated by newlines. */
  readonly aliases: string;
  /** All searchable text, folded. */
  readonly text: string;
}

/** A category of the catalogue. The empty key holds integrations without a category. */
export interface Category {
  key: string;
  label: string;
}

/** The sorted catalogue, prepared for search. */
export interface CatalogueIndex {
  entries: readonly CatalogueEntry[];
  categories: readonly Category[];
}

class Entry implements CatalogueEntry {
  readonly item: CatalogueItem;
  readonly categories: readonly string[];
  #name: string | undefined;
  #aliases: string | undefined;
  #text: string | undefined;

  constructor(item: CatalogueItem, categories: readonly string[]) {
    this.item = item;
    this.categories = categories;
  }

  // Folded lazily, so the first paint of a large catalogue does not wait for it.
  get name(): string {
    return (this.#name ??= foldText(this.item.name));
  }

  get aliases(): string {
    return (this.#aliases ??= foldText(this.item.aliases?.join('\n') ?? ''));
  }

  get text(): string {
    return (this.#text ??= this.#fold());
  }

  #fold(): string {
    const { purpose = '' } = this.item;
    // "hubspot" finds "Hub Spot".
    const joined = this.name.replace(/[\s.&'-]+/g, '');
    const rest = foldText(`${namesOf(this.item).join('\n')}\n${purpose}`);
    return `${this.name}\n${joined}\n${this.aliases}\n${rest}`;
  }
}

const namesOf = ({ category, categories }: CatalogueItem): readonly (string | undefined)[] => categories ?? [category];

/** Returns the categories in locale order, each in its most frequent spelling. The empty category is last. */
export function listCategories(entries: readonly CatalogueEntry[], compare: Compare): Category[] {
  const spellings = new Map<string, Map<string, number>>();
  for (const { item, categories } of entries) {
    const names = namesOf(item);
    for (const [index, key] of categories.entries()) {
      const label = key && (names[index]?.trim() ?? '');
      const counts = spellings.get(key) ?? new Map<string, number>();
      spellings.set(key, counts.set(label, (counts.get(label) ?? 0) + 1));
    }
  }
  return [...spellings]
    .map(([key, counts]) => ({ key, label: [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0] }))
    .toSorted((a, b) => Number(a.key === '') - Number(b.key === '') || compare(a.label, b.label));
}

/** Ranks by the data of the list alone: a state that loads later must not move a card under the pointer. */
const rankOf = ({ installed, state, featured }: CatalogueItem): number =>
  (installed ?? isInUse(state)) ? 0 : featured ? 1 : 2;

const timeOf = ({ addedAt }: CatalogueItem): number => Date.parse(addedAt ?? '') || 0;

function sortItems(items: readonly CatalogueItem[], compare: Compare, sort: CatalogueSort): CatalogueItem[] {
  const byName = items.toSorted((a, b) => compare(a.name, b.name));
  if (sort === 'name') return byName;
  return sort === 'newest'
    ? byName.toSorted((a, b) => timeOf(b) - timeOf(a))
    : [0, 1, 2].flatMap((rank) => byName.filter((item) => rankOf(item) === rank));
}

/** Builds the search index: drops hidden items, sorts the rest and unifies the spelling of categories. */
export function createCatalogueIndex(
  items: readonly CatalogueItem[],
  compare: Compare,
  sort: CatalogueSort = 'recommended',
): CatalogueIndex {
  const folded = new Map<string | undefined, readonly [string]>();
  const fold = (category: string | undefined) => {
    const cached = folded.get(category);
    if (cached) return cached;
    const keys = [foldCategory(category)] as const;
    folded.set(category, keys);
    return keys;
  };
  const toEntry = (item: CatalogueItem) => {
    if (!item.categories) return new Entry(item, fold(item.category));
    // A repeated category would count twice.
    const unique = new Map(item.categories.map((name) => [fold(name)[0], name]));
    return new Entry({ ...item, categories: [...unique.values()] }, [...unique.keys()]);
  };

  const entries = sortItems(
    items.filter(({ hidden }) => !hidden),
    compare,
    sort,
  ).map(toEntry);
  const categories = listCategories(entries, compare);

  // "ecommerce" and "E-Commerce" are one category, so show one spelling.
  const labels = new Map(categories.map(({ key, label }) => [key, label]));
  const unified = entries.map((entry) => {
    const { item } = entry;
    const label = labels.get(entry.categories[0] ?? '');
    if (item.categories) {
      const names = entry.categories.map((key) => labels.get(key) ?? key);
      return new Entry({ ...item, category: label, categories: names }, entry.categories);
    }
    return !label || label === item.category ? entry : new Entry({ ...item, category: label }, entry.categories);
  });
  return { entries: unified, categories };
}

/** Folds all text ahead of the first keystroke. */
export function warmIndex({ entries }: CatalogueIndex): void {
  for (const entry of entries) void entry.text;
}
