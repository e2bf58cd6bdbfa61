'use client';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { nextLevel, Section, type HeadingLevel } from '../components/index.ts';
import { useRefresh, useWorkflowLogs, useWorkflows, type Watch } from '../hooks/index.ts';
import { detailMessages, useMessages } from '../i18n/index.ts';
import { ErrorPanel } from './error-panel.tsx';
import { useMarketplaceStore } from './store-context.tsx';
import { WorkflowLogs } from './workflow-logs.tsx';

export interface ActivityProps {
  integrationId: string;
  level: HeadingLevel;
  /** @default false */
  hideRuns?: boolean | undefined;
  /** @default false */
  hideErrors?: boolean | undefined;
}

/** Asks for the errors again when the runs show a failure more. */
function ErrorsOfNewFailures({ workflowId }: { workflowId: string }) {
  const { data } = useWorkflowLogs(workflowId, { watch: 'never' });
  const refresh = useRefresh();
  const failures = data?.logs.filter(({ status }) => status === 'failure').length;
  const seen = useRef(failures);
  useEffect(() => {
    const before = seen.current;
    seen.current = failures;
    if (before !== undefined && failures !== undefined && failures > before) void refresh.errors(workflowId);
  }, [failures, refresh, workflowId]);
  return null;
}

interface ActivityOfProps extends ActivityProps {
  workflowId: string;
  watch: Watch;
  picker: ReactNode;
}

function ActivityOf({ integrationId, level, workflowId, watch, picker, hideRuns, hideErrors }: ActivityOfProps) {
  const text = useMessages('detail', detailMessages);
  const connect = useMarketplaceStore('IntegrationDetail', (state) => state.requestConnect);
  const runs = useRef<HTMLElement>(null);
  return (
    <>
      {/* Before the runs: those may be hundreds, and what has a next step must not be below them. */}
      {!hideErrors && (
        <Section title={text.problems} level={level} actions={picker}>
          <ErrorPanel
            workflowId={workflowId}
            headingLevel={nextLevel(level)}
            onReconnect={() => connect(integrationId)}
            onShowRuns={hideRuns ? undefined : () => runs.current?.focus()}
          />
        </Section>
      )}
      {!hideRuns && (
        <Section title={text.runs} level={level} actions={hideErrors ? picker : undefined} ref={runs} tabIndex={-1}>
          <WorkflowLogs workflowId={workflowId} watch={watch} />
        </Section>
      )}
      {!hideErrors && !hideRuns && <ErrorsOfNewFailures workflowId={workflowId} />}
    </>
  );
}

/** What ran and what failed, of the workflow that was chosen or switched last. */
export function Activity({ integrationId, level, hideRuns, hideErrors }: ActivityProps) {
  const text = useMessages('detail', detailMessages);
  const { data: workflows = [] } = useWorkflows(integrationId);
  const touched = useMarketplaceStore('IntegrationDetail', (state) => state.touched[integrationId]);
  const touch = useMarketplaceStore('IntegrationDetail', (state) => state.touch);
  const id = useId();

  const workflow =
    workflows.find(({ workflowId }) => workflowId === touched) ??
    workflows.find(({ state }) => state === 'active') ??
    workflows[0];
  if (!workflow) return null;

  const picker = workflows.length > 1 && (
    <>
      <label data-slot="pb-label" htmlFor={id}>
        {text.ofWorkflow}
      </label>
      <select
        data-slot="pb-select"
        id={id}
        value={workflow.workflowId}
        onChange={(event) => touch(integrationId, event.target.value)}
      >
        {workflows.map(({ workflowId, name }) => (
          <option key={workflowId} value={workflowId}>
            {name}
          </option>
        ))}
      </select>
    </>
  );

  return (
    <ActivityOf
      key={workflow.workflowId}
      integrationId={integrationId}
      level={level}
      workflowId={workflow.workflowId}
      // A workflow that is on may run at any time.
      watch={workflow.state === 'active' ? 'always' : 'pending'}
      picker={picker || undefined}
      hideRuns={hideRuns}
      hideErrors={hideErrors}
    />
  );
}
