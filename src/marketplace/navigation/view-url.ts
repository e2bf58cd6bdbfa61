/** What a link may ask of an integration's page. */
export type ViewAction = 'connect' | 'reconnect';

/** What the marketplace shows: the catalogue, or one integration's page. */
export interface MarketplaceView {
  /** Undefined: the catalogue. */
  integrationId?: string | undefined;
  /** What to begin with on the page: the form for an account. Gone from the view once it is done. */
  action?: ViewAction | undefined;
}

const parameter = 'integration';
const actionParameter = 'action';

const toAction = (value: string | null): ViewAction | undefined =>
  value === 'connect' || value === 'reconnect' ? value : undefined;

/** The view that an address names. */
export function readView(search: string): MarketplaceView {
  const query = new URLSearchParams(search);
  const integrationId = query.get(parameter) || undefined;
  return { integrationId, ...(integrationId && { action: toAction(query.get(actionParameter)) }) };
}

/** Where a page is. */
export type PageLocation = Pick<Location, 'pathname' | 'search' | 'hash'>;

/** The page itself with another query. A path of two slashes at its start would be read as another host. */
export const withQuery = ({ pathname, hash }: PageLocation, query: URLSearchParams): string =>
  `${pathname.startsWith('//') ? '/.' : ''}${pathname}${query.size > 0 ? `?${query}` : ''}${hash}`;

/** The address of a view: the same page, with everything else in it left alone. */
export function hrefOf({ integrationId, action }: MarketplaceView, place: PageLocation): string {
  const query = new URLSearchParams(place.search);
  // Without an integration beside it, an action in the address is the host's own.
  if (query.has(parameter)) query.delete(actionParameter);
  if (integrationId) query.set(parameter, integrationId);
  else query.delete(parameter);
  if (integrationId && action) query.set(actionParameter, action);
  return withQuery(place, query);
}
