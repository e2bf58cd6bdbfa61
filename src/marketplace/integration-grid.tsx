'use client';
import { forwardRef, useCallback, useImperativeHandle, useMemo, useRef, type ComponentPropsWithoutRef } from 'react';
import {
  CatalogueToolbar,
  IntegrationGridView,
  useCatalogue,
  type IntegrationGridViewProps,
} from '../components/index.ts';
import { useMarketplaceStore } from './store-context.tsx';
import { useItems } from './use-items.ts';
import { useSeen } from './use-seen.ts';

export interface IntegrationGridProps
  extends
    ComponentPropsWithoutRef<'div'>,
    Pick<IntegrationGridViewProps, 'headingLevel' | 'hrefOf' | 'onOpen' | 'renderItem'> {
  /** Leaves out search and filters. @default false */
  hideSearch?: boolean | undefined;
}

/** The catalogue: search, filters and a card for each integration. Renders a `<div>`. */
export const IntegrationGrid = /* @__PURE__ */ forwardRef<HTMLDivElement, IntegrationGridProps>(
  function IntegrationGrid({ headingLevel, hrefOf, onOpen, renderItem, hideSearch = false, ...props }, ref) {
    const { items, linked, settled, integrations } = useItems('IntegrationGrid');
    const filter = useMarketplaceStore('IntegrationGrid', (state) => state.filter);
    const changeFilter = useMarketplaceStore('IntegrationGrid', (state) => state.changeFilter);
    const clearFilter = useMarketplaceStore('IntegrationGrid', (state) => state.clearFilter);
    const see = useMarketplaceStore('IntegrationGrid', (state) => state.see);
    const catalogue = useCatalogue(items, filter);

    const root = useRef<HTMLDivElement>(null);
    useImperativeHandle(ref, () => root.current as HTMLDivElement);
    const onSeen = useCallback((ids: string[]) => see(ids.flatMap((id) => linked.get(id) ?? [])), [see, linked]);
    // A link may name another connector than the name does, so nothing is asked for before the links are here.
    useSeen(root, settled ? onSeen : undefined);
    const act = useMemo(() => onOpen && ((id: string) => onOpen(id)), [onOpen]);

    const { data, error, isPending, isFetching, refetch } = integrations;
    return (
      <div data-slot="pb-integration-grid" {...props} ref={root}>
        {!hideSearch && !(error && !data) && (
          <CatalogueToolbar catalogue={catalogue} filter={filter} onFilterChange={changeFilter} loading={isPending} />
        )}
        <IntegrationGridView
          items={catalogue.items}
          filter={catalogue.filter}
          onClearFilter={clearFilter}
          loading={isPending}
          error={error}
          onRetry={() => void refetch()}
          retrying={isFetching}
          skipped={data?.skipped}
          headingLevel={headingLevel}
          hrefOf={hrefOf}
          onOpen={onOpen}
          onAction={act}
          renderItem={renderItem}
        />
      </div>
    );
  },
);
