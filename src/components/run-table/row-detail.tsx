'use client';
import type { ReactNode } from 'react';
import type { Run } from '../../api/index.ts';
import { runsMessages, useFormat, useMessages } from '../../i18n/internal.ts';
import { CopyButton } from '../primitives/copy-button.tsx';
import { Time } from '../primitives/time.tsx';
import { useRunTable } from './context.ts';
import { endOf } from '../run-filter/run-times.ts';
import { VisuallyHidden } from '../primitives/visually-hidden.tsx';

/** A dash, and what it means to who cannot see it. */
export const NotKnown = ({ children }: { children: string }) => (
  <>
    {/* Before the dash: behind it, at the end of a line, even a hidden pixel would widen the page. */}
    <VisuallyHidden>{children}</VisuallyHidden>
    <span aria-hidden="true">–</span>
  </>
);

export interface RunTableDetailProps {
  run: Run;
  /** Name of the run's workflow, where there are several. */
  workflow?: string | undefined;
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

/** All that is known of an opened run, below its row. Renders a `<tr>`. */
export function RunTableDetail({ run, workflow }: RunTableDetailProps) {
  const { renderErrors } = useRunTable('RunTable.Rows');
  const text = useMessages('runs', runsMessages);
  const format = useFormat();
  const { logId, status, executedAt, duration } = run;
  const ended = endOf(run);
  const unknown = <NotKnown>{text.timeUnknown}</NotKnown>;

  return (
    <tr data-slot="pb-run-detail" role="row">
      <td role="cell" colSpan={workflow === undefined ? 3 : 4}>
        <dl data-slot="pb-run-facts">
          <Fact name={text.runId}>
            <code dir="ltr">{logId}</code>
            <CopyButton value={logId} aria-label={text.copyRunId}>
              {null}
            </CopyButton>
          </Fact>
          {workflow !== undefined && (
            <Fact name={text.workflow}>
              <bdi>{workflow}</bdi>
            </Fact>
          )}
          <Fact name={text.status}>{text[status]}</Fact>
          <Fact name={text.started}>{executedAt === undefined ? unknown : <Time value={executedAt} />}</Fact>
          <Fact name={text.ended}>{ended === undefined ? unknown : <Time value={ended} />}</Fact>
          <Fact name={text.duration}>
            {(duration !== undefined && format.duration(duration)) || <NotKnown>{text.durationUnknown}</NotKnown>}
          </Fact>
        </dl>
        {status !== 'success' && renderErrors?.(run)}
      </td>
    </tr>
  );
}
