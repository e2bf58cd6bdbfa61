'use client';
import { useEffect, useState, type ReactElement } from 'react';
import { About, Skeleton } from '../../components/index.ts';
import { Tab, TabList, TabPanel, Tabs } from '../../components/internal.ts';
import { useLatest } from '../../hooks/internal.ts';
import { aboutMessages, detailMessages, useMessages } from '../../i18n/internal.ts';
import { AccountsTab } from '../accounts/accounts-tab.tsx';
import { useConnectShown, type ConnectInput } from '../connect/use-connect.ts';
import { useConfirmLeave } from '../connect/use-unsaved-changes.tsx';
import type { DetailTab } from '../navigation/view-url.ts';
import { useHost } from '../provider/host-options.tsx';
import { lazyPart } from '../shared/lazy-part.tsx';
import { useArrival } from '../shared/use-arrival.ts';
import { WorkflowsOfPage } from '../workflows/workflow-list.tsx';
import { PageHealth } from './page-health.tsx';
import type { SetupProps, StageProps } from './stage-props.ts';
import { pageTabs } from './page-tabs.ts';
import { TabCount } from './tab-count.tsx';

const loadActivity = async () => (await import('../activity/activity.tsx')).Activity;
const loadTools = async () => (await import('./detail-tools.tsx')).DetailTools;
const Activity = /* @__PURE__ */ lazyPart(loadActivity, <Skeleton shape="control" aria-busy="true" />);
const DetailTools = /* @__PURE__ */ lazyPart(loadTools, <Skeleton shape="control" aria-busy="true" />);

const downloads: Partial<Record<DetailTab, () => Promise<unknown>>> = { activity: loadActivity, developer: loadTools };

/** Downloads a tab's code before the click. A failure shows when the tab opens. */
const preload = (tab: DetailTab) => () => void downloads[tab]?.().catch(() => {});

export type DetailTabsProps = StageProps & Pick<SetupProps, 'request' | 'focusedRef'>;

const focusFirst = (list: HTMLElement, workflowId: string | undefined) => {
  const own = workflowId === undefined ? '' : `[data-workflow-id="${CSS.escape(workflowId)}"] `;
  list.querySelector<HTMLElement>(`${own}[role="switch"]`)?.focus();
};
const focusIt = (element: HTMLElement) => element.focus();

/** Keeps the open tab: the one in the address, or the one that the user has opened since. */
function useOpenTab({ tab, onTabChange }: Pick<StageProps, 'tab' | 'onTabChange'>, tabs: readonly DetailTab[]) {
  const [own, setOwn] = useState({ from: tab, tab });
  if (own.from !== tab) setOwn({ from: tab, tab });
  const open = tabs.find((one) => one === own.tab) ?? tabs[0];
  const turn = (next: DetailTab) => tabs.includes(next) && setOwn({ from: tab, tab: next });
  function show(next: DetailTab) {
    if (next === open || !tabs.includes(next)) return;
    turn(next);
    onTabChange?.(next);
  }
  return { open, show, turn };
}

/** Calls back when an attempt to connect is open that has begun elsewhere. Renders no element. */
function AttemptWatch({ onShown, ...input }: ConnectInput & { onShown: () => void }) {
  const [shown] = useConnectShown(input);
  useEffect(() => {
    if (shown) onShown();
  }, [shown, onShown]);
  return null;
}

