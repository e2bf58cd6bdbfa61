/** Texts of the integration card. */
export const cardMessages = {
  connect: 'Connect',
  manage: 'Manage',
  review: 'Review',
  view: 'View',
  otherCategory: 'Other',
};
