'use client';
import type { ReactNode } from 'react';
import type { PlugboardError, Workflow } from '../../api/index.ts';
import type { RunWorkflow } from '../../components/index.ts';
import type { ListTrouble } from '../../components/internal.ts';
import { useWorkflows } from '../../hooks/index.ts';

interface Answer {
  data: { skipped: number } | undefined;
  error: PlugboardError | null;
  isPending: boolean;
  isFetching: boolean;
  refetch: () => Promise<unknown>;
}

/** What is wrong with lists that are shown as one, a list of each workflow. */
export function troubleOf(answers: readonly Answer[], workflows: readonly RunWorkflow[], some: boolean) {
  const failed = answers.flatMap((answer, index) => (answer.error ? [{ answer, name: workflows[index]?.name }] : []));
  const pending = answers.some(({ isPending }) => isPending);
  const came = answers.some(({ data }) => data) || workflows.length === 0;
  const trouble: ListTrouble = {
    skipped: answers.reduce((sum, { data }) => sum + (data?.skipped ?? 0), 0),
    error: (!pending || some ? failed[0]?.answer.error : undefined) ?? undefined,
    missing: workflows.length > 1 ? failed.flatMap(({ answer, name }) => (!answer.data && name ? [name] : [])) : [],
    onRetry: () => failed.forEach(({ answer }) => void answer.refetch()),
    retrying: failed.some(({ answer }) => answer.isFetching),
  };
  // Items are shown beside lists that are still to come; that there are none is known only when all have come or failed.
  return { trouble, loaded: some || (!pending && came) };
}

export interface WorkflowsOfProps {
  integrationId: string;
  /** Shows what is of the workflows once they are known, and till then what is wrong. */
  children: (workflows: readonly Workflow[] | undefined, trouble: ListTrouble) => ReactNode;
}

/** Learns the workflows of an integration for what is shown of all of them. */
export function WorkflowsOf({ integrationId, children }: WorkflowsOfProps) {
  const { data, error, isFetching, refetch } = useWorkflows(integrationId);
  return children(data, { error: error ?? undefined, retrying: isFetching, onRetry: () => void refetch() });
}
