'use client';
import { useRef } from 'react';
import { About, Notice, Section, type CatalogueItem, type HeadingLevel } from '../../components/index.ts';
import { hasAbout } from '../../components/internal.ts';
import { aboutMessages, detailMessages, useMessages } from '../../i18n/internal.ts';
import { Activity } from '../activity/activity.tsx';
import { connectorOfItem } from '../catalogue-state/join-catalogue.ts';
import { AccountsSection } from '../accounts/accounts-section.tsx';
import { DetailTools } from './detail-tools.tsx';
import { useHost } from '../provider/host-options.tsx';
import type { PageSections } from './page-sections.ts';
import { useMarketplaceStore } from '../store/store-provider.tsx';
import type { ViewAction } from '../navigation/view-url.ts';
import { WorkflowList } from '../workflows/workflow-list.tsx';

export interface DetailSectionsProps {
  item: CatalogueItem;
  connectorId: string | undefined;
  /** True once the links have loaded, so an undefined connector means that there is none. */
  settled: boolean;
  sections: PageSections;
  level: HeadingLevel;
  action: ViewAction | undefined;
  onActionDone: (() => void) | undefined;
}

const none = [] as const;

/** Renders the sections of an integration's page, in two columns where the width allows it. */
export function DetailSections(props: DetailSectionsProps) {
  const { item, connectorId, settled, sections, level, action, onActionDone } = props;
  const { integrationId: itemId, name, attention, locked } = item;
  const text = useMessages('detail', detailMessages);
  const aboutText = useMessages('about', aboutMessages);
  const said = useHost().integrations?.[itemId] ?? {};
  const connect = useMarketplaceStore((state) => state.requestConnect);
  const integrationId = connectorOfItem(itemId) === undefined ? itemId : undefined;

  const { hideWorkflows, hideRuns, hideErrors } = sections;
  const runs = useRef<HTMLElement>(null);
  const workflows = useRef<HTMLDivElement>(null);
  const onShowWorkflows =
    integrationId === undefined || hideWorkflows
      ? undefined
      : () => workflows.current?.querySelector<HTMLElement>('[role="switch"], button')?.focus();
  const onShowRuns = integrationId === undefined || hideRuns ? undefined : () => runs.current?.focus();

  const about = !sections.hideAbout && hasAbout(said) && (
    <Section title={aboutText.title} level={level}>
      <About description={said.description} developer={said.developer} links={said.links} />
    </Section>
  );
  const connection = !sections.hideCredentials && (
    <AccountsSection
      {...{ itemId, integrationId, connectorId, name, settled, level, locked, action, onActionDone, onShowWorkflows }}
      permissions={(!sections.hidePermissions && said.permissions) || none}
    />
  );
  return (
    <>
      {attention?.cause === 'said' && <Notice tone="warning">{attention.reason}</Notice>}
      <div data-slot="pb-page-columns">
        {(connection || about) && (
          <div data-slot="pb-page-aside">
            {connection}
            {about}
          </div>
        )}
        <div data-slot="pb-page-main">
          {integrationId !== undefined && !hideWorkflows && (
            <Section title={text.workflows} level={level}>
              <WorkflowList
                integrationId={integrationId}
                connectorId={connectorId}
                hideAccounts={sections.hideCredentials}
                onConnect={sections.hideCredentials ? undefined : () => connect(itemId)}
                ref={workflows}
              />
            </Section>
          )}
          {integrationId !== undefined && !(hideRuns && hideErrors) && (
            <Activity
              {...{ integrationId, level, hideRuns, hideErrors, onShowRuns }}
              connectorName={name}
              runsRef={runs}
            />
          )}
          <DetailTools
            {...{ itemId, name, connectorId, sections, level, onShowRuns }}
            hasWorkflows={integrationId !== undefined}
          />
        </div>
      </div>
    </>
  );
}
