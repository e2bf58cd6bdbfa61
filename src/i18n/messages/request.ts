/** Texts of asking for an integration that is not there. */
export const requestMessages = {
  hint: 'Can’t find what you’re looking for?',
  request: (query: string) => (query ? `Request “${query}”` : 'Request an integration'),
  thanks: (query: string) =>
    query ? `Thanks. Your request for “${query}” has been sent.` : 'Thanks. Your request has been sent.',
};
