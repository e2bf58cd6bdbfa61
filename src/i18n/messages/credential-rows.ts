import { plural } from '../plural.ts';

/** Texts of a connector's list of credentials. */
export const credentialRowsMessages = {
  list: (name: string) => `Credentials for ${name}`,
  account: (position: string) => `Account ${position}`,
  newest: 'Newest',
  added: 'Connected',
  empty: (name: string) => `There is no credential for ${name} yet.`,
  skipped: (count: number) =>
    plural('en', count, { one: '# credential couldn’t be read.', other: '# credentials couldn’t be read.' }),
  stale: 'The accounts couldn’t be refreshed, so this may be out of date.',
  showAll: (count: number) => plural('en', count, { one: 'Show # account', other: 'Show all # accounts' }),
  usedBy: (count: number) => plural('en', count, { one: 'Used by # workflow', other: 'Used by # workflows' }),
  shared: (count: number) =>
    plural('en', count, {
      one: '# workflow is on. It may use any of these accounts.',
      other: '# workflows are on. Each may use any of these accounts.',
    }),
  reconnect: 'Reconnect',
  reconnectOf: (account: string) => `Reconnect ${account}`,
  disconnect: 'Disconnect',
  disconnectOf: (account: string) => `Disconnect ${account}`,
  asked: 'You asked to disconnect this account. It stays connected until that has been done.',
  askAdmin: 'To disconnect an account, ask your administrator.',
  check: 'Check connection',
  checked: 'Checked',
  stored: (count: number) =>
    plural('en', count, { one: 'The account is still stored.', other: 'All # accounts are still stored.' }),
  gone: (count: number) =>
    plural('en', count, { one: '# account is no longer stored.', other: '# accounts are no longer stored.' }),
  accepted: (name: string) => `Whether ${name} still accepts it shows when a workflow runs.`,
};
