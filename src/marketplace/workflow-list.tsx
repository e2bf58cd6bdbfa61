'use client';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { EmptyState, ErrorState, RunRibbon, Skeleton, WorkflowRow } from '../components/index.ts';
import { useWorkflowLogs, useWorkflows } from '../hooks/index.ts';
import { detailMessages, useMessages } from '../i18n/index.ts';
import { WorkflowToggle } from './workflow-toggle.tsx';

export interface WorkflowListProps extends ComponentPropsWithoutRef<'div'> {
  integrationId: string;
}

/** What a workflow that is on has done lately. Renders nothing before it has run. */
function Lately({ workflowId }: { workflowId: string }) {
  const { data } = useWorkflowLogs(workflowId, { watch: 'never' });
  return data && data.logs.length > 0 ? <RunRibbon runs={data.logs} /> : null;
}

/** The workflows of one integration, each with its switch. Renders a `<div>`. */
export const WorkflowList = /* @__PURE__ */ forwardRef<HTMLDivElement, WorkflowListProps>(function WorkflowList(
  { integrationId, ...props },
  ref,
) {
  const text = useMessages('detail', detailMessages);
  const { data, error, isPending, isFetching, refetch } = useWorkflows(integrationId);

  function content() {
    if (data?.length) {
      return (
        <ul data-slot="pb-workflow-rows" role="list">
          {data.map(({ workflowId, name, installedVersion, state }) => (
            <WorkflowRow
              key={workflowId}
              workflowId={workflowId}
              name={name}
              version={installedVersion}
              ribbon={state === 'active' && <Lately workflowId={workflowId} />}
              toggle={(labelledBy) => (
                <WorkflowToggle workflowId={workflowId} integrationId={integrationId} labelledBy={labelledBy} />
              )}
            />
          ))}
        </ul>
      );
    }
    if (isPending) {
      return [0, 1].map((key) => <Skeleton key={key} shape="control" />);
    }
    if (error) return <ErrorState error={error} onRetry={() => void refetch()} retrying={isFetching} />;
    return <EmptyState>{text.noWorkflows}</EmptyState>;
  }

  return (
    <div
      data-slot="pb-workflow-list"
      data-integration-id={integrationId}
      aria-busy={isPending || undefined}
      {...props}
      ref={ref}
    >
      {content()}
    </div>
  );
});
