'use client';
import { forwardRef, type ComponentPropsWithoutRef, type ReactNode } from 'react';
import { commonMessages, gridMessages, useMessages } from '../../i18n/index.ts';
import { Button } from '../button.tsx';
import { EmptyState } from '../empty-state.tsx';
import { ErrorBoundary, Rendered } from '../error-boundary.tsx';
import { ErrorState } from '../error-state.tsx';
import type { HeadingLevel } from '../heading.tsx';
import { IntegrationCard } from '../integration-card/index.ts';
import type { CatalogueItem, IntegrationState } from '../integration-state.ts';
import { Notice } from '../notice.tsx';
import { viewOf, type CatalogueFilter, type CatalogueLayout } from './filter-catalogue.ts';
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

const placeholders = Array.from({ length: 12 }, (_, index) => index);

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
    const { query = '', category } = filter;
    const view = viewOf(filter);
    const narrowed = query.trim() !== '' || category !== undefined || view !== 'all';
    const request = view !== 'attention' && renderRequest && (
      <ErrorBoundary>
        <Rendered render={renderRequest} value={{ query: query.trim() }} />
      </ErrorBoundary>
    );
    const retry = onRetry && (
      <Button busy={retrying} onClick={onRetry}>
        {common.retry}
      </Button>
    );

    function content() {
      if (items.length > 0) {
        return (
          <>
            <GridList
              items={items}
              resetKey={JSON.stringify([query, category, view, filter.sort])}
              level={headingLevel}
              hrefOf={hrefOf}
              onOpen={onOpen}
              onAction={onAction}
              readOnly={readOnly}
              layout={layout}
              renderItem={renderItem}
            />
            {request}
          </>
        );
      }
      if (loading) {
        return (
          <div data-slot="pb-card-list" data-layout={layout} data-loading="">
            {placeholders.map((key) => (
              <IntegrationCard.Skeleton key={key} />
            ))}
          </div>
        );
      }
      if (error !== undefined && error !== null)
        return <ErrorState error={error} onRetry={onRetry} retrying={retrying} />;
      if (narrowed) {
        const byView = view !== 'all' && query.trim() === '' && category === undefined;
        return (
          <>
            <EmptyState action={onClearFilter && <Button onClick={onClearFilter}>{text.clearFilters}</Button>}>
              {!byView ? text.noResult(query.trim()) : view === 'installed' ? text.emptyInstalled : text.emptyAttention}
            </EmptyState>
            {request}
          </>
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

    const shown = items.length > 0;
    return (
      <div data-slot="pb-integration-grid-view" aria-busy={loading || undefined} {...props} ref={ref}>
        {shown && error !== undefined && error !== null && (
          <Notice tone="warning" action={retry}>
            {text.stale}
          </Notice>
        )}
        {shown && skipped > 0 && <Notice tone="warning">{text.skipped(skipped)}</Notice>}
        {content()}
      </div>
    );
  },
);
