export { findJsonProblem, type TextPosition } from './json-problem.ts';
export { toJsonText } from './json-text.ts';
export { JsonView, type JsonViewProps } from './json-view.tsx';
