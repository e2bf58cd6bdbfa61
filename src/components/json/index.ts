export { findJsonProblem, type TextPosition } from './json-problem.ts';
export { toJsonText } from './read-json.ts';
export { JsonView, type JsonViewProps } from './json-view.tsx';
