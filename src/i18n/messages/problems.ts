import { plural } from '../plural.ts';
import type { ErrorMessage } from './errors.ts';

/** Texts of a workflow's errors, grouped by what went wrong. */
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
