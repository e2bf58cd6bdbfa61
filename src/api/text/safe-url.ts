import { isLoopback } from './loopback.ts';

const parse = (value: string, base?: string) => {
  try {
    return new URL(value, base);
  } catch {
    return undefined;
  }
};

/**
 * Returns an upstream URL if it is safe to load or link to, else undefined. Safe are `https:` URLs, URLs of the page's origin, and loopback
 * URLs on a loopback page. A URL with a user name or password is not safe. Without a page only absolute `https:` URLs are.
 */
export function safeUrl(value: unknown, pageUrl?: string): string | undefined {
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  const url = parse(value, pageUrl);
  if (!url || url.username || url.password) return undefined;
  if (url.protocol === 'https:') return url.href;
  if (url.protocol !== 'http:' || pageUrl === undefined) return undefined;

  const page = parse(pageUrl);
  const near = page && (page.origin === url.origin || (isLoopback(page.hostname) && isLoopback(url.hostname)));
  return near ? url.href : undefined;
}
