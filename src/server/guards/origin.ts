import { PlugboardError } from '../../api/index.ts';
import type { Reply } from '../http/reply.ts';

const refuse = (message: string) => new PlugboardError('forbidden_origin', message);

/**
 * Lets pass what only a page of the host can send. The header alone stops other sites, since it makes browsers ask first
 * and only `origins` are told yes; what browsers say of the sender is checked as well.
 */
export function checkOrigin(
  { headers, url }: Pick<Request, 'headers' | 'url'>,
  origins: ReadonlySet<string>,
  publicUrl?: string,
): void {
  if (headers.get('x-plugboard') !== '1') throw refuse('The header `x-plugboard: 1` is missing.');
  const origin = headers.get('origin');
  if (origin !== null && origins.has(origin)) return;
  const site = headers.get('sec-fetch-site');
  if (site !== null) {
    if (site !== 'same-origin') throw refuse('The page is of another origin. Name it in `origins` if it is yours.');
    return;
  }
  // Behind a proxy that ends TLS the request is `http:`, and browsers say `https:`.
  if (origin !== null && origin !== (publicUrl ?? new URL(url).origin)) {
    throw refuse('The page is of another origin. Name it in `origins` if it is yours.');
  }
}

/** Answers a browser that asks whether a page of another origin may send a request. */
export function answerPreflight(headers: Headers, origins: ReadonlySet<string>): Reply {
  if (!origins.has(headers.get('origin') ?? ''))
    throw refuse('The page is of another origin. Name it in `origins` if it is yours.');
  return {
    status: 204,
    body: null,
    headers: {
      'access-control-allow-methods': 'GET, POST, PUT, DELETE',
      'access-control-allow-headers': 'content-type, x-plugboard',
      'access-control-max-age': '600',
    },
  };
}
