export { SentHistory, type HistoryItem, type SentHistoryProps } from './sent-history.tsx';
export { SentResult, type ResultOutcome, type SentResultProps } from './sent-result.tsx';
