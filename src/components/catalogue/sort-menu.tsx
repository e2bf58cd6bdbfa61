'use client';
import { gridMessages, useMessages } from '../../i18n/internal.ts';
import type { CatalogueSort } from '../catalogue-search/catalogue-index.ts';
import type { CatalogueLayout } from '../catalogue-search/filter-catalogue.ts';
import { LazyMenu } from '../overlay/lazy-floating.tsx';
import type { MenuItem } from '../overlay/menu.tsx';
import { Button } from '../primitives/button.tsx';
import { Icon } from '../primitives/icon.tsx';

export interface SortMenuProps {
  sort: CatalogueSort;
  /** Without it the menu holds the layouts alone. */
  onSortChange?: ((sort: CatalogueSort) => void) | undefined;
  /** True when an integration has a date, so "newest" is offered. */
  dated: boolean;
  layout: CatalogueLayout;
  /** Without it the menu holds the orders alone. */
  onLayoutChange?: ((layout: CatalogueLayout) => void) | undefined;
}

const names = { recommended: 'recommended', name: 'byName', newest: 'newest' } as const;

/** Selects the order and the layout of the catalogue. Renders a `<button>` in a `<span>` and, while open, a menu. */
export function SortMenu({ sort, onSortChange, dated, layout, onLayoutChange }: SortMenuProps) {
  const t = useMessages('grid', gridMessages);
  const sorts: MenuItem[] = (['recommended', 'name', 'newest'] as const)
    .filter((one) => one !== 'newest' || dated)
    .map((one) => ({ id: one, label: t[names[one]], checked: one === sort, onSelect: () => onSortChange?.(one) }));
  const layouts: MenuItem[] = (['grid', 'list'] as const).map((one) => ({
    id: one,
    label: t[one],
    checked: one === layout,
    separated: one === 'grid' && onSortChange !== undefined,
    onSelect: () => onLayoutChange?.(one),
  }));
  const items = [...(onSortChange ? sorts : []), ...(onLayoutChange ? layouts : [])];
  const chosen = onSortChange ? t[names[sort]] : t[layout];
  return (
    <span data-slot="pb-sort">
      <LazyMenu items={items}>
        <Button aria-label={`${t.sort}: ${chosen}`}>
          <span>{chosen}</span>
          <Icon name="chevron" />
        </Button>
      </LazyMenu>
    </span>
  );
}
