'use client';
import { useLatest } from '../../hooks/internal.ts';
import {
  forwardRef,
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
  useState,
  type ComponentPropsWithoutRef,
  type RefObject,
} from 'react';
import type { Workflow } from '../../api/index.ts';
import { EmptyState, ErrorState, RunRibbon, SelectBox, Skeleton, WorkflowRow } from '../../components/index.ts';
import { LoadingText, useNow } from '../../components/internal.ts';
import { useSession, useWorkflowLogs, useWorkflows } from '../../hooks/index.ts';
import { bulkMessages, detailMessages, useFormat, useMessages, workflowMessages } from '../../i18n/internal.ts';
import { usePermission } from '../provider/host-options.tsx';
import { MissingAccount } from '../accounts/missing-account.tsx';
import { WorkflowBulk } from './workflow-bulk.tsx';
import { WorkflowToggle, type ConfirmOff } from './workflow-toggle.tsx';
import { standalone } from '../shared/standalone.tsx';

export interface WorkflowListProps extends ComponentPropsWithoutRef<'div'> {
  integrationId: string;
  /** Connector whose accounts the workflows use. @default the connector that the handler links to the integration */
  connectorId?: string | undefined;
  /** Hides accounts and sends no request for them. @default false */
  hideAccounts?: boolean | undefined;
  /** Takes the user to where they can connect a missing account. */
  onConnect?: (() => void) | undefined;
  /** Asks for confirmation before switching off. @default 'always' for several workflows, 'never' for one */
  confirmOff?: ConfirmOff | undefined;
}

/** Number of runs in a ribbon. */
const recent = 24;

/** Shows how the recent runs of a workflow ended, in words and as a strip. Renders nothing before its first run. */
function Lately({ workflowId, dimmed }: { workflowId: string; dimmed: boolean }) {
  const text = useMessages('workflow', workflowMessages);
  const format = useFormat();
  const now = useNow();
  const runs = useWorkflowLogs(workflowId, { watch: 'never' }).data?.logs.slice(0, recent) ?? [];
  const [newest] = runs;
  if (!newest) return null;
  const failed = runs.filter(({ status }) => status === 'failure').length;
  const ago = now !== undefined && newest.executedAt ? format.relative(newest.executedAt, now) : undefined;
  return (
    <div data-slot="pb-workflow-lately">
      {!dimmed && failed > 0 && (
        <span data-slot="pb-workflow-result" data-tone="danger">
          {text.failedOf(failed, format.number(runs.length))}
        </span>
      )}
      {!dimmed && failed === 0 && ago !== undefined && <span data-slot="pb-workflow-result">{text.ran(ago)}</span>}
      <RunRibbon runs={runs} dimmed={dimmed} />
    </div>
  );
}

interface RowsProps extends Omit<WorkflowsOfPageProps, 'onSelect'> {
  workflows: readonly Workflow[];
  selected: ReadonlySet<string>;
  onSelect: (selected: ReadonlySet<string>) => void;
}

