'use client';
import { useMemo } from 'react';
import type { Run, WorkflowError } from '../../api/index.ts';
import {
  countActions,
  groupErrors,
  pickProblem,
  toProblems,
  useNow,
  type PickedProblem,
} from '../../components/internal.ts';
import { useWorkflowErrorsOf, useWorkflowLogsOf } from '../../hooks/index.ts';
import type { Watch } from '../../hooks/internal.ts';
import { problemsMessages, useMessages } from '../../i18n/internal.ts';
import { useStableList } from '../shared/use-stable-list.ts';
import { mergeRuns } from './run-feed.ts';
import { useShownWorkflows } from './use-shown-workflows.ts';

const none: readonly never[] = [];

/** Loads the errors of several workflows, and the runs that tell which of them have passed. Keeps the identity of both lists. */
export function useErrorsOf(
  workflowIds: readonly string[],
  { watch, hideRuns = false }: { watch?: Watch | undefined; hideRuns?: boolean | undefined },
) {
  const answers = useWorkflowErrorsOf(workflowIds, { watch });
  const runAnswers = useWorkflowLogsOf(hideRuns ? none : workflowIds, { watch: 'never' });
  const lists = useStableList(answers.map(({ data }) => data));
  const runLists = useStableList(runAnswers.map(({ data }) => data?.logs));
  // The upstream may omit the workflow id.
  const errors = useMemo<readonly WorkflowError[]>(
    () =>
      lists.flatMap((list, index) =>
        (list?.errors ?? []).map((error) => ({ ...error, workflowId: workflowIds[index] })),
      ),
    [lists, workflowIds],
  );
  const runs = useMemo<readonly Run[]>(
    () =>
      mergeRuns(
        runLists.flatMap((list, index) => {
          const workflowId = workflowIds[index];
          return list && workflowId !== undefined ? [{ workflowId, runs: list }] : [];
        }),
      ),
    [runLists, workflowIds],
  );
  const settled = runAnswers.every(({ isPending }) => !isPending);
  return { answers, errors, runs, settled };
}

export interface ProblemsOfOptions {
  /** Name of the provider for the title. */
  provider?: string | undefined;
  /** Sends no request for runs. No problem then counts as passed by a later run. @default false */
  hideRuns?: boolean | undefined;
  /** Sends no request at all. @default false */
  hideErrors?: boolean | undefined;
}

/** Returns the problem of an integration that its page shows in one line, and the number of problems that need a user. */
export function useProblemOf(
  integrationId: string,
  { provider, hideRuns, hideErrors = false }: ProblemsOfOptions = {},
): { problem: PickedProblem | undefined; count: number } {
  const texts = useMessages('problems', problemsMessages);
  const now = useNow();
  const { ids } = useShownWorkflows(integrationId);
  const { errors, runs } = useErrorsOf(hideErrors ? none : ids, { watch: 'never', hideRuns });
  const problems = useMemo(() => toProblems(groupErrors(errors), runs, now), [errors, runs, now]);
  return { problem: pickProblem(problems, texts, provider), count: countActions(problems) };
}
