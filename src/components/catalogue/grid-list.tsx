'use client';
import { memo, useEffect, useRef, type ReactNode } from 'react';
import { gridMessages, useFormat, useMessages } from '../../i18n/internal.ts';
import { Button } from '../primitives/button.tsx';
import { ErrorBoundary, Rendered } from '../feedback/error-boundary.tsx';
import { type HeadingLevel, nextLevel } from '../primitives/heading.tsx';
import type { CatalogueLayout } from '../catalogue-search/filter-catalogue.ts';
import { useListWindow } from './use-list-window.ts';
import { isYours } from './catalogue-sections.ts';
import { IntegrationCard } from '../integration-card/index.ts';
import type { CatalogueItem, IntegrationState } from '../integration/integration-state.ts';

export interface GridCardProps {
  integration: CatalogueItem;
  level: HeadingLevel;
  href: string | undefined;
  onOpen?: ((integrationId: string) => void) | undefined;
  onAction?: ((integrationId: string, state: IntegrationState) => void) | undefined;
  readOnly?: boolean | undefined;
}

/** The default card of the grid, composed of `IntegrationCard` parts. Renders an `<article>`. */
export const GridCard = /* @__PURE__ */ memo(function GridCard({
  integration,
  level,
  href,
  onOpen,
  onAction,
  readOnly,
}: GridCardProps) {
  return (
    <IntegrationCard.Root integration={integration} href={href} onOpen={onOpen}>
      <IntegrationCard.Header>
        <IntegrationCard.Icon />
        <div data-slot="pb-card-title">
          <IntegrationCard.Name level={nextLevel(level)} />
          <div data-slot="pb-card-meta">
            {/* Most integrations are not connected, so only the others say how they are. */}
            {isYours(integration) ? <IntegrationCard.Status /> : <IntegrationCard.Category />}
            <IntegrationCard.Badges hideFeatured />
          </div>
        </div>
        {(onAction || integration.locked) && <IntegrationCard.Action onAction={onAction} readOnly={readOnly} />}
      </IntegrationCard.Header>
      <IntegrationCard.Purpose />
    </IntegrationCard.Root>
  );
});

export interface GridListProps {
  /** Filtered and in display order. */
  items: readonly CatalogueItem[];
  /** Returns the URL of an integration's page. Define the function outside the render. */
  hrefOf?: ((integrationId: string) => string) | undefined;
  onOpen?: ((integrationId: string) => void) | undefined;
  onAction?: ((integrationId: string, state: IntegrationState) => void) | undefined;
  /** Offers nothing that would change an integration. @default false */
  readOnly?: boolean | undefined;
  /** @default 'grid' */
  layout?: CatalogueLayout | undefined;
  /** Replaces our card. */
  renderItem?: ((item: CatalogueItem) => ReactNode) | undefined;
  /** A new value returns to the top of the list. */
  resetKey: string;
  level: HeadingLevel;
}

/**
 * Shows the cards, one window of a long list at a time. Memoized: a keystroke renders it only when the results change. Renders a
 * `<ul>` and, below it, the buttons that move the window.
 */
export const GridList = /* @__PURE__ */ memo(function GridList({
  items,
  resetKey,
  hrefOf,
  layout,
  renderItem,
  ...card
}: GridListProps) {
  const t = useMessages('grid', gridMessages);
  const format = useFormat();
  const { start, end, hasPrevious, isPaged, showMore, showPrevious } = useListWindow(items.length, resetKey);
  const list = useRef<HTMLUListElement>(null);
  const previousStart = useRef(start);

  // A keyboard user continues at the new first card, not at the top of the page.
  useEffect(() => {
    if (previousStart.current === start) return;
    previousStart.current = start;
    const first = list.current?.querySelector<HTMLElement>('a, button');
    if (list.current?.parentElement?.contains(document.activeElement) || document.activeElement === document.body)
      first?.focus();
  }, [start]);

  return (
    <>
      <ul data-slot="pb-card-list" data-layout={layout} role="list" ref={list}>
        {items.slice(start, end).map((item) => (
          <li key={item.integrationId} data-slot="pb-card-item">
            <ErrorBoundary>
              {renderItem ? (
                <Rendered render={renderItem} value={item} />
              ) : (
                <GridCard {...card} integration={item} href={hrefOf?.(item.integrationId)} />
              )}
            </ErrorBoundary>
          </li>
        ))}
      </ul>
      {isPaged && (
        <div data-slot="pb-grid-more">
          <span data-slot="pb-grid-range">
            {t.range(format.number(start + 1), format.number(end), format.number(items.length))}
          </span>
          {hasPrevious && <Button onClick={showPrevious}>{t.showPrevious}</Button>}
          {end < items.length && <Button onClick={showMore}>{t.showMore}</Button>}
        </div>
      )}
    </>
  );
});