function Rows(props: RowsProps) {
  const { integrationId, connectorId, hideAccounts, onConnect, confirmOff, workflows, selected, onSelect } = props;
  const { disabledReason, hideBulk = false } = props;
  const words = useMessages('bulk', bulkMessages);
  const { offered, reason = disabledReason } = usePermission('workflows');
  const links = useSession().data?.links ?? {};
  const id = useId();
  const linked = Object.hasOwn(links, integrationId) ? links[integrationId] : undefined;
  const connector = hideAccounts ? undefined : (connectorId ?? linked);
  const several = workflows.length > 1 && !hideBulk;
  const selectable = several && offered && reason === undefined;
  // Shown once above the list instead of in each row.
  const whyId = offered && reason !== undefined ? id : undefined;

  function select(workflowId: string, on: boolean) {
    const next = new Set(selected);
    if (on) next.add(workflowId);
    else next.delete(workflowId);
    onSelect(next);
  }

  return (
    <>
      {connector && (
        <MissingAccount
          connectorId={connector}
          on={workflows.some(({ state }) => state === 'active')}
          onConnect={onConnect}
        />
      )}
      {whyId && (
        <p data-slot="pb-workflow-why" id={whyId}>
          {reason}
        </p>
      )}
      {several && offered && (
        <WorkflowBulk
          {...{ integrationId, workflows, selected, onSelect, confirmOff }}
          disabledBy={reason === undefined ? undefined : id}
        />
      )}
      <ul data-slot="pb-workflow-rows" role="list">
        {workflows.map(({ workflowId, name, description, installedVersion, state, confirmedAt }) => (
          <WorkflowRow
            key={workflowId}
            workflowId={workflowId}
            name={name}
            version={installedVersion}
            description={description}
            ribbon={
              (state === 'active' || confirmedAt !== undefined) && (
                <Lately workflowId={workflowId} dimmed={state !== 'active'} />
              )
            }
            before={
              selectable && (
                <SelectBox
                  aria-label={words.select(name)}
                  selected={selected.has(workflowId)}
                  onChange={(on) => select(workflowId, on)}
                />
              )
            }
            toggle={(labelledBy) => (
              <WorkflowToggle {...{ workflowId, integrationId, labelledBy, confirmOff, disabledReason, whyId }} />
            )}
          />
        ))}
      </ul>
    </>
  );
}

const none: ReadonlySet<string> = new Set();

/** Calls back on Escape inside an element, except in a nested dialog. */
function useEscape(root: RefObject<HTMLElement | null>, active: boolean, onEscape: () => void) {
  const latest = useLatest(onEscape);
  useEffect(() => {
    const element = root.current;
    if (!element || !active) return;
    function onKey(event: KeyboardEvent) {
      const inDialog = event.target instanceof Element && event.target.closest('dialog');
      if (event.key !== 'Escape' || event.defaultPrevented || inDialog) return;
      // A dialog of the host around the list stays open.
      event.stopPropagation();
      latest();
    }
    element.addEventListener('keydown', onKey);
    return () => element.removeEventListener('keydown', onKey);
  }, [root, active, latest]);
}

export interface WorkflowsOfPageProps extends WorkflowListProps {
  /** Disables every switch and says why. */
  disabledReason?: string | undefined;
  /** Hides the boxes and the bar of bulk changes. @default false */
  hideBulk?: boolean | undefined;
}

/** The list as the page of an integration shows it. Renders a `<div>`. */
export const WorkflowsOfPage = /* @__PURE__ */ forwardRef<HTMLDivElement, WorkflowsOfPageProps>(
  function WorkflowsOfPage(
    { integrationId, connectorId, hideAccounts = false, onConnect, confirmOff, disabledReason, hideBulk, ...props },
    ref,
  ) {
    const text = useMessages('detail', detailMessages);
    const { data, error, isPending, isFetching, refetch } = useWorkflows(integrationId);
    const [selected, setSelected] = useState(none);
    const root = useRef<HTMLDivElement>(null);
    useImperativeHandle<HTMLDivElement | null, HTMLDivElement | null>(ref, () => root.current);
    useEscape(root, selected.size > 0, () => setSelected(none));

    function content() {
      if (data?.length) {
        return (
          <Rows
            key={integrationId}
            {...{ integrationId, connectorId, hideAccounts, onConnect, confirmOff, disabledReason, hideBulk, selected }}
            workflows={data}
            onSelect={setSelected}
          />
        );
      }
      if (isPending) {
        return (
          <>
            <LoadingText />
            <Skeleton shape="control" />
            <Skeleton shape="control" />
          </>
        );
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
        ref={root}
      >
        {content()}
      </div>
    );
  },
);

/** Lists the workflows of one integration with a switch each and bulk changes. Renders a `<div>`. */
export const WorkflowList = /* @__PURE__ */ standalone<HTMLDivElement, WorkflowListProps>(
  { name: 'WorkflowList', ids: ['integrationId'] },
  function WorkflowList(props, ref) {
    return <WorkflowsOfPage {...props} ref={ref} />;
  },
);
