/** What every answer carries: nobody may keep it, guess its type, run anything in it, or mix up whom it is for. A page may bring its own content policy. */
const always = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  vary: 'Cookie, Authorization, Origin, Sec-Fetch-Site',
  'content-security-policy': "default-src 'none'",
};

const names = Object.keys(always) as (keyof typeof always)[];

/** Adds the headers that every answer has, and leaves those it has of its own. */
export function addHeaders(headers: Record<string, string>, requestId: string): void {
  for (const name of names) headers[name] ??= always[name];
  headers['x-request-id'] = requestId;
}

/** Lets a page of an allowed origin read the answer. Exactly that origin, never all. */
export function addCors(headers: Record<string, string>, origin: string | null, origins: ReadonlySet<string>): void {
  if (origin === null || !origins.has(origin)) return;
  headers['access-control-allow-origin'] = origin;
  headers['access-control-allow-credentials'] = 'true';
  headers['access-control-expose-headers'] = 'retry-after, x-request-id';
}