/** Renders the sections of a connected integration as tabs, or the only one without a bar. */
export function DetailTabs(props: DetailTabsProps) {
  const {
    item,
    integrationId,
    connectorId,
    settled,
    sections,
    level,
    action,
    onActionDone,
    about,
    request,
    focusedRef,
  } = props;
  const { integrationId: itemId, name } = item;
  const text = useMessages('detail', detailMessages);
  const aboutText = useMessages('about', aboutMessages);
  const { developer = false } = useHost();
  const tabs = pageTabs({
    sections,
    hasWorkflows: integrationId !== undefined,
    hasAccounts: connectorId !== undefined,
    hasAbout: about !== undefined,
    hasTools: developer && !(sections.hideResources && sections.hideEvents),
  });
  const { open, show, turn } = useOpenTab(props, tabs);
  const leave = useConfirmLeave();
  const workflows = useArrival<HTMLElement>((list) => focusFirst(list, focusedRef.current));
  const { arrive } = workflows;
  // The first switch has turned the setup into tabs: its successor takes over the focus.
  useEffect(() => {
    if (focusedRef.current !== undefined && document.activeElement === document.body) arrive();
    focusedRef.current = undefined;
  }, [arrive, focusedRef]);
  const runs = useArrival<HTMLElement>(focusIt);

  // Who asks for the form, and who comes back from the provider, needs the accounts.
  const wanted = request.pending || action !== undefined;
  // Not a step of the user's, and telling it would take the action out of the view before the form has seen it.
  const showAccounts = useLatest(() => void turn('accounts'));
  useEffect(() => {
    if (wanted) showAccounts();
  }, [wanted, showAccounts]);

  function onShowRuns() {
    show('activity');
    runs.arrive();
  }
  function onShowWorkflows() {
    show('workflows');
    workflows.arrive();
  }
  const runsOrNothing = tabs.includes('activity') && !sections.hideRuns ? onShowRuns : undefined;

  const titles: Record<DetailTab, string> = { ...text, about: aboutText.title };
  const panels: Record<DetailTab, () => ReactElement> = {
    workflows: () => (
      <WorkflowsOfPage
        integrationId={integrationId ?? ''}
        connectorId={connectorId}
        hideAccounts={sections.hideCredentials}
        onConnect={tabs.includes('accounts') ? () => show('accounts') : undefined}
        ref={workflows.ref}
      />
    ),
    activity: () => (
      <>
        <PageHealth integrationId={integrationId ?? ''} />
        <Activity
          integrationId={integrationId ?? ''}
          connectorName={name}
          level={level}
          hideRuns={sections.hideRuns}
          hideErrors={sections.hideErrors}
          onShowRuns={runsOrNothing}
          runsRef={runs.ref}
        />
      </>
    ),
    accounts: () => (
      <AccountsTab
        {...{ itemId, integrationId, name, level, request, action, onActionDone }}
        connectorId={connectorId ?? ''}
        hidePermissions={sections.hidePermissions === true}
        needsReconnect={item.attention?.cause === 'rejected'}
        onShowWorkflows={tabs.includes('workflows') ? onShowWorkflows : undefined}
      />
    ),
    about: () => <About {...about} />,
    developer: () => (
      <DetailTools
        {...{ itemId, name, connectorId, sections, level }}
        onShowRuns={runsOrNothing}
        hasWorkflows={integrationId !== undefined}
      />
    ),
  };

  // Without accounts on the page there is no form to open.
  const idle = action !== undefined && settled && !tabs.includes('accounts');
  useEffect(() => {
    if (idle) onActionDone?.();
  }, [idle, onActionDone]);

  const watch = connectorId !== undefined && tabs.includes('accounts') && (
    <AttemptWatch {...{ connectorId, name }} returnTo={itemId} onShown={showAccounts} />
  );

  if (open === undefined) return null;
  if (tabs.length === 1) {
    return (
      <div data-slot="pb-page-main">
        {watch}
        {panels[open]()}
      </div>
    );
  }
  return (
    <Tabs value={open} onValueChange={(next) => leave(() => show(next as DetailTab))}>
      {watch}
      <TabList aria-label={text.tabs(name)}>
        {tabs.map((tab) => (
          <Tab key={tab} value={tab} onPointerEnter={preload(tab)} onFocus={preload(tab)}>
            <span>{titles[tab]}</span>
            <TabCount {...{ tab, integrationId, connectorId }} />
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab} value={tab}>
          {tab === open && <div data-slot="pb-page-main">{panels[tab]()}</div>}
        </TabPanel>
      ))}
    </Tabs>
  );
}
