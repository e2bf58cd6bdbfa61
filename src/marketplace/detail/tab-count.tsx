'use client';
import { useCredentialsOf, useWorkflowsOf } from '../../hooks/internal.ts';
import { detailMessages, useFormat, useMessages } from '../../i18n/internal.ts';
import type { DetailTab } from '../navigation/view-url.ts';

export interface TabCountProps {
  tab: DetailTab;
  integrationId: string | undefined;
  connectorId: string | undefined;
}

/** The fact beside the name of a tab: how many workflows are on, and the number of accounts. Renders nothing before it is known. */
export function TabCount({ tab, integrationId, connectorId }: TabCountProps) {
  const text = useMessages('detail', detailMessages);
  const format = useFormat();
  const workflows = useWorkflowsOf(tab === 'workflows' ? integrationId : undefined).data ?? [];
  const accounts = useCredentialsOf(tab === 'accounts' ? connectorId : undefined).data?.credentials ?? [];

  function words() {
    const on = workflows.filter(({ state }) => state === 'active').length;
    if (workflows.length > 0) return text.someOn(format.number(on), format.number(workflows.length));
    return accounts.length > 0 ? format.number(accounts.length) : undefined;
  }
  const shown = words();
  return shown === undefined ? null : <span data-slot="pb-tab-count">{shown}</span>;
}
