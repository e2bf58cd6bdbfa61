/** Texts of the header of an integration's page. */
export const pageMessages = {
  back: 'All integrations',
};
