/** The rarely used tools of an integration's page, as one download. */
export { ActionRunnerBody } from './action-runner-body.tsx';
export { EventTriggerBody } from './event-trigger-body.tsx';
export { LogPurgeDialog } from './log-purge-dialog.tsx';
