'use client';
import { forwardRef, type ComponentPropsWithoutRef, type ReactNode } from 'react';
import { PlugboardError } from '../../api/index.ts';
import { gridMessages, useMessages } from '../../i18n/internal.ts';
import { Button } from '../primitives/button.tsx';
import { EmptyState } from '../feedback/empty-state.tsx';
import { ErrorBoundary, Rendered } from '../feedback/error-boundary.tsx';
import { ErrorState } from '../feedback/error-state.tsx';
import { SlowNotice } from '../feedback/loading-text.tsx';
import type { HeadingLevel } from '../primitives/heading.tsx';
import { IntegrationCard } from '../integration-card/index.ts';
import { Notice } from '../feedback/notice.tsx';
import { viewOf, type CatalogueFilter } from '../catalogue-search/filter-catalogue.ts';
import { GridList, type GridListProps } from './grid-list.tsx';
import { RetryButton } from '../feedback/retry-button.tsx';
import { useReportedAbove } from '../feedback/reported-above.ts';

export interface IntegrationGridViewProps
  extends ComponentPropsWithoutRef<'div'>, Omit<GridListProps, 'resetKey' | 'level'> {
  /** The filter that produced `items`. Tells "no results" from "no integrations". */
  filter?: CatalogueFilter | undefined;
  /** Clears the filter. */
  onClearFilter?: (() => void) | undefined;
  /** True during the first load. @default false */
  loading?: boolean | undefined;
  /** The error of the last load or refresh. */
  error?: unknown;
  /** Loads the catalogue again. */
  onRetry?: (() => void) | undefined;
  /** True while a retry is in flight. @default false */
  retrying?: boolean | undefined;
  /** Number of integrations that could not be read. @default 0 */
  skipped?: number | undefined;
  /** Level of the heading above the grid. Names of integrations are one level below. @default 2 */
  headingLevel?: HeadingLevel | undefined;
  /** Renders below the last card and inside an empty result. Receives the search query and whether nothing was found. */
  renderRequest?: ((request: { query: string; empty: boolean }) => ReactNode) | undefined;
}

const placeholders = Array.from({ length: 12 }, (_, index) => <IntegrationCard.Skeleton key={index} />);

/** Shows the catalogue as cards, with loading, empty and error states. Renders a `<div>`. */
export const IntegrationGridView = /* @__PURE__ */ forwardRef<HTMLDivElement, IntegrationGridViewProps>(
  function IntegrationGridView(
    {
      items,
      filter = {},
      onClearFilter,
      loading = false,
      error,
      onRetry,
      retrying = false,
      skipped = 0,
      headingLevel = 2,
      hrefOf,
      onOpen,
      onAction,
      readOnly,
      layout = 'grid',
      renderRequest,
      renderItem,
      ...props
    },
    ref,
  ) {
    const t = useMessages('grid', gridMessages);
    const { category, sort } = filter;
    const query = filter.query?.trim() ?? '';
    const view = viewOf(filter);
    const narrowed = query !== '' || category !== undefined || view !== 'all';
    const shown = items.length > 0;
    const failed = error !== undefined && error !== null;
    const told = useReportedAbove(error instanceof PlugboardError ? error.code : undefined);
    const onlySearched = category === undefined && view === 'all';
    const request = renderRequest && (
      <ErrorBoundary>
        <Rendered render={renderRequest} value={{ query, empty: !shown }} />
      </ErrorBoundary>
    );
    const retry = onRetry && <RetryButton busy={retrying} onRetry={onRetry} />;

    function content() {
      if (shown) {
        return (
          <GridList
            resetKey={JSON.stringify([filter.query, category, view, sort])}
            level={headingLevel}
            {...{ items, hrefOf, onOpen, onAction, readOnly, layout, renderItem }}
          />
        );
      }
      if (loading) {
        return (
          <>
            <SlowNotice />
            <div data-slot="pb-card-list" data-layout={layout} data-loading="">
              {placeholders}
            </div>
          </>
        );
      }
      if (failed) return <ErrorState error={error} onRetry={onRetry} retrying={retrying} />;
      if (narrowed) {
        return (
          <EmptyState
            action={
              <>
                {renderRequest && view !== 'attention' && request}
                {/* The search field clears itself. */}
                {onClearFilter && !(renderRequest && onlySearched) && (
                  <Button onClick={onClearFilter}>{t.clearFilters}</Button>
                )}
              </>
            }
          >
            {query || category !== undefined
              ? t.noResult(query)
              : t[view === 'installed' ? 'emptyInstalled' : 'emptyAttention']}
          </EmptyState>
        );
      }
      // An unreadable list is not an empty catalogue.
      if (skipped > 0) {
        return (
          <Notice tone="danger" action={retry}>
            {t.unreadable(skipped)}
          </Notice>
        );
      }
      return <EmptyState>{t.empty}</EmptyState>;
    }

    return (
      <div data-slot="pb-integration-grid-view" aria-busy={loading || undefined} {...props} ref={ref}>
        {shown && failed && !told && (
          <Notice tone="warning" action={retry}>
            {t.stale}
          </Notice>
        )}
        {shown && skipped > 0 && <Notice tone="warning">{t.skipped(skipped)}</Notice>}
        {content()}
        {shown && view !== 'attention' && request}
      </div>
    );
  },
);
