export { RunTableFilter as Filter } from './filter.tsx';
export { RunTableMore as More } from './more.tsx';
export { RunTableRoot as Root } from './root.tsx';
export { RunTableRow as Row } from './row.tsx';
export { RunTableRows as Rows } from './rows.tsx';
