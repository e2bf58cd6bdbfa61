'use client';
import { About, Section } from '../../components/index.ts';
import { aboutMessages, detailMessages, useMessages } from '../../i18n/internal.ts';
import { useWorkflows } from '../../hooks/index.ts';
import type { StageProps } from './stage-props.ts';
import { LockNotice } from './lock-notice.tsx';

function PlainWorkflows({ integrationId }: { integrationId: string }) {
  const { data = [] } = useWorkflows(integrationId);
  return (
    <ul data-slot="pb-plain-workflows" role="list">
      {data.map(({ workflowId, name }) => (
        <li key={workflowId} data-workflow-id={workflowId}>
          <bdi>{name}</bdi>
        </li>
      ))}
    </ul>
  );
}

/** Renders the page of an integration that the user may not use: why, how to get it, and what it would do. */
export function LockedPage({ item, integrationId, sections, level, about }: StageProps) {
  const text = useMessages('detail', detailMessages);
  const aboutText = useMessages('about', aboutMessages);
  return (
    <div data-slot="pb-page-main">
      {item.locked && <LockNotice lock={item.locked} />}
      {integrationId !== undefined && !sections.hideWorkflows && (
        <Section title={text.workflows} level={level}>
          <PlainWorkflows integrationId={integrationId} />
        </Section>
      )}
      {about && (
        <Section title={aboutText.title} level={level}>
          <About {...about} />
        </Section>
      )}
    </div>
  );
}
