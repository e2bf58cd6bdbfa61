export { classifyError, type ErrorClass } from './classify-error.ts';
export { ErrorGroupItem, type ErrorGroupItemProps } from './error-group-item.tsx';
export { ErrorGroups, type ErrorGroupsProps } from './error-groups.tsx';
export { groupErrors, type ErrorGroup } from './group-errors.ts';
export type { ProblemAction } from './problem-steps.ts';
