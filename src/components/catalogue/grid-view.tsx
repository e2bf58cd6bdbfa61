'use client';
import { forwardRef, type ComponentPropsWithoutRef, type ReactNode } from 'react';
import { commonMessages, gridMessages, useMessages } from '../../i18n/internal.ts';
import { Button } from '../primitives/button.tsx';
import { EmptyState } from '../primitives/empty-state.tsx';
import { ErrorBoundary, Rendered } from '../primitives/error-boundary.tsx';
import { ErrorState } from '../primitives/error-state.tsx';
import type { HeadingLevel } from '../primitives/heading.tsx';
import { IntegrationCard } from '../integration-card/index.ts';
import type { CatalogueItem, IntegrationState } from '../integration/integration-state.ts';
import { Notice } from '../primitives/notice.tsx';
import { viewOf, type CatalogueFilter, type CatalogueLayout } from '../catalogue-search/filter-catalogue.ts';
import { GridList } from './grid-list.tsx';

export interface IntegrationGridViewProps extends ComponentPropsWithoutRef<'div'> {
  /** In the order to show them, narrowed already. */
  items: readonly CatalogueItem[];
  /** What they were narrowed to, so that nothing left is told apart from nothing there. */
  filter?: CatalogueFilter | undefined;
  /** Shows all again. */
  onClearFilter?: (() => void) | undefined;
  /** Whether the list is on its way for the first time. @default false */
  loading?: boolean | undefined;
  /** Why it could not be loaded or refreshed. */
  error?: unknown;
  /** Loads it again. */
  onRetry?: (() => void) | undefined;
  /** Whether it is being loaded again. @default false */
  retrying?: boolean | undefined;
  /** How many integrations could not be read. @default 0 */
  skipped?: number | undefined;
  /** Level of the heading above the grid: names are one further in. @default 2 */
  headingLevel?: HeadingLevel | undefined;
  /** The address of an integration's page. Keep the function outside the render. */
  hrefOf?: ((integrationId: string) => string) | undefined;
  onOpen?: ((integrationId: string) => void) | undefined;
  onAction?: ((integrationId: string, state: IntegrationState) => void) | undefined;
  /** Whether the user may only look. @default false */
  readOnly?: boolean | undefined;
  /** @default 'grid' */
  layout?: CatalogueLayout | undefined;
  /** Below the last card, and where nothing was found. Told what was searched for. */
  renderRequest?: ((asked: { query: string }) => ReactNode) | undefined;
  /** Replaces our card. */
  renderItem?: ((item: CatalogueItem) => ReactNode) | undefined;
}

const placeholders = Array.from({ length: 12 }, (_, index) => <IntegrationCard.Skeleton key={index} />);

/** The catalogue as cards, or why there are none. Renders a `<div>`. */
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
    const text = useMessages('grid', gridMessages);
    const common = useMessages('common', commonMessages);
    const { category, sort } = filter;
    const query = filter.query?.trim() ?? '';
    const view = viewOf(filter);
    const narrowed = query !== '' || category !== undefined || view !== 'all';
    const shown = items.length > 0;
    const failed = error !== undefined && error !== null;
    const retry = onRetry && (
      <Button busy={retrying} onClick={onRetry}>
        {common.retry}
      </Button>
    );

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
          <div data-slot="pb-card-list" data-layout={layout} data-loading="">
            {placeholders}
          </div>
        );
      }
      if (failed) return <ErrorState error={error} onRetry={onRetry} retrying={retrying} />;
      if (narrowed) {
        return (
          <EmptyState action={onClearFilter && <Button onClick={onClearFilter}>{text.clearFilters}</Button>}>
            {query || category !== undefined
              ? text.noResult(query)
              : text[view === 'installed' ? 'emptyInstalled' : 'emptyAttention']}
          </EmptyState>
        );
      }
      // Nothing readable is not the same as nothing there.
      if (skipped > 0) {
        return (
          <Notice tone="danger" action={retry}>
            {text.unreadable(skipped)}
          </Notice>
        );
      }
      return <EmptyState>{text.empty}</EmptyState>;
    }

    const asking = view !== 'attention' && (shown || (narrowed && !loading && !failed));
    return (
      <div data-slot="pb-integration-grid-view" aria-busy={loading || undefined} {...props} ref={ref}>
        {shown && failed && (
          <Notice tone="warning" action={retry}>
            {text.stale}
          </Notice>
        )}
        {shown && skipped > 0 && <Notice tone="warning">{text.skipped(skipped)}</Notice>}
        {content()}
        {asking && renderRequest && (
          <ErrorBoundary>
            <Rendered render={renderRequest} value={{ query }} />
          </ErrorBoundary>
        )}
      </div>
    );
  },
);
