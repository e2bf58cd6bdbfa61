/** The tools of an integration's page, which few people open: one download for all of them. */
export { ActionRunnerBody } from './action-runner-body.tsx';
export { EventTriggerBody } from './event-trigger-body.tsx';
export { LogPurgeDialog } from './log-purge-dialog.tsx';
