import type { Run } from '../../api/index.ts';
import { endOf } from '../run-filter/run-times.ts';

/** File formats of an export. */
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

// Spreadsheets run a cell as a formula when it starts with one of these signs, also in full-width form or after blanks, quotes and invisible characters.
// A spreadsheet that splits cells at semicolons or tabs reads our quotes as text, so a formula can also start inside a cell.
const formula =
  /^(?=[\s\p{C}\p{DI}"']*[=+\-@|%＝＋－＠]|[\t\r\n])|(?<=[;\t]|\r\n|\n|\r(?!\n))(?=[\s\p{C}\p{DI}"']{0,200}(?:[=@＝＠]|[+\-＋－][\w(]))/gu;

function toCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  return `"${value.replace(formula, "'").replaceAll('"', '""')}"`;
}

/** Serializes runs as CSV (RFC 4180) in UTF-8 with a byte order mark. Cells that a spreadsheet would run as formulas are escaped. */
export function toCsv(runs: readonly Run[], names: ReadonlyMap<string, string>): string {
  const rows = runs.map((run) => {
    const row = toRow(run, names);
    return columns.map((column) => toCell(row[column])).join(',');
  });
  return `\uFEFF${[columns.join(','), ...rows].join('\r\n')}\r\n`;
}

/** Serializes runs as JSON. */
export const toJson = (runs: readonly Run[], names: ReadonlyMap<string, string>): string =>
  JSON.stringify({ runs: runs.map((run) => toRow(run, names)) }, null, 2);

/** Serializes runs as a file of the given format. */
export const toExport = (kind: ExportKind, runs: readonly Run[], names: ReadonlyMap<string, string>) =>
  kind === 'csv'
    ? new Blob([toCsv(runs, names)], { type: 'text/csv;charset=utf-8' })
    : new Blob([toJson(runs, names)], { type: 'application/json' });
