'use client';
import type { ReactNode } from 'react';
import type { PlugboardError, Workflow } from '../../api/index.ts';
import type { RunWorkflow } from '../../components/index.ts';
import type { ListStatus } from '../../components/internal.ts';
import { useWorkflows } from '../../hooks/index.ts';

interface QueryStatus {
  data: { skipped: number } | undefined;
  error: PlugboardError | null;
  isPending: boolean;
  isFetching: boolean;
  refetch: () => Promise<unknown>;
}

/** Combines loading and errors of one query per workflow into the status of the list that shows them together. */
export function combineListStatus(
  queries: readonly QueryStatus[],
  workflows: readonly RunWorkflow[],
  hasItems: boolean,
): { status: ListStatus; loaded: boolean } {
  const failed = queries.flatMap((query, index) => (query.error ? [{ query, name: workflows[index]?.name }] : []));
  const pending = queries.some(({ isPending }) => isPending);
  const hasData = queries.some(({ data }) => data) || workflows.length === 0;
  const status: ListStatus = {
    skipped: queries.reduce((sum, { data }) => sum + (data?.skipped ?? 0), 0),
    error: (!pending || hasItems ? failed[0]?.query.error : undefined) ?? undefined,
    missing: workflows.length > 1 ? failed.flatMap(({ query, name }) => (!query.data && name ? [name] : [])) : [],
    onRetry: () => failed.forEach(({ query }) => void query.refetch()),
    retrying: failed.some(({ query }) => query.isFetching),
  };
  // One list with items is enough to show; "empty" is certain only after every query has settled.
  return { status, loaded: hasItems || (!pending && hasData) };
}

export interface IntegrationWorkflowsProps {
  integrationId: string;
  /** Renders the workflows. They are undefined until the first load succeeds. */
  children: (workflows: readonly Workflow[] | undefined, status: ListStatus) => ReactNode;
}

/** Loads the workflows of an integration and renders its children with them. */
export function IntegrationWorkflows({ integrationId, children }: IntegrationWorkflowsProps) {
  const { data, error, isFetching, refetch } = useWorkflows(integrationId);
  return children(data, { error: error ?? undefined, retrying: isFetching, onRetry: () => void refetch() });
}
