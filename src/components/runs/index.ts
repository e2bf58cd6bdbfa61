export * as RunTable from './parts.ts';
export type { RunTableChoicesProps } from './filter-controls.tsx';
export type { RunWorkflow } from './context.ts';

export type { RunFilter, RunPeriod, RunSort } from './filter-runs.ts';
export type { RunTableFreshProps } from './toolbar.tsx';
export type { RunTableLiveProps } from './toolbar.tsx';
export type { RunTableRootProps } from './root.tsx';
export type { RunTableRowProps } from './row.tsx';

export { RunTableView, type RunTableViewProps } from './view.tsx';
