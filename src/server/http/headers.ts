/** What every answer carries: nobody may keep it, guess its type, run anything in it, or mix up whom it is for. */
const always = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  vary: 'Cookie, Authorization, Origin, Sec-Fetch-Site',
};

/** Adds the headers that every answer has. A page may bring its own content policy. */
export function addHeaders(headers: Headers, requestId: string): void {
  for (const [name, value] of Object.entries(always)) headers.set(name, value);
  headers.set('x-request-id', requestId);
  if (!headers.has('content-security-policy')) headers.set('content-security-policy', "default-src 'none'");
}

/** Lets a page of an allowed origin read the answer. Exactly that origin, never all. */
export function addCors(headers: Headers, origin: string | null, origins: ReadonlySet<string>): void {
  if (origin === null || !origins.has(origin)) return;
  headers.set('access-control-allow-origin', origin);
  headers.set('access-control-allow-credentials', 'true');
  headers.set('access-control-expose-headers', 'retry-after, x-request-id');
}
