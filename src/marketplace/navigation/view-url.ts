/** The action that a link to an integration's page may start. */
export type ViewAction = 'connect' | 'reconnect';

/** The tabs of an integration's page, in their order. */
export const detailTabs = ['workflows', 'activity', 'accounts', 'about', 'developer'] as const;

/** A tab of an integration's page. */
export type DetailTab = (typeof detailTabs)[number];

/** The view of the marketplace: the catalogue or the page of one integration. */
export interface MarketplaceView {
  /** Undefined: the catalogue. */
  integrationId?: string | undefined;
  /** Opens the connect form. The marketplace removes it from the view once it has started. */
  action?: ViewAction | undefined;
  /** The open tab of the integration's page. @default the first one */
  tab?: DetailTab | undefined;
}

const parameter = 'integration';
const actionParameter = 'action';
const tabParameter = 'tab';
/** Stands in for `tab` on a page of a host that uses `tab` for something else. */
const otherTabParameter = 'integration-tab';

const toAction = (value: string | null): ViewAction | undefined =>
  value === 'connect' || value === 'reconnect' ? value : undefined;

const toTab = (value: string | null): DetailTab | undefined => detailTabs.find((tab) => tab === value);

const tabParameterOf = (query: URLSearchParams) =>
  query.has(tabParameter) && !toTab(query.get(tabParameter)) ? otherTabParameter : tabParameter;

/** Reads the view from a query string. */
export function readView(search: string): MarketplaceView {
  const query = new URLSearchParams(search);
  const integrationId = query.get(parameter) || undefined;
  if (!integrationId) return { integrationId };
  const action = toAction(query.get(actionParameter));
  const tab = toTab(query.get(tabParameterOf(query)));
  return { integrationId, action, ...(tab && { tab }) };
}

/** The parts of a page's URL. */
export type PageLocation = Pick<Location, 'pathname' | 'search' | 'hash'>;

/** Replaces the query of a page's URL. A browser would read a path with two leading slashes as another host. */
export const withQuery = ({ pathname, hash }: PageLocation, query: URLSearchParams): string =>
  `${pathname.startsWith('//') ? '/.' : ''}${pathname}${query.size > 0 ? `?${query}` : ''}${hash}`;

/** Returns the URL of a view. It keeps the rest of the page's URL. */
export function hrefOf({ integrationId, action, tab }: MarketplaceView, place: PageLocation): string {
  const query = new URLSearchParams(place.search);
  const tabName = tabParameterOf(query);
  // An `action` or a `tab` without an integration belongs to the host.
  if (query.has(parameter)) {
    query.delete(actionParameter);
    query.delete(tabName);
  }
  if (integrationId) query.set(parameter, integrationId);
  else query.delete(parameter);
  if (integrationId && action) query.set(actionParameter, action);
  if (integrationId && tab) query.set(tabName, tab);
  return withQuery(place, query);
}
