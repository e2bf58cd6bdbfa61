export { RunTableChoices as Choices, RunTableFilter as Filter } from './run-table-filter.tsx';
export { RunTableMenu as Menu } from './run-table-menu.tsx';
export { RunTableRow as Row } from './run-table-row.tsx';
export { RunTableRows as Rows } from './run-table-rows.tsx';
export { RunTableMore as More, RunTableNewRunsNotice as NewRunsNotice, RunTableRoot as Root } from './run-table.tsx';
