'use client';
import { useCallback, useEffect, useImperativeHandle, useMemo, useRef, type ComponentPropsWithoutRef } from 'react';
import {
  CatalogueToolbar,
  IntegrationGridView,
  StartList,
  useCatalogue,
  YoursList,
  type IntegrationGridViewProps,
  type IntegrationState,
  type ToolbarHiding,
} from '../../components/index.ts';
import { isSearch, nextLevel } from '../../components/internal.ts';
import type { CatalogueSource } from '../catalogue-state/join-catalogue.ts';
import { useHost, usePermission } from '../provider/host-options.tsx';
import { lazyEnhancement } from '../shared/lazy-part.tsx';
import { useCatalogueFilter, type FilterOptions } from './use-catalogue-filter.ts';
import { useCatalogueItems } from '../catalogue-state/use-catalogue-items.ts';
import { useCatalogueSections } from './use-catalogue-sections.ts';
import { useMarketplaceStore } from '../store/store-provider.tsx';
import { useVisibleCards } from './use-visible-cards.ts';
import type { ViewAction } from '../navigation/view-url.ts';
import { standalone } from '../shared/standalone.tsx';

const FactsLoader = /* @__PURE__ */ lazyEnhancement(() => import('./facts-loader.tsx'));
const ConnectionLoader = /* @__PURE__ */ lazyEnhancement(() => import('./connection-loader.tsx'));
const RequestIntegration = /* @__PURE__ */ lazyEnhancement(() => import('./request-integration.tsx'));
const FilterUrlSync = /* @__PURE__ */ lazyEnhancement(() => import('./filter-url-sync.tsx'));

export interface IntegrationGridProps
  extends
    ComponentPropsWithoutRef<'div'>,
    Pick<IntegrationGridViewProps, 'headingLevel' | 'renderItem' | 'renderRequest'>,
    ToolbarHiding,
    FilterOptions {
  /** The catalogue to show. @default 'integrations' */
  source?: CatalogueSource | undefined;
  /** Returns the URL of an integration's page. Create the function outside the render. */
  hrefOf?: ((integrationId: string, action?: ViewAction) => string) | undefined;
  /** Called when the user opens an integration, with the action that its page starts with. */
  onOpen?: ((integrationId: string, action?: ViewAction) => void) | undefined;
  /** Called when the unfiltered catalogue has exactly one integration that the user can open. */
  onSingle?: ((integrationId: string) => void) | undefined;
  /** Leaves out the sentence about each integration in use, and sends no request for it. @default false */
  hideAttention?: boolean | undefined;
  /** Shows every integration in one grid, without "Yours" and "Start here" above it. @default false */
  hideYours?: boolean | undefined;
  /** Keeps search, category and view in the URL as `?q=…&category=…&view=…`. @default false */
  syncUrl?: boolean | undefined;
}

/** Shows the integrations that the user works with, then a card for each of the others, with search and filters. Renders a `<div>`. */
export const IntegrationGrid = /* @__PURE__ */ standalone<HTMLDivElement, IntegrationGridProps>(
  { name: 'IntegrationGrid' },
  function IntegrationGrid(
    {
      source,
      headingLevel = 2,
      hrefOf,
      onOpen,
      onSingle,
      renderItem,
      renderRequest,
      filter: controlled,
      defaultFilter,
      onFilterChange,
      hideSearch,
      hideCategories,
      hideSort,
      hideLayout,
      hideAttention = false,
      hideYours = false,
      syncUrl = false,
      ...props
    },
    ref,
  ) {
    const { items, linked, settled, integrations } = useCatalogueItems(source);
    const { filter, setFilter, untouched } = useCatalogueFilter({ filter: controlled, defaultFilter, onFilterChange });
    const layout = useMarketplaceStore((state) => state.layout);
    const setLayout = useMarketplaceStore((state) => state.setLayout);
    const see = useMarketplaceStore((state) => state.addVisibleConnectors);
    const seen = useMarketplaceStore((state) => state.credentialBatches.length > 0);
    const { canRequest } = useHost();
    const { offered, reason } = usePermission('connect');
    const { yours, start, startPlaces, apart } = useCatalogueSections({ items, linked, filter, hidden: hideYours });
    const catalogue = useCatalogue(items, filter, apart);
    // As deferred as the list below, so that a keystroke moves both at once.
    const searching = isSearch(catalogue.filter);

    const root = useRef<HTMLDivElement>(null);
    useImperativeHandle(ref, () => root.current as HTMLDivElement);
    const onVisible = useCallback((ids: string[]) => see(ids.flatMap((id) => linked.get(id) ?? [])), [see, linked]);
    // A link overrides the match by name, so requests wait for the links.
    useVisibleCards(root, settled ? onVisible : undefined);
    // A click on the name passes no state; the button passes the card's state.
    const open = useMemo(
      () =>
        onOpen &&
        ((id: string, state?: IntegrationState) => (state === 'attention' ? onOpen(id, 'reconnect') : onOpen(id))),
      [onOpen],
    );

    const [only, another] = items;
    const single = untouched && !another && !only?.locked ? only?.integrationId : undefined;
    useEffect(() => {
      if (single !== undefined) onSingle?.(single);
    }, [single, onSingle]);

    const hiding = { hideSearch, hideCategories, hideSort, hideLayout };
    const { error, isPending, isFetching, skipped, refetch } = integrations;
    const request = canRequest
      ? ({ query, empty }: { query: string; empty: boolean }) => <RequestIntegration query={query} empty={empty} />
      : undefined;
    const failed = error !== null && items.length === 0;
    const above = !failed && !searching && (yours.length > 0 || start.length > 0);
    const bare = Object.values(hiding).every(Boolean) && !above;
    const level = nextLevel(headingLevel);
    const shared = { hrefOf, onOpen: open, renderItem, readOnly: !offered || reason !== undefined };
    return (
      <div data-slot="pb-integration-grid" {...props} ref={root}>
        {syncUrl && <FilterUrlSync filter={filter} untouched={untouched} onFilterChange={setFilter} />}
        {seen && <ConnectionLoader />}
        {!hideAttention && settled && items.length > 0 && <FactsLoader linked={linked} settled={settled} />}
        {above && (
          <YoursList
            items={yours}
            headingLevel={level}
            hrefOf={hrefOf}
            onOpen={open}
            onAction={offered ? open : undefined}
            disabledReason={reason}
            hideFacts={hideAttention}
          />
        )}
        {!searching && (isPending || above) && (
          <StartList
            {...shared}
            items={start}
            headingLevel={level}
            onAction={open}
            loading={isPending ? startPlaces : 0}
          />
        )}
        {!bare && !failed && (
          <CatalogueToolbar
            {...hiding}
            catalogue={catalogue}
            filter={filter}
            onFilterChange={(change) => setFilter({ ...filter, ...change })}
            layout={layout}
            onLayoutChange={setLayout}
            loading={isPending}
            headingLevel={level}
          />
        )}
        <IntegrationGridView
          {...shared}
          items={catalogue.items}
          filter={catalogue.filter}
          onClearFilter={() => setFilter({ sort: filter.sort })}
          loading={isPending}
          error={error}
          onRetry={() => void refetch()}
          retrying={isFetching}
          skipped={skipped}
          headingLevel={bare ? headingLevel : level}
          onAction={open}
          layout={layout}
          renderRequest={renderRequest ?? request}
        />
      </div>
    );
  },
);
