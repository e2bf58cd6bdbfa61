'use client';
import { useEffect } from 'react';
import type { CredentialFanOut } from '../../api/index.ts';
import { useCredentialBatches } from '../../hooks/internal.ts';
import type { ConnectionState } from '../store/connection-slice.ts';
import { useMarketplaceStore } from '../store/store-provider.tsx';

/** Derives the state of each requested connector from a response. A connector that failed is `unknown`, never `none`. */
export function connectionsOf(
  connectorIds: readonly string[],
  answer: CredentialFanOut | undefined,
  error: unknown,
): Map<string, ConnectionState> {
  if (!answer) return new Map(error ? connectorIds.map((id) => [id, 'unknown']) : []);
  const connected = new Set(answer.credentials.map(({ connectorId }) => connectorId));
  const failed = new Set(answer.failed.map(({ connectorId }) => connectorId));
  return new Map(connectorIds.map((id) => [id, connected.has(id) ? 'connected' : failed.has(id) ? 'unknown' : 'none']));
}

/** Loads the credentials of the connectors in view and writes their states to the store. Returns one result per batch. */
export function useConnections() {
  const batches = useMarketplaceStore((state) => state.credentialBatches);
  const setConnections = useMarketplaceStore((state) => state.setConnections);
  const answers = useCredentialBatches(batches).map(({ data, error }, index) => ({
    connectorIds: batches[index] ?? [],
    data,
    error,
  }));
  // Compared as text, since each render creates new objects with the same content.
  const known = JSON.stringify(
    answers.flatMap(({ connectorIds, data, error }) => [...connectionsOf(connectorIds, data, error)]),
  );
  useEffect(() => setConnections(new Map(JSON.parse(known) as [string, ConnectionState][])), [setConnections, known]);
  return answers;
}
