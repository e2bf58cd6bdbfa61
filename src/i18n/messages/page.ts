/** Texts of the header of an integration’s page. */
export const pageMessages = {
  back: 'All integrations',
  offline: 'You’re offline.',
  shownSince: (time: string) => `Showing what we had at ${time}.`,
  signIn: 'Sign in',
};

/** Texts of an integration’s last success and last failure. */
export const healthMessages = {
  success: 'Last success',
  failure: 'Last failure',
};

/** Texts of the section about an integration. */
export const aboutMessages = {
  title: 'About',
  developer: 'Made by',
  setup: 'Setup guide',
  support: 'Support',
  privacy: 'Privacy policy',
  terms: 'Terms of use',
};

/** Texts of the list of permissions. */
export const permissionsMessages = {
  title: 'Permissions',
  before: (name: string) => `What you allow when you connect ${name}:`,
  after: (name: string) => `What you allowed when you connected ${name}:`,
  access: { read: 'Read', write: 'Write', 'read-write': 'Read and write' },
  isNew: 'New',
  scopes: 'Technical names',
  required: 'New permissions required',
  review: (name: string) =>
    `Reconnect ${name} to allow what is marked “New”. What you allowed before is listed too and stays as it is.`,
};
