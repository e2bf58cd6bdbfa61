import { plural } from '../plural.ts';

/** Texts of the list of integrations that need attention. */
export const attentionMessages = {
  title: (count: number) =>
    plural('en', count, { one: '# integration needs your attention', other: '# integrations need your attention' }),
  missing: 'A workflow is on, but no account is connected. Connect one so that it can run.',
  rejected: 'The account is no longer accepted. Reconnect it so that the workflows go on.',
  showAll: (count: number) => plural('en', count, { other: 'Show all #' }),
};

/** Texts of the prompt that requests a missing integration. */
export const requestMessages = {
  hint: 'Can’t find what you’re looking for?',
  request: (query: string) => (query ? `Request “${query}”` : 'Request an integration'),
  requestIt: 'Request it',
  thanks: (query: string) =>
    query ? `Thanks. Your request for “${query}” has been sent.` : 'Thanks. Your request has been sent.',
};
