import { isLoopback } from '../../api/internal.ts';

const parse = (value: string) => {
  try {
    return new URL(value);
  } catch {
    return undefined;
  }
};

/** True for an `https:` URL, and for an `http:` URL of this machine. */
export const isSecureUrl = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));

/** Normalizes a base URL, so that it can be compared and stored. Returns undefined for an unusable one. */
export function toBaseUrl(value: string): string | undefined {
  const url = parse(value);
  if (!url || !isSecureUrl(url) || url.username || url.password || url.search || url.hash) return undefined;
  return url.href.replace(/\/+$/, '');
}

/** True for an origin as browsers send it. */
export const isOrigin = (value: string): boolean => parse(value)?.origin === value && /^https?:/.test(value);

/** True for an origin, also with the path of a prefix such as `https://app.example.com/shop`. */
export function isPublicUrl(value: string): boolean {
  const url = parse(value);
  return url !== undefined && isOrigin(url.origin) && (url.origin + url.pathname).replace(/\/$/, '') === value;
}

/** True for a host with an optional port, as `URL.host` spells it. */
export const isHost = (value: string): boolean => parse(`https://${value}/`)?.host === value;

/** True for a secure URL on one of the given hosts, to which the browser may be sent. */
export function isConsentUrl(value: string, hosts: ReadonlySet<string>): boolean {
  const url = parse(value);
  return url !== undefined && isSecureUrl(url) && !url.username && !url.password && hosts.has(url.host);
}
