'use client';
import { forwardRef, memo, type ComponentPropsWithoutRef, type MouseEvent, type ReactNode } from 'react';
import type { Run, RunStatus } from '../../api/index.ts';
import { commonMessages, runsMessages, useFormat, useMessages } from '../../i18n/internal.ts';
import { Badge, type BadgeProps } from '../primitives/badge.tsx';
import { CopyButton } from '../primitives/copy-button.tsx';
import { Icon } from '../primitives/icon.tsx';
import { Time } from '../primitives/time.tsx';
import { VisuallyHidden } from '../primitives/visually-hidden.tsx';
import { endOf } from '../run-filter/run-times.ts';
import { keyOf, useRunTable } from './context.ts';
import { ownText } from '../primitives/own-text.tsx';

const tones = { success: 'positive', failure: 'danger', pending: 'neutral', unknown: 'neutral' } satisfies Record<
  RunStatus,
  BadgeProps['tone']
>;

/** A dash for a missing value, with its meaning for screen readers. Renders two `<span>`s. */
export const UnknownValue = ({ children }: { children: string }) => (
  <>
    {/* Before the dash: after it, at the end of a line, even a hidden pixel would widen the page. */}
    <VisuallyHidden>{children}</VisuallyHidden>
    <span aria-hidden="true">–</span>
  </>
);

export interface RunTableRowProps extends ComponentPropsWithoutRef<'tr'> {
  run: Run;
  /** From `useNow`. */
  now?: number | undefined;
  /** Name of the run's workflow. Adds a column. */
  workflow?: string | undefined;
  /** True while the run's details are shown below the row. @default false */
  open?: boolean | undefined;
  /** Called with the run's key when the user opens or closes it. Without it the row cannot be opened. */
  onOpen?: ((key: string) => void) | undefined;
}

/** Shows the status, start and duration of one run. Renders a `<tr>`. */
export const RunTableRow = /* @__PURE__ */ memo(
  /* @__PURE__ */ forwardRef<HTMLTableRowElement, RunTableRowProps>(function RunTableRow(
    { run, now, workflow, open = false, onOpen, ...props },
    ref,
  ) {
    const t = useMessages('runs', runsMessages);
    const common = useMessages('common', commonMessages);
    const format = useFormat();
    const { status, executedAt, duration } = run;
    const took = duration === undefined ? '' : format.duration(duration);
    const recent = executedAt !== undefined && now !== undefined && format.isJustNow(executedAt, now);
    const since = recent
      ? common.justNow
      : now === undefined
        ? format.dateTime(executedAt ?? '')
        : format.relative(executedAt ?? '', now);

    // A click anywhere in the row opens it, unless the click ends a text selection.
    function onRowClick({ target, currentTarget }: MouseEvent<HTMLElement>) {
      const hasSelection = currentTarget.ownerDocument.getSelection()?.isCollapsed === false;
      if (!hasSelection || (target as Element).closest('button')) onOpen?.(keyOf(run));
    }

    return (
      // Explicit roles: the narrow layout changes `display`, and browsers then drop the roles of a table.
      <tr
        data-slot="pb-run"
        data-state={status}
        data-run-id={run.logId}
        data-open={open ? '' : undefined}
        role="row"
        onClick={onOpen && onRowClick}
        {...props}
        ref={ref}
      >
        <td data-slot="pb-run-status" role="cell">
          <Badge tone={tones[status]}>{t[status]}</Badge>
        </td>
        {workflow !== undefined && (
          <td data-slot="pb-run-workflow" role="cell">
            <bdi>{workflow}</bdi>
          </td>
        )}
        <td data-slot="pb-run-time" role="cell">
          {executedAt === undefined ? (
            <UnknownValue>{t.timeUnknown}</UnknownValue>
          ) : (
            <Time value={executedAt} now={now} />
          )}
        </td>
        <td data-slot="pb-run-duration" role="cell">
          {took || <UnknownValue>{t.durationUnknown}</UnknownValue>}
        </td>
        {onOpen && (
          <td data-slot="pb-run-more-cell" role="cell">
            {/* Not a Radix Collapsible: the details are a row of their own, and a table takes no element around both rows. */}
            <button
              data-slot="pb-run-open"
              type="button"
              aria-expanded={open}
              aria-label={t.detailsOf(t[status], since || t.timeUnknown)}
            >
              <Icon name="chevron" />
            </button>
          </td>
        )}
      </tr>
    );
  }),
);

export interface RunTableDetailProps {
  run: Run;
  /** Number of columns of the table. */
  columns: number;
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

/** Shows the details of an open run below its row: its errors, then its id and exact times. Renders a `<tr>`. */
export function RunTableDetail({ run, columns }: RunTableDetailProps) {
  const { renderErrors } = useRunTable('RunTable.Rows');
  const t = useMessages('runs', runsMessages);
  const { logId, status, executedAt } = run;
  const ended = endOf(run);
  const unknownTime = <UnknownValue>{t.timeUnknown}</UnknownValue>;

  return (
    <tr data-slot="pb-run-detail" role="row">
      <td role="cell" colSpan={columns}>
        {ownText(status !== 'success' && renderErrors?.(run))}
        <dl data-slot="pb-run-facts">
          <Fact name={t.runId}>
            <code dir="ltr">{logId}</code>
            <CopyButton value={logId} aria-label={t.copyRunId}>
              {null}
            </CopyButton>
          </Fact>
          <Fact name={t.started}>{executedAt === undefined ? unknownTime : <Time value={executedAt} />}</Fact>
          <Fact name={t.ended}>{ended === undefined ? unknownTime : <Time value={ended} />}</Fact>
        </dl>
      </td>
    </tr>
  );
}
