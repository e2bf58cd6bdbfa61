export * as RunTable from './parts.ts';
export type { RunTableLiveProps, RunTableNewRunsNoticeProps } from './run-table.tsx';
export type { RunTableChoicesProps } from './run-table-filter.tsx';
export type { RunTableRowProps } from './run-table-row.tsx';
export type { RunTableRootProps } from './use-run-table-state.ts';
export { RunTableView, type RunTableViewProps } from './run-table-view.tsx';
