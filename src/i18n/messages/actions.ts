import { plural } from '../plural.ts';

/** Texts of a connector's records and of running their actions. */
export const actionsMessages = {
  resources: (name: string) => `What ${name} can do`,
  noResources: (name: string) => `${name} has no actions to run here.`,
  skipped: (count: number) =>
    plural('en', count, {
      one: '# kind of record couldn’t be read and is left out.',
      other: '# kinds of record couldn’t be read and are left out.',
    }),
  gone: 'This action isn’t available.',
  realData: (account: string) => `This acts on real data in ${account}.`,
  account: 'Account',
  choose: 'Choose an account',
  accountMissing: 'Choose the account to act on.',
  accountLabel: (name: string, account: string) => `${name} (${account})`,
  accountAdded: (account: string, date: string) => `${account}, added ${date}`,
  noAccount: (name: string) => `An action needs an account to act on. Connect ${name} first.`,
  noParameters: 'This action needs no details from you.',
  run: 'Run action',
  running: 'Running…',
  stop: 'Stop waiting',
  notInteger: (label: string) => `${label} must be a whole number, such as 10.`,
  notNumber: (label: string) => `${label} must be a number, such as 1.5.`,
  notDate: (label: string) => `${label} must be a date.`,
  notJson: (label: string, line: string, column: string) =>
    `${label} isn’t valid JSON. Look at line ${line}, column ${column}.`,
  notObject: (label: string) => `${label} must be a JSON object, which begins with a curly bracket.`,
  notArray: (label: string) => `${label} must be a JSON list, which begins with a square bracket.`,
  confirmTitle: (action: string) => `Run “${action}”?`,
  confirm: (account: string) => `It may change or delete data in ${account}, and can’t be undone here.`,
  confirmRun: 'Run it now',
  done: (action: string) => `“${action}” is done.`,
  failed: (name: string) => `${name} answered that the action didn’t succeed. Check the details, then run it again.`,
  unknown: (action: string) => `We can’t tell whether “${action}” was done.`,
  unknownNext: (account: string) => `Look in ${account} before you run it again, or it may be done twice.`,
  unknownRead: 'No answer came. The action only reads, so you can run it again.',
};
