const length = 22;

const base64url = (bytes: ArrayBuffer) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** A name for a user of an upstream that says neither: equal for the same two on every server, and different for any others. */
export async function toScope(userId: string, upstreamUrls: readonly string[]): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify([userId, ...upstreamUrls]));
  return base64url(await crypto.subtle.digest('SHA-256', bytes)).slice(0, length);
}
