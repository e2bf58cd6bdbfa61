// Responses must not be cached, sniffed, executed, framed, embedded by another origin or served to another user. A page may set a content policy of its own.
const defaults = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  vary: 'Cookie, Authorization, Origin, Sec-Fetch-Site',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
};

const names = Object.keys(defaults) as (keyof typeof defaults)[];

/** Adds the headers of every response. Keeps those that are set already. */
export function addHeaders(headers: Record<string, string>, requestId: string): void {
  for (const name of names) headers[name] ??= defaults[name];
  headers['x-request-id'] = requestId;
}

/** Allows a page of an allowed origin to read the response. Names exactly that origin, never `*`. */
export function addCors(headers: Record<string, string>, origin: string | null, origins: ReadonlySet<string>): void {
  if (origin === null || !origins.has(origin)) return;
  headers['access-control-allow-origin'] = origin;
  headers['access-control-allow-credentials'] = 'true';
  headers['access-control-expose-headers'] = 'retry-after, x-request-id';
}
