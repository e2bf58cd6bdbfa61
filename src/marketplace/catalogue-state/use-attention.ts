'use client';
import { useEffect, useMemo } from 'react';
import type { Credential, CredentialFanOut } from '../../api/index.ts';
import type { Attention } from '../../components/index.ts';
import { useWorkflowErrorsOf, useWorkflowLogsOf, useWorkflows } from '../../hooks/index.ts';
import { findAttention, isSuspect } from './find-attention.ts';
import { useConnections } from './use-connections.ts';
import type { CatalogueItems } from './use-catalogue-items.ts';
import { useMarketplaceStore } from '../store/store-provider.tsx';

/** Largest number of workflows whose errors are loaded, since each takes a request. The newest come first. */
const most = 8;
const never = { watch: 'never' } as const;

/** Groups the credentials by connector, without the connectors that failed. */
function credentialsOf(connectorIds: readonly string[], answer: CredentialFanOut | undefined) {
  if (!answer) return [];
  const failed = new Set(answer.failed.map(({ connectorId }) => connectorId));
  return connectorIds
    .filter((id) => !failed.has(id))
    .map((id): [string, Credential[]] => [id, answer.credentials.filter(({ connectorId }) => connectorId === id)]);
}

/**
 * Finds what needs the user and writes it to the store. It loads the workflows, the accounts and errors of active
 * ones, and the runs of those with authentication errors.
 */
export function useAttention({ linked, settled }: Pick<CatalogueItems, 'linked' | 'settled'>): void {
  const see = useMarketplaceStore((state) => state.addVisibleConnectors);
  const setAttention = useMarketplaceStore((state) => state.setAttention);
  const { data: workflows } = useWorkflows();
  const answers = useConnections();

  const active = useMemo(
    () =>
      (workflows ?? [])
        .filter(({ state, integrationId }) => state === 'active' && linked.has(integrationId))
        .toSorted((a, b) => (b.confirmedAt ?? '').localeCompare(a.confirmedAt ?? '')),
    [workflows, linked],
  );
  useEffect(() => {
    if (settled) see(active.flatMap(({ integrationId }) => linked.get(integrationId) ?? []));
  }, [settled, see, active, linked]);

  const accounts = new Map(answers.flatMap(({ connectorIds, data }) => credentialsOf(connectorIds, data)));
  const known = active.map((workflow) => ({
    workflow,
    credentials: accounts.get(linked.get(workflow.integrationId) ?? ''),
  }));
  const connected = known.filter(({ credentials }) => credentials?.length).slice(0, most);
  const errors = useWorkflowErrorsOf(
    connected.map(({ workflow }) => workflow.workflowId),
    never,
  );
  const suspects = connected.map((one, index) => ({ ...one, errors: errors[index]?.data?.errors })).filter(isSuspect);
  const runs = useWorkflowLogsOf(
    suspects.map(({ workflow }) => workflow.workflowId),
    never,
  );
  const evidence = suspects.map((one, index) => {
    const { data, error } = runs[index] ?? {};
    // Runs that failed to load cannot clear the suspicion.
    return { ...one, runs: data?.logs ?? (error ? [] : undefined) };
  });

  // Compared as text, since each render creates new objects with the same content.
  const found = JSON.stringify(findAttention([...known, ...evidence]));
  useEffect(() => setAttention(JSON.parse(found) as Record<string, Attention>), [setAttention, found]);
}
