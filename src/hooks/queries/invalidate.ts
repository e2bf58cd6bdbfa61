'use client';
import type { InvalidateQueryFilters } from '@tanstack/react-query';
import { useMemo } from 'react';
import { usePlugboardContext } from '../client-provider.ts';
import { credentialsOfConnector } from './credentials.ts';
import { integrationKeys } from './integrations.ts';
import { runKeys } from './runs.ts';
import { renew } from '../cache/session-expiry.ts';
import { workflowKeys } from './workflows.ts';

/** Asks again for what a write may have changed. Each resolves when what is on screen has been asked for again. */
export interface Refresh {
  /** After a credential was or may have been stored. */
  credentials(connectorId: string): Promise<void>;
  /** After a workflow was or may have been switched or moved: also what is installed, and what ran. */
  workflows(): Promise<void>;
  /** After something was or may have been started that runs. */
  runs(): Promise<void>;
  /** After a run is known to have failed. */
  errors(workflowId: string): Promise<void>;
}

/** Gives a host's own writes the refetches that our mutations do by themselves. */
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
