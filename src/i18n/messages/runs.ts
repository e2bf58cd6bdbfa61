import { plural } from '../plural.ts';

/** Texts of a workflow's list of runs. */
export const runsMessages = {
  title: 'Runs',
  status: 'Status',
  started: 'Started',
  duration: 'Duration',
  filter: 'Filter by status',
  all: 'All',
  success: 'Succeeded',
  failure: 'Failed',
  pending: 'Running',
  unknown: 'Unclear',
  showing: (shown: string, total: string) => `Showing ${shown} of ${total}`,
  range: (from: string, to: string) => `${from}–${to}`,
  more: 'Show more',
  newer: 'Newer',
  older: 'Older',
  live: (count: number) =>
    plural('en', count, {
      one: '# run is under way. This list updates by itself.',
      other: '# runs are under way. This list updates by itself.',
    }),
  empty: 'No runs yet. They appear here as soon as the workflow has run.',
  emptyFilter: 'No run has this status.',
  showAll: 'Show all runs',
  stale: 'The runs couldn’t be refreshed, so this may be out of date.',
  skipped: (count: number) =>
    plural('en', count, { one: '# run couldn’t be read.', other: '# runs couldn’t be read.' }),
  timeUnknown: 'Time not known',
  durationUnknown: 'Duration not known',
};
