export { RunHistory, type RunHistoryProps } from './run-history.tsx';
export { RunRibbon, type RunRibbonProps } from './run-ribbon.tsx';
