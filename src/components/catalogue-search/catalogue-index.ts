import { isInUse, type CatalogueItem } from '../integration/integration-state.ts';
import { foldCategory, foldText } from './fold-text.ts';

type Compare = (a: string, b: string) => number;

/** In which order the catalogue is shown: what is in use, featured, and the rest; by name alone; or by when it came in. */
export type CatalogueSort = 'recommended' | 'name' | 'newest';

/** One integration, prepared for search. */
export interface CatalogueEntry {
  item: CatalogueItem;
  /** Folded categories. One empty one when there is none. */
  categories: readonly string[];
  /** Folded name. */
  readonly name: string;
  /** Folded aliases, a line each. */
  readonly aliases: string;
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
  readonly categories: readonly string[];
  #name: string | undefined;
  #aliases: string | undefined;
  #text: string | undefined;

  constructor(item: CatalogueItem, categories: readonly string[]) {
    this.item = item;
    this.categories = categories;
  }

  // Folded when first searched: the first paint of a large catalogue does not wait for it.
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

/** The categories in the order of the language, each spelled as most integrations spell it, the nameless one last. */
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

/** What the list itself says goes first: a state that is learnt later must not move a card under the pointer. */
const rankOf = ({ installed, state, featured }: CatalogueItem): number =>
  (installed ?? isInUse(state)) ? 0 : featured ? 1 : 2;

const timeOf = ({ addedAt }: CatalogueItem): number => Date.parse(addedAt ?? '') || 0;

function inOrder(items: readonly CatalogueItem[], compare: Compare, sort: CatalogueSort): CatalogueItem[] {
  const byName = items.toSorted((a, b) => compare(a.name, b.name));
  if (sort === 'name') return byName;
  return sort === 'newest'
    ? byName.toSorted((a, b) => timeOf(b) - timeOf(a))
    : [0, 1, 2].flatMap((rank) => byName.filter((item) => rankOf(item) === rank));
}

/** Sorts the catalogue without what is hidden, spells each category one way, and prepares it for search. */
export function createCatalogueIndex(
  items: readonly CatalogueItem[],
  compare: Compare,
  sort: CatalogueSort = 'recommended',
): CatalogueIndex {
  const folded = new Map<string | undefined, readonly [string]>();
  const fold = (category: string | undefined) => {
    const known = folded.get(category);
    if (known) return known;
    const made = [foldCategory(category)] as const;
    folded.set(category, made);
    return made;
  };
  const toEntry = (item: CatalogueItem) => {
    if (!item.categories) return new Entry(item, fold(item.category));
    // The same category twice would count twice.
    const once = new Map(item.categories.map((name) => [fold(name)[0], name]));
    return new Entry({ ...item, categories: [...once.values()] }, [...once.keys()]);
  };

  const entries = inOrder(
    items.filter(({ hidden }) => !hidden),
    compare,
    sort,
  ).map(toEntry);
  const categories = listCategories(entries, compare);

  // "ecommerce" beside "E-Commerce" would look like two categories.
  const labels = new Map(categories.map(({ key, label }) => [key, label]));
  const spelled = entries.map((entry) => {
    const { item } = entry;
    const label = labels.get(entry.categories[0] ?? '');
    if (item.categories) {
      const names = entry.categories.map((key) => labels.get(key) ?? key);
      return new Entry({ ...item, category: label, categories: names }, entry.categories);
    }
    return !label || label === item.category ? entry : new Entry({ ...item, category: label }, entry.categories);
  });
  return { entries: spelled, categories };
}

/** Folds everything now, so that the first keystroke does not have to. */
export function warmIndex({ entries }: CatalogueIndex): void {
  for (const entry of entries) void entry.text;
}
