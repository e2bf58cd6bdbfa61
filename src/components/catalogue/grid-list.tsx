'use client';
import { memo, useEffect, useRef } from 'react';
import { gridMessages, useFormat, useMessages } from '../../i18n/index.ts';
import { Button } from '../button.tsx';
import { ErrorBoundary, Rendered } from '../error-boundary.tsx';
import type { HeadingLevel } from '../heading.tsx';
import type { IntegrationGridViewProps } from './grid-view.tsx';
import { GridCard } from './grid-card.tsx';
import { useWindow } from './use-window.ts';

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
