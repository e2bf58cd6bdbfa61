const length = 22;

const base64url = (bytes: ArrayBuffer) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** Derives an opaque name for a user of an upstream. Equal on every server for the same user and URLs, different for any others. */
export async function toScope(userId: string, upstreamUrls: readonly string[]): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify([userId, ...upstreamUrls]));
  return base64url(await crypto.subtle.digest('SHA-256', bytes)).slice(0, length);
}
