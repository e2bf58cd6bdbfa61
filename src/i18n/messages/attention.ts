import { plural } from '../plural.ts';

/** Texts of what needs the user. */
export const attentionMessages = {
  title: (count: number) =>
    plural('en', count, { one: '# integration needs your attention', other: '# integrations need your attention' }),
  missing: 'A workflow is on, but no account is connected. Connect one so that it can run.',
  rejected: 'The account is no longer accepted. Reconnect it so that the workflows go on.',
  showAll: (count: number) => plural('en', count, { other: 'Show all #' }),
};
