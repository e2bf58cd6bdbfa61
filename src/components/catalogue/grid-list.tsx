'use client';
import { memo, useEffect, useRef } from 'react';
import { gridMessages, useFormat, useMessages } from '../../i18n/internal.ts';
import { Button } from '../primitives/button.tsx';
import { ErrorBoundary, Rendered } from '../primitives/error-boundary.tsx';
import { type HeadingLevel, nextLevel } from '../primitives/heading.tsx';
import type { IntegrationGridViewProps } from './grid-view.tsx';
import { useWindow } from './use-list-window.ts';
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

/** The card as the grid composes it from its parts. Renders an `<article>`. */
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
          <IntegrationCard.Category />
        </div>
        <IntegrationCard.Badges />
      </IntegrationCard.Header>
      <IntegrationCard.Purpose />
      <IntegrationCard.Footer>
        <IntegrationCard.Status />
        {onAction && <IntegrationCard.Action onAction={onAction} readOnly={readOnly} />}
      </IntegrationCard.Footer>
    </IntegrationCard.Root>
  );
});

export interface GridListProps extends Pick<
  IntegrationGridViewProps,
  'items' | 'hrefOf' | 'onOpen' | 'onAction' | 'readOnly' | 'layout' | 'renderItem'
> {
  /** Another value starts again at the top. */
  resetKey: string;
  level: HeadingLevel;
}

/** The cards, a part at a time when they are many. A keystroke does not reach it, only what it finds. Renders a `<ul>` and, below it, the way to the rest. */
export const GridList = /* @__PURE__ */ memo(function GridList({
  items,
  resetKey,
  hrefOf,
  layout,
  renderItem,
  ...card
}: GridListProps) {
  const text = useMessages('grid', gridMessages);
  const format = useFormat();
  const { start, end, full, showMore, showPrevious } = useWindow(items.length, resetKey);
  const list = useRef<HTMLUListElement>(null);
  const from = useRef(start);

  // Who moved on by keyboard goes on at the new first card, not at the top of the page.
  useEffect(() => {
    if (from.current === start) return;
    from.current = start;
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
      {full && (
        <div data-slot="pb-grid-more">
          <span data-slot="pb-grid-range">
            {text.range(format.number(start + 1), format.number(end), format.number(items.length))}
          </span>
          {start > 0 && <Button onClick={showPrevious}>{text.showPrevious}</Button>}
          {end < items.length && <Button onClick={showMore}>{text.showMore}</Button>}
        </div>
      )}
    </>
  );
});
