import { plural } from '../plural.ts';

/** Texts of the dialog that asks before an account is disconnected. */
export const disconnectMessages = {
  title: (name: string, account: string) => `Disconnect ${name}, ${account}?`,
  request: 'Your request is passed on. The account stays connected until it has been carried out.',
  stops: (count: number) =>
    plural('en', count, { one: '# workflow is on and will stop:', other: '# workflows are on and will stop:' }),
  mayStop: (count: number) =>
    plural('en', count, {
      one: '# workflow is on. It will stop if it uses this account:',
      other: '# workflows are on. Those that use this account will stop:',
    }),
  none: 'No workflow is on, so none will stop.',
  unsure: 'We couldn’t find out which workflows are on. Those that use this account will stop.',
  maybeOn: 'may be on',
  kept: 'Your run history stays. Deleting it is a separate step.',
  grant: (name: string) => `Access that you gave in ${name} itself may remain until you remove it there.`,
  keep: 'Keep connected',
  confirm: 'Ask to disconnect',
};
