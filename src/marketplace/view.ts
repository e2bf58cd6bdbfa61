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

/** The view that an address names. */
export function readView(search: string): MarketplaceView {
  return { integrationId: new URLSearchParams(search).get(parameter) || undefined };
}

/** The address of a view: the same page, with everything else in it left alone. */
export function hrefOf(
  view: MarketplaceView,
  { pathname, search, hash }: { pathname: string; search: string; hash: string },
): string {
  const query = new URLSearchParams(search);
  if (view.integrationId) query.set(parameter, view.integrationId);
  else query.delete(parameter);
  return `${pathname}${query.size > 0 ? `?${query}` : ''}${hash}`;
}
