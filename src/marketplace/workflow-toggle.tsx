'use client';
import { forwardRef } from 'react';
import type { Workflow } from '../api/index.ts';
import { Skeleton, WorkflowSwitch, type WorkflowSwitchProps } from '../components/index.ts';
import { useUpgradeWorkflow, useWorkflows } from '../hooks/index.ts';
import { useEmit } from './events-context.tsx';
import { useMarketplaceStore } from './store-context.tsx';
import { useToggle } from './use-toggle.ts';

export interface WorkflowToggleProps extends Pick<
  WorkflowSwitchProps,
  'className' | 'style' | 'labelledBy' | 'disabledReason'
> {
  workflowId: string;
  /** Spares a request where the page lists the workflows of this integration anyway. */
  integrationId?: string | undefined;
  /** @default the workflow's own name, else its id */
  name?: string | undefined;
}

/** The newer version to offer: one the host knows of, for a workflow that is on and not confirmed to run it already. */
function newerVersion({ version, installedVersion }: Partial<Workflow>, on: boolean): string | undefined {
  return on && version !== undefined && version !== installedVersion ? version : undefined;
}

/** Switches one workflow on and off, and offers a newer version. Renders a `<div>`. */
export const WorkflowToggle = /* @__PURE__ */ forwardRef<HTMLDivElement, WorkflowToggleProps>(function WorkflowToggle(
  { workflowId, integrationId, name, labelledBy, disabledReason, ...props },
  ref,
) {
  const emit = useEmit();
  const workflows = useWorkflows(integrationId);
  const workflow = workflows.data?.find((one) => one.workflowId === workflowId);
  const { shown, phase, error, toggle } = useToggle(
    'WorkflowToggle',
    workflowId,
    workflow?.state ?? 'unknown',
    workflows.dataUpdatedAt,
  );
  const touch = useMarketplaceStore('WorkflowToggle', (state) => state.touch);
  const upgrade = useUpgradeWorkflow(workflowId);
  const version = newerVersion(workflow ?? {}, shown === 'on' && phase === 'idle');
  const owner = workflow?.integrationId ?? integrationId;

  // Until the state is here there is nothing to show: "not known" would be a claim.
  if (workflows.isPending && phase === 'idle') {
    return (
      <div
        data-slot="pb-workflow-toggle"
        data-workflow-id={workflowId}
        data-state="pending"
        aria-busy="true"
        {...props}
        ref={ref}
      >
        <Skeleton shape="control" />
      </div>
    );
  }

  function change(on: boolean) {
    toggle(on);
    if (owner) touch(owner, workflowId);
  }

  function move(to: string) {
    // A promise, because callbacks of `mutate` are not called once the switch has left the page. A failure is shown from the state.
    upgrade.mutateAsync(to).then(
      () => emit({ type: 'workflow_upgraded', workflowId, version: to }),
      () => undefined,
    );
  }

  return (
    <WorkflowSwitch
      workflowId={workflowId}
      name={name ?? workflow?.name ?? workflowId}
      labelledBy={labelledBy}
      disabledReason={disabledReason}
      state={phase === 'idle' ? shown : 'pending'}
      intended={shown === 'on'}
      error={error}
      onChange={change}
      upgrade={
        version
          ? { version, busy: upgrade.isPending, error: upgrade.error ?? undefined, onUpgrade: () => move(version) }
          : undefined
      }
      {...props}
      ref={ref}
    />
  );
});
