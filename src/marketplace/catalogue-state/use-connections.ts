'use client';
import { useEffect } from 'react';
import type { CredentialFanOut } from '../../api/index.ts';
import { useCredentialBatches } from '../../hooks/internal.ts';
import type { ConnectionState } from '../store/connection-slice.ts';
import { useMarketplaceStore } from '../store/store-provider.tsx';

/** What an answer says of the connectors it was asked for. One that could not be asked is `unknown`, never "not connected". */
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

/** Asks for the accounts of the connectors that came into view and tells the store. Gives the answers, batch by batch. */
export function useConnections() {
  const batches = useMarketplaceStore((state) => state.credentialBatches);
  const setConnections = useMarketplaceStore((state) => state.setConnections);
  const answers = useCredentialBatches(batches).map(({ data, error }, index) => ({
    connectorIds: batches[index] ?? [],
    data,
    error,
  }));
  // As text: the answers are new objects at each render, their words are not.
  const known = JSON.stringify(
    answers.flatMap(({ connectorIds, data, error }) => [...connectionsOf(connectorIds, data, error)]),
  );
  useEffect(() => setConnections(new Map(JSON.parse(known) as [string, ConnectionState][])), [setConnections, known]);
  return answers;
}
