'use client';
import { Section, Skeleton, type HeadingLevel } from '../../components/index.ts';
import { LoadingText } from '../../components/internal.ts';
import { detailMessages, useMessages } from '../../i18n/internal.ts';
import type { PageSections } from './page-sections.ts';

/** Renders placeholders in the layout of the loaded page. */
export function DetailSkeleton({ level, sections }: { level: HeadingLevel; sections: PageSections }) {
  const text = useMessages('detail', detailMessages);
  return (
    <>
      <div data-slot="pb-page-header" aria-busy="true">
        <LoadingText />
        <Skeleton shape="icon" />
        <div data-slot="pb-page-title">
          <Skeleton extent="long" />
          <Skeleton extent="short" />
        </div>
      </div>
      <div data-slot="pb-page-columns">
        {!sections.hideCredentials && (
          <div data-slot="pb-page-aside">
            <Section title={text.credentials} level={level} aria-busy="true">
              <Skeleton extent="long" />
              <Skeleton shape="control" />
            </Section>
          </div>
        )}
        <div data-slot="pb-page-main">
          {!sections.hideWorkflows && (
            <Section title={text.workflows} level={level} aria-busy="true">
              <Skeleton extent="short" />
              <Skeleton extent="short" />
            </Section>
          )}
        </div>
      </div>
    </>
  );
}
