'use client';
import type { ReactNode } from 'react';
import { Skeleton, type IntegrationState } from '../../components/index.ts';
import { isInUse, LoadingText } from '../../components/internal.ts';
import { useHost } from '../provider/host-options.tsx';
import type { PageSections } from './page-sections.ts';

const rows = [1, 2, 3];

/** Renders placeholders for the rows of workflows. */
const RowsSkeleton = () => (
  <div data-slot="pb-workflow-rows">
    {rows.map((row) => (
      <div key={row} data-slot="pb-workflow-row">
        <div data-slot="pb-workflow-title">
          <Skeleton extent="short" />
          <Skeleton extent="long" />
        </div>
      </div>
    ))}
  </div>
);

export interface BodySkeletonProps {
  /** The state of the integration in the catalogue, which tells the setup from the tabs. */
  state: IntegrationState | undefined;
  sections: PageSections;
}

/** Renders placeholders in the layout of the loaded page, below its header. */
export function BodySkeleton({ state, sections }: BodySkeletonProps) {
  const hasTabs = state === undefined || isInUse(state) || sections.hideCredentials === true;
  return (
    <div data-slot="pb-page-skeleton" aria-busy="true">
      <LoadingText />
      {hasTabs ? (
        <div data-slot="pb-tab-list">
          {rows.map((row) => (
            <span key={row} data-slot="pb-tab">
              <Skeleton extent="short" />
            </span>
          ))}
        </div>
      ) : (
        <div data-slot="pb-setup-step">
          <Skeleton extent="short" />
          <Skeleton extent="long" />
          <Skeleton shape="control" />
        </div>
      )}
      <RowsSkeleton />
    </div>
  );
}

export interface DetailSkeletonProps extends Pick<BodySkeletonProps, 'sections'> {
  integrationId: string;
  back: ReactNode;
}

/** Renders placeholders in the layout of the loaded page. What the host says of the integration is known from the start. */
export function DetailSkeleton({ integrationId, back, sections }: DetailSkeletonProps) {
  const { purpose = '' } = useHost().integrations?.[integrationId] ?? {};
  return (
    <>
      <div data-slot="pb-page-header" aria-busy="true">
        {back}
        <Skeleton shape="icon" />
        <div data-slot="pb-page-title">
          <div data-slot="pb-page-name">
            <Skeleton extent="short" />
          </div>
          <div data-slot="pb-page-meta">
            <Skeleton extent="short" />
          </div>
          {purpose.trim() !== '' && <p data-slot="pb-page-purpose">{purpose}</p>}
        </div>
      </div>
      <BodySkeleton state={undefined} sections={sections} />
    </>
  );
}
