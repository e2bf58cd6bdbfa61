'use client';
import { useMemo, useState } from 'react';
import type { Integration } from '../api/index.ts';
import type { CatalogueItem } from '../components/index.ts';
import { useConnectors, useCredentialBatches, useIntegrations, useSession } from '../hooks/index.ts';
import { connectionsOf, joinCatalogue, linkConnectors, type ConnectionState } from './catalogue.ts';
import { useMarketplaceStore } from './store-context.tsx';

const noLinks: Readonly<Record<string, string>> = {};

/** The integrations with their states and connectors, and how loading them goes. */
export interface Items {
  items: readonly CatalogueItem[];
  /** Connector of each integration that has one. */
  linked: ReadonlyMap<string, string>;
  /** Whether the links are all known, so that an integration without a connector really has none. */
  settled: boolean;
  integrations: ReturnType<typeof useIntegrations>;
}

/** Joins integrations, connectors, links and what is known of credentials. */
export function useItems(component: string): Items {
  const integrations = useIntegrations();
  const connectors = useConnectors();
  const session = useSession();
  const batches = useMarketplaceStore(component, (state) => state.batches);
  const connecting = useMarketplaceStore(component, (state) => state.connecting);
  const answers = useCredentialBatches(batches);

  const list = integrations.data?.integrations;
  const linked = useMemo(
    () => linkConnectors(list ?? [], connectors.data?.connectors ?? [], session.data?.links ?? noLinks),
    [list, connectors.data, session.data],
  );

  // As text: the answers are new objects at each render, their words are not.
  const known = JSON.stringify(
    answers.flatMap((answer, index) => [...connectionsOf(batches[index] ?? [], answer.data, answer.error)]),
  );
  const [made] = useState(() => new WeakMap<Integration, CatalogueItem>());
  const items = useMemo(() => {
    const connections = new Map(JSON.parse(known) as [string, ConnectionState][]);
    for (const connectorId of connecting) connections.set(connectorId, 'connecting');
    return joinCatalogue(list ?? [], linked, connections, made);
  }, [list, linked, known, connecting, made]);

  return { items, linked, settled: !connectors.isPending && !session.isPending, integrations };
}
