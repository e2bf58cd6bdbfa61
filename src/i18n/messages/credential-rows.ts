import { plural } from '../plural.ts';

/** Texts of a connector's list of credentials. */
export const credentialRowsMessages = {
  list: (name: string) => `Credentials for ${name}`,
  label: (name: string) => `${name} credential`,
  added: 'Added',
  id: 'ID',
  empty: (name: string) => `There is no credential for ${name} yet.`,
  skipped: (count: number) =>
    plural('en', count, { one: '# credential couldn’t be read.', other: '# credentials couldn’t be read.' }),
};
