'use client';
import type { Run } from '../../api/index.ts';
import { ErrorState, Skeleton, Time } from '../../components/index.ts';
import { isNear, LoadingText } from '../../components/internal.ts';
import { useWorkflowErrors } from '../../hooks/index.ts';
import { problemsMessages, runsMessages, useMessages } from '../../i18n/internal.ts';

const most = 5;

/** Shows the errors reported around the time of a run. Only the time links the two, and the text says so. Renders a `<div>`. */
export function RunErrors({ run }: { run: Run }) {
  const text = useMessages('runs', runsMessages);
  const problems = useMessages('problems', problemsMessages);
  const { data, error, isFetching, refetch } = useWorkflowErrors(run.workflowId ?? '', { watch: 'never' });

  function content() {
    if (!data) {
      return error ? (
        <ErrorState error={error} onRetry={() => void refetch()} retrying={isFetching} />
      ) : (
        <>
          <LoadingText />
          <Skeleton extent="long" />
        </>
      );
    }
    const around = data.errors.filter((one) => isNear(one, run));
    if (around.length === 0) return <p>{text.noErrorsNear}</p>;
    return (
      <ul role="list">
        {around.slice(0, most).map(({ errorId, message, occurredAt }) => (
          <li key={errorId}>
            <bdi>{message ?? problems.noMessage}</bdi>
            {occurredAt !== undefined && <Time value={occurredAt} />}
          </li>
        ))}
      </ul>
    );
  }

  return (
    <div data-slot="pb-run-errors">
      <p>{text.errorsNear}</p>
      {content()}
    </div>
  );
}
