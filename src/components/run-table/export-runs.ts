import type { Run } from '../../api/index.ts';
import { endOf } from '../run-filter/run-times.ts';

/** The kinds of file that runs can be exported as. */
export type ExportKind = 'csv' | 'json';

const columns = ['run_id', 'workflow_id', 'workflow', 'status', 'started_at', 'ended_at', 'duration_ms'] as const;
type Row = Record<(typeof columns)[number], string | number | null>;

function toRow(run: Run, names: ReadonlyMap<string, string>): Row {
  const { logId, workflowId, status, executedAt, duration } = run;
  return {
    run_id: logId,
    workflow_id: workflowId ?? null,
    workflow: names.get(workflowId ?? '') ?? null,
    status,
    started_at: executedAt ?? null,
    ended_at: endOf(run) ?? null,
    duration_ms: duration ?? null,
  };
}

// What a spreadsheet takes for the start of a formula, also in its wide form and behind blanks, quotes and what nobody sees, and what it would split a
// cell at. One that parts its cells at semicolons or tabs reads the quotes around ours as text, so a formula may start within, too.
const formula =
  /^(?=[\s\p{C}\p{DI}"']*[=+\-@|%＝＋－＠]|[\t\r\n])|(?<=[;\t]|\r\n|\n|\r(?!\n))(?=[\s\p{C}\p{DI}"']{0,200}(?:[=@＝＠]|[+\-＋－][\w(]))/gu;

function toCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  return `"${value.replace(formula, "'").replaceAll('"', '""')}"`;
}

/** Runs as CSV (RFC 4180) that a spreadsheet opens as text: in UTF-8 with its mark, and with nothing that it would calculate. */
export function toCsv(runs: readonly Run[], names: ReadonlyMap<string, string>): string {
  const lines = runs.map((run) => {
    const row = toRow(run, names);
    return columns.map((column) => toCell(row[column])).join(',');
  });
  return `\uFEFF${[columns.join(','), ...lines].join('\r\n')}\r\n`;
}

/** Runs as JSON. */
export const toJson = (runs: readonly Run[], names: ReadonlyMap<string, string>): string =>
  JSON.stringify({ runs: runs.map((run) => toRow(run, names)) }, null, 2);

/** Runs as a file of a kind. */
export const toExport = (kind: ExportKind, runs: readonly Run[], names: ReadonlyMap<string, string>) =>
  kind === 'csv'
    ? new Blob([toCsv(runs, names)], { type: 'text/csv;charset=utf-8' })
    : new Blob([toJson(runs, names)], { type: 'application/json' });
