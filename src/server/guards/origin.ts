import { PlugboardError } from '../../api/index.ts';
import type { Reply } from '../http/reply.ts';

const refuse = (message: string) => new PlugboardError('forbidden_origin', message);
const crossOrigin = () => refuse('The page has another origin. Add it to `origins` if it is yours.');

/**
 * Throws `forbidden_origin` unless a page of the host sent the request. The header `x-plugboard` alone stops other sites: it makes browsers
 * send a preflight, which only `origins` pass. `Sec-Fetch-Site` and `Origin` are checked as well.
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
    if (site !== 'same-origin') throw crossOrigin();
    return;
  }
  // Behind a proxy that terminates TLS the request is `http:`, but browsers send an `https:` origin.
  if (origin !== null && origin !== new URL(publicUrl ?? url).origin) {
    throw crossOrigin();
  }
}

const ownHeaders = ['content-type', 'x-plugboard'];
const maxHeaders = 50;

/** Headers that a host's own `fetch` may add: credentials, tracing and names of its own. */
const hostHeaders =
  /^(authorization|accept|accept-language|content-language|idempotency-key|traceparent|tracestate|baggage|sentry-trace|b3|newrelic|uber-trace-id|elastic-apm-traceparent|x-[a-z0-9-]{1,64})$/;
// A proxy or a framework may believe these, so a page does not send them across origins.
const trustedHeaders =
  /^x-(forwarded|real-ip|client-ip|cluster|envoy|original|rewrite|http-method|method-override|remote|user|alloy)/;

/** Returns the requested headers that a page of a listed origin may send. */
function allowedHeaders(requested: string | null): string {
  const names = (requested ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => hostHeaders.test(name) && !trustedHeaders.test(name));
  return [...new Set([...ownHeaders, ...names.slice(0, maxHeaders)])].join(', ');
}

/** Answers a CORS preflight. Throws `forbidden_origin` for an origin that is not allowed. */
export function answerPreflight(headers: Headers, origins: ReadonlySet<string>): Reply {
  if (!origins.has(headers.get('origin') ?? '')) throw crossOrigin();
  return {
    status: 204,
    body: null,
    headers: {
      'access-control-allow-methods': 'GET, POST, PUT, DELETE',
      'access-control-allow-headers': allowedHeaders(headers.get('access-control-request-headers')),
      'access-control-max-age': '600',
    },
  };
}
