/** The action that a link to an integration's page may start. */
export type ViewAction = 'connect' | 'reconnect';

/** The view of the marketplace: the catalogue or the page of one integration. */
export interface MarketplaceView {
  /** Undefined: the catalogue. */
  integrationId?: string | undefined;
  /** Opens the connect form. The marketplace removes it from the view once it has started. */
  action?: ViewAction | undefined;
}

const parameter = 'integration';
const actionParameter = 'action';

const toAction = (value: string | null): ViewAction | undefined =>
  value === 'connect' || value === 'reconnect' ? value : undefined;

/** Reads the view from a query string. */
export function readView(search: string): MarketplaceView {
  const query = new URLSearchParams(search);
  const integrationId = query.get(parameter) || undefined;
  return { integrationId, ...(integrationId && { action: toAction(query.get(actionParameter)) }) };
}

/** The parts of a page's URL. */
export type PageLocation = Pick<Location, 'pathname' | 'search' | 'hash'>;

/** Replaces the query of a page's URL. A browser would read a path with two leading slashes as another host. */
export const withQuery = ({ pathname, hash }: PageLocation, query: URLSearchParams): string =>
  `${pathname.startsWith('//') ? '/.' : ''}${pathname}${query.size > 0 ? `?${query}` : ''}${hash}`;

/** Returns the URL of a view. It keeps the rest of the page's URL. */
export function hrefOf({ integrationId, action }: MarketplaceView, place: PageLocation): string {
  const query = new URLSearchParams(place.search);
  // An `action` without an integration belongs to the host.
  if (query.has(parameter)) query.delete(actionParameter);
  if (integrationId) query.set(parameter, integrationId);
  else query.delete(parameter);
  if (integrationId && action) query.set(actionParameter, action);
  return withQuery(place, query);
}
