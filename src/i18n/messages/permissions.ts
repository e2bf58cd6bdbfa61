/** Texts of what an integration may do with the user's data. */
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
