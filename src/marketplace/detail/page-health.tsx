'use client';
import { PageHeader } from '../../components/index.ts';
import { useCachedLastRuns, useCachedWorkflows } from '../../hooks/internal.ts';

/** Says when runs last succeeded and failed. Reads the cached runs that the page shows, so it sends no request. */
export function PageHealth({ integrationId }: { integrationId: string }) {
  const workflows = useCachedWorkflows(integrationId) ?? [];
  return <PageHeader.Health {...useCachedLastRuns(workflows.map(({ workflowId }) => workflowId))} />;
}
