'use client';
import { useEffect, useRef } from 'react';
import { Notice } from '../../components/index.ts';
import { hasAbout } from '../../components/internal.ts';
import { useConnectRequest } from '../connect/use-connect-request.ts';
import { connectorOfItem } from '../catalogue-state/join-catalogue.ts';
import { useHost } from '../provider/host-options.tsx';
import { DetailTabs } from './detail-tabs.tsx';
import { LockedPage } from './locked-page.tsx';
import type { DetailBodyProps, StageProps } from './stage-props.ts';
import { BodySkeleton } from './detail-skeleton.tsx';
import { SetupPage } from './setup-page.tsx';
import { usePageStage } from './use-page-stage.ts';

/** Renders the content of an integration's page below its header: what is locked, the setup, or the tabs. */
export function DetailBody(props: DetailBodyProps) {
  const { item, connectorId, settled, sections, tab, action, onActionDone } = props;
  const { integrationId: itemId, attention, locked } = item;
  const said = useHost().integrations?.[itemId] ?? {};
  const integrationId = connectorOfItem(itemId) === undefined ? itemId : undefined;
  const { hideWorkflows, hideRuns, hideErrors, hideCredentials } = sections;
  const request = useConnectRequest(itemId);
  const focusedRef = useRef<string>(undefined);
  const stage = usePageStage({
    locked: locked !== undefined,
    settled: settled || hideCredentials === true,
    connectorId: hideCredentials ? undefined : connectorId,
    integrationId: hideWorkflows && hideRuns && hideErrors ? undefined : integrationId,
    hasSetup: !hideWorkflows,
    chosen: tab !== undefined || action !== undefined || request.pending,
  });
  const idle = stage === 'locked' && action !== undefined;
  useEffect(() => {
    if (idle) onActionDone?.();
  }, [idle, onActionDone]);

  const shared: StageProps = {
    ...props,
    integrationId,
    about: !sections.hideAbout && hasAbout(said) ? said : undefined,
  };
  return (
    <>
      {attention?.cause === 'said' && stage !== 'locked' && <Notice tone="warning">{attention.reason}</Notice>}
      {stage === 'locked' && <LockedPage {...shared} />}
      {stage === 'loading' && <BodySkeleton state={item.state} sections={sections} />}
      {stage === 'setup' && connectorId !== undefined && (
        <SetupPage {...shared} {...{ connectorId, request, focusedRef }} />
      )}
      {stage === 'tabs' && <DetailTabs {...shared} {...{ request, focusedRef }} />}
    </>
  );
}
