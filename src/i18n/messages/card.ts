/** Texts of the integration card. */
export const cardMessages = {
  connect: 'Connect',
  manage: 'Manage',
  view: 'View',
  otherCategory: 'Other',
  reconnect: 'Reconnect',
  /** Before why it is locked. */
  locked: 'Locked:',
  isNew: 'New',
  featured: 'Featured',
};
