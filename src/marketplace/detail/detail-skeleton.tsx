'use client';
import { Section, Skeleton, VisuallyHidden, type HeadingLevel } from '../../components/index.ts';
import { commonMessages, detailMessages, useMessages } from '../../i18n/internal.ts';
import type { PageSections } from './page-sections.ts';

/** Renders placeholders in the layout of the loaded page. */
export function DetailSkeleton({ level, sections }: { level: HeadingLevel; sections: PageSections }) {
  const text = useMessages('detail', detailMessages);
  const common = useMessages('common', commonMessages);
  return (
    <>
      <div data-slot="pb-page-header" aria-busy="true">
        <VisuallyHidden>{common.loading}</VisuallyHidden>
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
