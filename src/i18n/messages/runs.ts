import { plural } from '../plural.ts';
import type { ErrorMessage } from './errors.ts';

/** Texts of the list of runs. */
export const runsMessages = {
  title: 'Runs',
  status: 'Status',
  workflow: 'Workflow',
  started: 'Started',
  duration: 'Duration',
  filter: 'Filter by status',
  all: 'All',
  success: 'Succeeded',
  failure: 'Failed',
  pending: 'Running',
  unknown: 'Unclear',
  allWorkflows: 'All workflows',
  activeWorkflows: 'All that are on',
  period: 'Time',
  anyTime: 'Any time',
  day: 'Last 24 hours',
  week: 'Last 7 days',
  month: 'Last 30 days',
  dates: 'Between two dates',
  from: 'From',
  to: 'To',
  search: 'Search by run ID',
  searchAll: 'Search by run ID or workflow',
  sort: 'Sort by',
  newest: 'Newest first',
  oldest: 'Oldest first',
  longest: 'Longest first',
  shortest: 'Shortest first',
  worst: 'Failures first',
  best: 'Successes first',
  showing: (shown: string, total: string) => `Showing ${shown} of ${total}`,
  range: (from: string, to: string) => `${from}–${to}`,
  more: 'Show more',
  newer: 'Newer',
  older: 'Older',
  previous: 'Previous',
  next: 'Next',
  live: (count: number) =>
    plural('en', count, {
      one: '# run is under way. This list updates by itself.',
      other: '# runs are under way. This list updates by itself.',
    }),
  liveMode: 'Live',
  fresh: (count: number) => plural('en', count, { one: '# new run', other: '# new runs' }),
  history: (span: string, parts: string) => `${span}: ${parts}`,
  runId: 'Run ID',
  copyRunId: 'Copy run ID',
  ended: 'Ended',
  errorsNear: 'Errors at about this time',
  noErrorsNear: 'No error was reported at about this time.',
  export: 'Export',
  exported: (count: number) => plural('en', count, { one: '# run exported.', other: '# runs exported.' }),
  empty: 'No runs yet. They appear here as soon as the workflow has run.',
  emptyFilter: 'No run matches these filters.',
  showAll: 'Show all runs',
  stale: 'The runs couldn’t be refreshed, so this may be out of date.',
  partial: (names: string) => `The runs of ${names} couldn’t be loaded.`,
  skipped: (count: number) =>
    plural('en', count, { one: '# run couldn’t be read.', other: '# runs couldn’t be read.' }),
  timeUnknown: 'Time not known',
  durationUnknown: 'Duration not known',
};

/** Texts of the run ribbon. */
export const ribbonMessages = {
  none: 'No runs yet',
  summary: (total: number, parts: string) =>
    plural('en', total, { one: `Last run: ${parts}`, other: `Last # runs: ${parts}` }),
  success: (count: number) => plural('en', count, { other: '# succeeded' }),
  failure: (count: number) => plural('en', count, { other: '# failed' }),
  pending: (count: number) => plural('en', count, { other: '# still running' }),
  unknown: (count: number) => plural('en', count, { other: '# unclear' }),
};

/** Texts of the errors of a workflow, grouped by cause. */
export const problemsMessages = {
  title: 'Errors',
  auth_expired: {
    title: 'Access has expired or was revoked',
    next: 'Reconnect, so that the workflow can run again.',
  },
  auth_revoked: {
    title: 'Access was revoked',
    next: 'Reconnect and allow access again.',
  },
  auth_invalid: {
    title: 'The sign-in details were refused',
    next: 'Enter them again, so that the workflow can run again.',
  },
  permission_missing: {
    title: 'A permission is missing',
    next: 'Reconnect with an account that may do this.',
  },
  rate_limited: {
    title: 'The provider asked us to slow down',
    next: 'Nothing to do yet. See whether later runs succeeded.',
  },
  timeout: {
    title: 'The provider took too long to answer',
    next: 'This often passes by itself. Check again in a few minutes.',
  },
  provider_down: {
    title: 'The provider was unavailable',
    next: 'This often passes by itself. Check again in a few minutes.',
  },
  quota_exceeded: {
    title: 'A limit at the provider is used up',
    next: 'Ask whoever manages that account to raise it, or wait until it starts anew.',
  },
  data_rejected: {
    title: 'The provider refused some data',
    next: 'Look at the failed runs, then correct the records where they come from.',
  },
  config_invalid: {
    title: 'A setting is missing or wrong',
    next: 'Check the details this workflow is connected with.',
  },
  internal: {
    title: 'Something went wrong during a run',
    next: 'Copy the details and send them to support.',
  },
  reconnect: 'Reconnect',
  reconnectTo: (name: string) => `Reconnect ${name}`,
  update: 'Enter them again',
  review: 'Review permissions',
  runs: 'See the runs',
  retry: 'Check again',
  settings: 'Check the details',
  again: (time: string) => `The provider takes requests again from ${time}.`,
  of: (names: string) => `In ${names}`,
  copyDetails: 'Copy details',
  details: 'Details',
  noMessage: 'The provider gave no message.',
  times: (count: number) => plural('en', count, { one: '# time', other: '# times' }),
  first: 'First',
  last: 'Last',
  timeUnknown: 'Time not known',
  andMore: (count: number) => plural('en', count, { other: 'and # more' }),
  more: 'Show more',
  bundleHint: 'IDs, codes, times and counts only: no messages and no data.',
  copyBundle: 'Copy support file',
  downloadBundle: 'Download support file',
  empty: 'Nothing has gone wrong.',
  stale: 'The errors couldn’t be refreshed, so this may be out of date.',
  partial: (names: string) => `The errors of ${names} couldn’t be loaded.`,
  skipped: (count: number) =>
    plural('en', count, { one: '# error couldn’t be read.', other: '# errors couldn’t be read.' }),
} satisfies Record<string, string | ErrorMessage | ((count: number) => string) | ((name: string) => string)>;
