'use client';
import { useState } from 'react';
import type { CredentialList, Workflow } from '../../api/index.ts';
import { useCredentialsOf, useWorkflowsOf } from '../../hooks/internal.ts';

/** What the page of an integration shows. `setup`: nothing is connected, or nothing has ever been switched on. */
export type PageStage = 'locked' | 'loading' | 'setup' | 'tabs';

export interface PageStageOptions {
  locked: boolean;
  /** True once the links have loaded, so an undefined connector means that there is none. */
  settled: boolean;
  /** Undefined when there is none or the page hides the accounts. */
  connectorId: string | undefined;
  /** Undefined when the page shows neither workflows nor their runs. */
  integrationId: string | undefined;
  /** True when the page shows the workflows, so that the setup has a second step. */
  hasSetup: boolean;
  /** True when the user or the address has chosen a tab. */
  chosen: boolean;
}

const isUntouched = ({ state, confirmedAt }: Workflow) => state === 'inactive' && confirmedAt === undefined;

/** Returns the stage of a user with accounts. The page leaves the setup when the first workflow is on, and does not come back. */
function stageWithAccounts(workflows: readonly Workflow[], last: PageStage | undefined, chosen: boolean): PageStage {
  if (workflows.length === 0 || workflows.some(({ state }) => state === 'active') || last === 'tabs' || chosen) {
    return 'tabs';
  }
  return last === 'setup' || workflows.every(isUntouched) ? 'setup' : 'tabs';
}

/** Returns the stage of a user without accounts. An unreadable entry may be an account. */
const stageWithoutAccounts = ({ skipped }: CredentialList, workflows: readonly Workflow[]): PageStage =>
  skipped > 0 || workflows.some(({ state }) => state === 'active') ? 'tabs' : 'setup';

/** Decides what the page of an integration shows. Keeps the last stage while it cannot be told, so nothing typed is lost. */
export function usePageStage(options: PageStageOptions): PageStage {
  const { locked, settled, connectorId, integrationId, hasSetup, chosen } = options;
  const accounts = useCredentialsOf(locked ? undefined : connectorId);
  const workflows = useWorkflowsOf(integrationId);
  const [last, setLast] = useState<PageStage>();

  function stageNow(): PageStage | undefined {
    if (locked) return 'locked';
    if (!settled) return undefined;
    if (connectorId === undefined) return 'tabs';
    if (!accounts.data) return accounts.error && !last ? 'tabs' : undefined;
    const list = integrationId === undefined || workflows.error ? (workflows.data ?? []) : workflows.data;
    if (!list) return undefined;
    return accounts.data.credentials.length > 0
      ? stageWithAccounts(hasSetup ? list : [], last, chosen)
      : stageWithoutAccounts(accounts.data, list);
  }
  const now = stageNow();
  if (now !== undefined && now !== last) setLast(now);
  return now ?? last ?? 'loading';
}
