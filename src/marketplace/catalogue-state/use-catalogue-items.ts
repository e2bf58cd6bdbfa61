'use client';
import { useMemo } from 'react';
import type { Integration } from '../../api/index.ts';
import type { CatalogueItem } from '../../components/index.ts';
import { useConnectors, useIntegrations, useSession } from '../../hooks/index.ts';
import { commonMessages, useMessages } from '../../i18n/internal.ts';
import { joinCatalogue, listCatalogue, type CatalogueSource } from './join-catalogue.ts';
import { useHost } from '../provider/host-options.tsx';
import { useMarketplaceStore } from '../store/store-provider.tsx';

const noLinks: Readonly<Record<string, string>> = {};

/** Loading state of the catalogue. */
export interface CatalogueStatus extends Pick<
  ReturnType<typeof useIntegrations>,
  'error' | 'isPending' | 'isFetching'
> {
  /** Number of unreadable entries. */
  skipped: number | undefined;
  refetch: () => unknown;
}

/** The items of the catalogue, their connectors and the loading state. */
export interface CatalogueItems {
  items: readonly CatalogueItem[];
  /** Connector of each item that has one. */
  linked: ReadonlyMap<string, string>;
  /** True once links and connectors have loaded. */
  settled: boolean;
  integrations: CatalogueStatus;
}

/** Joins integrations and connectors with the links, host options and connection states. */
export function useCatalogueItems(source: CatalogueSource = 'integrations'): CatalogueItems {
  const { integrations: options, connectors: connectorOptions } = useHost();
  const integrations = useIntegrations(source !== 'connectors');
  const connectors = useConnectors();
  const session = useSession();
  const connections = useMarketplaceStore((state) => state.connections);
  const connecting = useMarketplaceStore((state) => state.connecting);
  const attention = useMarketplaceStore((state) => state.attention);
  const workflows = useMarketplaceStore((state) => state.workflows);
  const settled = !connectors.isPending && !session.isPending;

  const integrationList = integrations.data?.integrations;
  // Before the links have loaded, a linked connector would appear beside its integration.
  const connectorList = source === 'integrations' || settled ? connectors.data?.connectors : undefined;
  const links = session.data?.links;
  const { list, linked } = useMemo(
    () => listCatalogue(source, integrationList ?? [], connectorList ?? [], links ?? noLinks, connectorOptions),
    [source, integrationList, connectorList, links, connectorOptions],
  );

  const { notAvailable: otherwise } = useMessages('common', commonMessages);
  const permitted = session.data?.capabilities.integrations;
  const made = useMemo(() => {
    const allowed = permitted && { integrations: permitted, otherwise };
    return { of: options, allowed, items: new WeakMap<Integration, CatalogueItem>() };
  }, [options, permitted, otherwise]);
  const items = useMemo(() => {
    const now = new Map(connections);
    for (const connectorId of connecting) now.set(connectorId, 'connecting');
    const { of, allowed } = made;
    return joinCatalogue(list, { linked, connections: now, attention, workflows, options: of, allowed }, made.items);
  }, [list, linked, connections, connecting, attention, workflows, made]);

  const asked = [
    ...(source === 'connectors' ? [] : [integrations]),
    ...(source === 'integrations' ? [] : [connectors]),
  ];
  const listing = {
    error: asked.find(({ error }) => error)?.error ?? null,
    isPending: asked.some(({ isPending }) => isPending),
    isFetching: asked.some(({ isFetching }) => isFetching),
    skipped: asked[0]?.data?.skipped,
    refetch: () => Promise.all(asked.map(({ refetch }) => refetch())),
  };
  return { items, linked, settled, integrations: listing };
}
