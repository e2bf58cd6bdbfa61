'use client';
import { Skeleton, type IntegrationState } from '../../components/index.ts';
import { isInUse, LoadingText } from '../../components/internal.ts';
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

/** Renders placeholders in the layout of the loaded page. */
export function DetailSkeleton({ sections }: { sections: PageSections }) {
  return (
    <>
      <div data-slot="pb-page-header" aria-busy="true">
        <Skeleton shape="icon" />
        <div data-slot="pb-page-title">
          <Skeleton extent="long" />
          <Skeleton extent="short" />
        </div>
      </div>
      <BodySkeleton state={undefined} sections={sections} />
    </>
  );
}
