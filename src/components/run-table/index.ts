export * as RunTable from './parts.ts';
export type { RunFilter } from './filter-runs.ts';
export type { RunTableRootProps } from './root.tsx';
export type { RunTableRowProps } from './row.tsx';
export { RunTableView, type RunTableViewProps } from './view.tsx';
