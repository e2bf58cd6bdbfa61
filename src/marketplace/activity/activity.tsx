'use client';
import { useEffect, useId, useRef, useState, type Ref } from 'react';
import { ErrorBoundary, Heading, type HeadingLevel, type RunFilter } from '../../components/index.ts';
import { nextLevel } from '../../components/internal.ts';
import { useWorkflowLogsOf } from '../../hooks/index.ts';
import { useRefresh } from '../../hooks/internal.ts';
import { detailMessages, runsMessages, useMessages } from '../../i18n/internal.ts';
import { CombinedErrors } from './error-panel.tsx';
import { useMarketplaceStore } from '../store/store-provider.tsx';
import { useStableList } from '../shared/use-stable-list.ts';
import { useShownWorkflows } from './use-shown-workflows.ts';
import { CombinedRuns } from './workflow-logs.tsx';

export interface ActivityProps {
  integrationId: string;
  level: HeadingLevel;
  /** Name of the connector for the "Reconnect" step. */
  connectorName?: string | undefined;
  /** Hides the runs and sends no request for them. @default false */
  hideRuns?: boolean | undefined;
  /** Hides the errors and sends no request for them. @default false */
  hideErrors?: boolean | undefined;
  /** The section of the runs. */
  runsRef: Ref<HTMLElement>;
  onShowRuns: (() => void) | undefined;
}

/** Refetches the errors of a workflow when its runs show a new failure. */
function ErrorsOfNewFailures({ workflowIds }: { workflowIds: readonly string[] }) {
  const answers = useWorkflowLogsOf(workflowIds, { watch: 'never' });
  const refresh = useRefresh();
  const lists = useStableList(answers.map(({ data }) => data?.logs));
  const seen = useRef(new Map<string, number>());
  useEffect(() => {
    for (const [index, workflowId] of workflowIds.entries()) {
      const failures = lists[index]?.filter(({ status }) => status === 'failure').length;
      if (failures === undefined) continue;
      const before = seen.current.get(workflowId);
      seen.current.set(workflowId, failures);
      if (before !== undefined && failures > before) void refresh.errors(workflowId);
    }
  }, [lists, refresh, workflowIds]);
  return null;
}

/** Shows the runs and errors of all active workflows, or of the one that the user switched last. */
export function Activity(props: ActivityProps) {
  const { integrationId, level, connectorName, hideRuns, hideErrors, runsRef, onShowRuns } = props;
  const text = useMessages('detail', detailMessages);
  const words = useMessages('runs', runsMessages);
  const { workflows, shown, ids, active } = useShownWorkflows(integrationId);
  const connect = useMarketplaceStore((state) => state.requestConnect);
  const id = useId();
  const [filter, setFilter] = useState<RunFilter>({});
  if (workflows.length === 0) return null;

  function showRuns(next: RunFilter) {
    setFilter(next);
    onShowRuns?.();
  }

  return (
    <>
      {/* Errors come before the runs: a next step must not end up below hundreds of rows. */}
      {!hideErrors && (
        <>
          {!hideRuns && <ErrorsOfNewFailures workflowIds={ids} />}
          <CombinedErrors
            workflows={shown}
            connectorName={connectorName}
            hideRuns={hideRuns}
            sectionLevel={level}
            headingLevel={nextLevel(level)}
            onReconnect={() => connect(integrationId)}
            onShowRuns={onShowRuns && showRuns}
          />
        </>
      )}
      {!hideRuns && (
        <section data-slot="pb-section" aria-labelledby={id} ref={runsRef} tabIndex={-1}>
          <ErrorBoundary>
            <CombinedRuns
              heading={
                <Heading data-slot="pb-section-title" level={level} id={id}>
                  {text.runs}
                </Heading>
              }
              workflows={workflows}
              shown={ids}
              allWorkflows={active ? words.activeWorkflows : shown[0]?.name}
              // An active workflow may run at any time.
              watch={active ? 'always' : 'pending'}
              filter={filter}
              onFilterChange={setFilter}
            />
          </ErrorBoundary>
        </section>
      )}
    </>
  );
}
