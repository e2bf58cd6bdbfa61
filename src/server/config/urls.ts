import { isLoopback } from '../../api/internal.ts';

const parse = (value: string) => {
  try {
    return new URL(value);
  } catch {
    return undefined;
  }
};

/** Whether a URL is `https:`, or `http:` on this machine. */
export const isPrivate = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));

/** A base URL in one spelling, so that it can be compared and stored. Undefined when it cannot be one. */
export function toBaseUrl(value: string): string | undefined {
  const url = parse(value);
  if (!url || !isPrivate(url) || url.username || url.password || url.search || url.hash) return undefined;
  return url.href.replace(/\/+$/, '');
}

/** Whether text is an origin as browsers send it. */
export const isOrigin = (value: string): boolean => parse(value)?.origin === value && /^https?:/.test(value);

/** Whether text is a host, with its port if it has one, as `URL.host` gives it. */
export const isHost = (value: string): boolean => parse(`https://${value}/`)?.host === value;

/** An address the browser may be sent to, since its host is one of the given. */
export function isConsentUrl(value: string, hosts: ReadonlySet<string>): boolean {
  const url = parse(value);
  return url !== undefined && isPrivate(url) && !url.username && !url.password && hosts.has(url.host);
}
