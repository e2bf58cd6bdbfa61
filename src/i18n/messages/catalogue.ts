import { plural } from '../plural.ts';

/** Texts of the integration card. */
export const cardMessages = {
  connect: 'Connect',
  manage: 'Manage',
  finish: 'Finish setup',
  view: 'View',
  otherCategory: 'Other',
  reconnect: 'Reconnect',
  /** Before why it is locked. */
  locked: 'Locked:',
  isNew: 'New',
  featured: 'Featured',
};

/** Texts of the integrations that the user works with. */
export const yoursMessages = {
  title: 'Yours',
  start: 'Start here',
  nothingOn: 'Nothing on yet',
  choose: 'Connected. Choose what to automate.',
  on: (on: number, total: number) =>
    plural('en', total, {
      one: `${plural('en', on, { other: '#' })} of # workflow on`,
      other: `${plural('en', on, { other: '#' })} of # workflows on`,
    }),
  ran: (time: string) => `ran ${time}`,
  missing: 'No account is connected.',
  rejected: 'The account was signed out.',
  waiting: (count: number) => plural('en', count, { one: '# workflow is waiting.', other: '# workflows are waiting.' }),
  showAll: (count: number) => plural('en', count, { other: 'Show all #' }),
};

/** Texts of the catalogue: its toolbar and its grid. */
export const gridMessages = {
  title: 'Integrations',
  search: 'Search integrations',
  clearSearch: 'Clear search',
  categories: 'Categories',
  category: 'Category',
  all: 'All',
  allCategories: 'All categories',
  browse: 'Browse',
  found: 'Results',
  otherCategory: 'Other',
  installed: 'Connected',
  results: (count: number) => plural('en', count, { one: '# integration', other: '# integrations' }),
  loading: 'Loading integrations…',
  empty: 'There are no integrations yet. When some are added, you’ll find them here.',
  emptyInstalled: 'Nothing is connected yet. Connect an integration and it will show up here.',
  noResult: (query: string) => (query ? `No integration called “${query}”.` : 'No integration matches these filters.'),
  clearFilters: 'Show all integrations',
  skipped: (count: number) =>
    plural('en', count, {
      one: '# integration couldn’t be read and is left out.',
      other: '# integrations couldn’t be read and are left out.',
    }),
  unreadable: (count: number) =>
    plural('en', count, {
      one: 'The only integration couldn’t be read. Try again, or contact support if it stays this way.',
      other: 'None of the # integrations could be read. Try again, or contact support if it stays this way.',
    }),
  stale: 'The list couldn’t be refreshed, so it may be out of date.',
  showMore: 'Show more',
  showPrevious: 'Show previous',
  attention: 'Needs attention',
  emptyAttention: 'Nothing needs your attention.',
  sort: 'Sort and view',
  recommended: 'Recommended',
  byName: 'A–Z',
  newest: 'Newest',
  layout: 'Layout',
  grid: 'Grid',
  list: 'List',
  range: (first: string, last: string, total: string) => `${first}–${last} of ${total}`,
};
