export * as RunTable from './parts.ts';
export type { RunTableNewRunsNoticeProps } from './run-table.tsx';
export type { RunTableFilterProps } from './run-table-filter.tsx';
export type { RunTableMenuProps } from './run-table-menu.tsx';
export type { RunTableRowProps } from './run-table-row.tsx';
export type { RunTableRootProps } from './use-run-table-state.ts';
export { RunTableView, type RunTableViewProps } from './run-table-view.tsx';
