import { plural } from '../plural.ts';

/** Texts of the list of credentials of a connector. */
export const credentialRowsMessages = {
  list: (name: string) => `Accounts of ${name}`,
  account: (position: string) => `Account ${position}`,
  added: 'Connected',
  empty: (name: string) => `There is no ${name} account yet.`,
  skipped: (count: number) =>
    plural('en', count, { one: '# account couldn’t be read.', other: '# accounts couldn’t be read.' }),
  stale: 'The accounts couldn’t be refreshed, so this may be out of date.',
  showAll: (count: number) => plural('en', count, { one: 'Show # account', other: 'Show all # accounts' }),
  usedBy: (count: number) => plural('en', count, { one: 'Used by # workflow', other: 'Used by # workflows' }),
  shared: (count: number) =>
    plural('en', count, {
      one: '# workflow is on. It may use any of these accounts.',
      other: '# workflows are on. Each may use any of these accounts.',
    }),
  rename: 'Rename',
  details: 'Details',
  actionsOf: (account: string) => `Actions for ${account}`,
  renameTitle: (account: string) => `Rename ${account}`,
  nameLabel: 'Name',
  nameHelp: 'Only you see it. Leave it empty to remove it.',
  saveName: 'Save',
  cancelRename: 'Cancel',
  renamed: (name: string) => `The account is now called ${name}.`,
  reconnect: 'Reconnect',
  reconnectOf: (account: string) => `Reconnect ${account}`,
  disconnect: 'Disconnect',
  asked: 'You asked to disconnect this account. It stays connected until that has been done.',
  askAdmin: 'To disconnect an account, ask your administrator.',
};

/** Texts of the dialog that confirms a disconnect. */
export const disconnectMessages = {
  title: (name: string, account: string) => `Disconnect ${name}, ${account}?`,
  request:
    'Your request goes to the team behind this product. The account stays connected until they have carried it out.',
  stops: (count: number) =>
    plural('en', count, { one: '# workflow is on and will stop:', other: '# workflows are on and will stop:' }),
  mayStop: (count: number) =>
    plural('en', count, {
      one: '# workflow is on. It will stop if it uses this account:',
      other: '# workflows are on. Those that use this account will stop:',
    }),
  none: 'No workflow is on, so none will stop.',
  unsure: 'We couldn’t find out which workflows are on. Those that use this account will stop.',
  mayBeOn: (count: number) =>
    plural('en', count, {
      one: 'We can’t tell whether this one is on. If it is, it may stop too:',
      other: 'We can’t tell whether these are on. Those that are may stop too:',
    }),
  kept: 'Your run history stays. Deleting it is a separate step.',
  grant: (name: string) => `Access that you gave in ${name} itself may remain until you remove it there.`,
  keep: 'Keep connected',
  confirm: 'Request disconnection',
};
