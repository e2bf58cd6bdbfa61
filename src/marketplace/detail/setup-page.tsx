'use client';
import { About, PermissionList, Section } from '../../components/index.ts';
import { aboutMessages, permissionsMessages, useMessages } from '../../i18n/internal.ts';
import { useHost } from '../provider/host-options.tsx';
import { SetupCard } from './setup-card.tsx';
import type { SetupProps } from './stage-props.ts';

/** Renders the page of an integration before its first workflow is on: the steps, and beside them what the user agrees to. */
export function SetupPage(props: SetupProps) {
  const { item, sections, level, about, focusedRef } = props;
  const text = useMessages('permissions', permissionsMessages);
  const aboutText = useMessages('about', aboutMessages);
  const { permissions = [] } = useHost().integrations?.[item.integrationId] ?? {};
  const asked = sections.hidePermissions ? [] : permissions;
  return (
    <div
      data-slot="pb-page-columns"
      onFocus={({ target }) => {
        focusedRef.current = target.closest<HTMLElement>('[data-workflow-id]')?.dataset['workflowId'];
      }}
      onBlur={({ relatedTarget }) => {
        // A switch that leaves the page with the focus on it has nowhere to pass it on.
        if (relatedTarget) focusedRef.current = undefined;
      }}
    >
      <div data-slot="pb-page-main">
        <SetupCard {...props} />
      </div>
      {(asked.length > 0 || about) && (
        <div data-slot="pb-page-aside">
          {asked.length > 0 && (
            <Section title={text.title} level={level}>
              <PermissionList name={item.name} permissions={asked} />
            </Section>
          )}
          {about && (
            <Section title={aboutText.title} level={level}>
              <About {...about} />
            </Section>
          )}
        </div>
      )}
    </div>
  );
}
