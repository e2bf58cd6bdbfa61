'use client';
import type { InvalidateQueryFilters } from '@tanstack/react-query';
import { useMemo } from 'react';
import { usePlugboardContext } from '../client-provider.ts';
import { credentialsOfConnector } from './credentials.ts';
import { integrationKeys } from './integrations.ts';
import { runKeys } from './runs.ts';
import { renew } from '../cache/session-expiry.ts';
import { workflowKeys } from './workflows.ts';

/** Refetches the entries that a write may have changed. Each function resolves when the queries on screen have refetched. */
export interface Refresh {
  /** Call it after a credential was or may have been stored. */
  credentials(connectorId: string): Promise<void>;
  /** Call it after a workflow was or may have been switched or upgraded. Refetches integrations and runs too. */
  workflows(): Promise<void>;
  /** Call it after a run was or may have been started. */
  runs(): Promise<void>;
  /** Call it after a run has failed. */
  errors(workflowId: string): Promise<void>;
}

/** Returns the refetches that our own mutations do by themselves, for a host's own writes. */
export function useRefresh(): Refresh {
  const { api, queryClient } = usePlugboardContext();
  return useMemo(() => {
    const all = async (...filters: InvalidateQueryFilters[]) => {
      await Promise.all(filters.map((filter) => renew(queryClient, api, filter)));
    };
    const integrations = { queryKey: integrationKeys.all(api) };
    return {
      credentials: (connectorId) => all(credentialsOfConnector(api, connectorId), integrations),
      workflows: () => all({ queryKey: workflowKeys.lists(api) }, { queryKey: runKeys.all(api) }, integrations),
      runs: () => all({ queryKey: runKeys.all(api) }),
      errors: (workflowId) => all({ queryKey: runKeys.errors(api, workflowId) }),
    };
  }, [api, queryClient]);
}
