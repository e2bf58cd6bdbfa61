export * as RunTable from './parts.ts';
export type { RunTableChoicesProps } from './run-table-filter.tsx';
export type { RunWorkflow } from './context.ts';

export type { RunFilter, RunPeriod, RunSort } from '../run-filter/filter-runs.ts';
export type { RunTableFreshProps } from './toolbar.tsx';
export type { RunTableLiveProps } from './toolbar.tsx';
export type { RunTableRootProps } from './run-table.tsx';
export type { RunTableRowProps } from './run-table-row.tsx';

export { RunTableView, type RunTableViewProps } from './run-table-view.tsx';
