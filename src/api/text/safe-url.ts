import { isLoopback } from './loopback.ts';

const parse = (value: string, base?: string) => {
  try {
    return new URL(value, base);
  } catch {
    return undefined;
  }
};

/**
 * A URL from upstream that is fit to load or link to, or undefined: `https:`, or of the page's own origin, or on loopback
 * while the page is too, and never with a user name or password in it. Without a page only absolute `https:` passes.
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
