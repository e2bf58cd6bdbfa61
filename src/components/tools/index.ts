export { ActionForm, type ActionFormProps, type ActionRun } from './action-form.tsx';
export { isReading } from './parameter-view.ts';

export { CodeSample, type CodeSampleProps } from './code-sample.tsx';
export { toCurl, toFetch, type SampleRequest } from './code-sample.tsx';

export { EventForm, type EventFormProps, type EventToSend } from './event-form.tsx';

export { PurgeDialog, type PurgeDialogProps, type PurgeState } from './purge-dialog.tsx';

export { ResourceList, type ListedAction, type ResourceListProps } from './resource-list.tsx';

export { SentHistory, type HistoryItem, type SentHistoryProps } from './sent-history.tsx';
export { SentResult, type ResultOutcome, type SentResultProps } from './sent-result.tsx';
