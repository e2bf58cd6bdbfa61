'use client';
import { useState } from 'react';
import { systemClock, type Workflow } from '../../api/index.ts';
import { Skeleton, WorkflowSwitch, type WorkflowSwitchProps } from '../../components/index.ts';
import { useToggleWorkflow, useWorkflows, type ToggleIntentState } from '../../hooks/index.ts';
import { useHost, usePermission } from '../provider/host-options.tsx';
import { lazyPart } from '../shared/lazy-part.tsx';
import { MissingAccount } from '../accounts/missing-account.tsx';
import { useMarketplaceStore } from '../store/store-provider.tsx';
import { standalone } from '../shared/standalone.tsx';
import { useUndo } from './use-undo.ts';
import { useUnheardOutcome } from './use-unheard-outcome.ts';

// Loads on demand: most pages never ask.
const ChangeDialog = /* @__PURE__ */ lazyPart(async () => (await import('./change-dialog.tsx')).ChangeDialog);

/** The condition under which switching off asks for confirmation. */
export type ConfirmOff = 'always' | 'never';

export interface WorkflowToggleProps extends Pick<
  WorkflowSwitchProps,
  'className' | 'style' | 'labelledBy' | 'disabledReason' | 'whyId'
> {
  workflowId: string;
  /** Saves a request when the page also lists the workflows of this integration. */
  integrationId?: string | undefined;
  /** @default the workflow's own name, else its id */
  name?: string | undefined;
  /** Asks for confirmation before switching off. @default 'never' */
  confirmOff?: ConfirmOff | undefined;
  /** Connector whose accounts the workflow uses. Shows a notice when there is none. */
  connectorId?: string | undefined;
  /** Takes the user to where they can connect a missing account. */
  onConnect?: (() => void) | undefined;
}

/** Returns the version to offer: a newer one than the installed version of an active workflow. */
function newerVersion(
  { version, installedVersion }: Partial<Workflow>,
  { shown, phase, upgrade }: ToggleIntentState,
): string | undefined {
  const moved = upgrade?.outcome === 'applied' ? upgrade.version : installedVersion;
  return shown === 'on' && phase === 'idle' && version !== undefined && version !== moved ? version : undefined;
}

/** Switches one workflow on and off and offers an upgrade. Renders a `<div>`. */
export const WorkflowToggle = /* @__PURE__ */ standalone<HTMLDivElement, WorkflowToggleProps>(
  { name: 'WorkflowToggle', ids: ['workflowId'] },
  function WorkflowToggle(
    { workflowId, integrationId, name, disabledReason, confirmOff = 'never', connectorId, onConnect, ...props },
    ref,
  ) {
    const { offered, reason = disabledReason } = usePermission('workflows');
    const workflows = useWorkflows(integrationId);
    const workflow = workflows.data?.find((one) => one.workflowId === workflowId);
    const { intent: state, mutate: toggle, upgrade: moveTo } = useToggleWorkflow(workflowId);
    const { shown, confirmed, phase, error, quiet, upgrade } = state;
    const touch = useMarketplaceStore((store) => store.setLastSwitched);
    const undo = useUndo(useHost().clock ?? systemClock);
    const [asking, setAsking] = useState(false);
    const version = reason === undefined ? newerVersion(workflow ?? {}, state) : undefined;
    const owner = workflow?.integrationId ?? integrationId;
    const title = name ?? workflow?.name ?? workflowId;
    useUnheardOutcome(workflowId, title);

    // Shows nothing before the state has loaded: "unknown" would be a claim.
    if (workflows.isPending && phase === 'idle') {
      const { labelledBy: _, whyId: __, ...rest } = props;
      return (
        <div
          data-slot="pb-workflow-toggle"
          data-workflow-id={workflowId}
          data-state="pending"
          aria-busy="true"
          {...rest}
          ref={ref}
        >
          <Skeleton shape="control" />
        </div>
      );
    }

    function change(on: boolean) {
      undo.withdraw();
      const offer = shown === 'on' && !on ? undo.offer : undefined;
      toggle(on, { onSuccess: (outcome) => void (outcome === 'applied' && offer?.()) });
      if (owner) touch(owner, workflowId);
    }

    return (
      <>
        <WorkflowSwitch
          workflowId={workflowId}
          name={title}
          disabledReason={reason}
          readOnly={!offered}
          state={phase === 'idle' ? shown : 'pending'}
          intended={shown === 'on'}
          quiet={quiet}
          error={error}
          onChange={(on) => (on || confirmOff === 'never' ? change(on) : setAsking(true))}
          onUndo={undo.offered && confirmed === 'off' ? () => change(true) : undefined}
          upgrade={
            version
              ? {
                  version,
                  from: workflow?.installedVersion,
                  busy: upgrade?.busy,
                  error: upgrade?.error,
                  onUpgrade: () => moveTo(version),
                }
              : undefined
          }
          {...props}
          ref={ref}
        />
        {connectorId && <MissingAccount connectorId={connectorId} on={shown === 'on'} onConnect={onConnect} />}
        {asking && (
          <ChangeDialog
            ask="off"
            workflows={[{ workflowId, name: title }]}
            onCancel={() => setAsking(false)}
            onConfirm={() => {
              setAsking(false);
              change(false);
            }}
          />
        )}
      </>
    );
  },
);
