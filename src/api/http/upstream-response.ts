import { PlugboardError, type PlugboardErrorCode } from '../contract/errors.ts';
import type { HttpResponse } from './send-request.ts';
import { parseAnswer } from '../text/parse-json.ts';
import { parseRetryAfter } from './retry.ts';

const kept: Partial<Record<number, PlugboardErrorCode>> = {
  400: 'invalid_request',
  401: 'upstream_auth',
  403: 'upstream_auth',
  404: 'not_found',
  408: 'upstream_timeout',
  409: 'conflict',
  413: 'too_large',
  422: 'rejected',
  429: 'rate_limited',
};

/** Returns the text of an error response. It selects an error code and field names, and never leaves this module. */
function wordsOf(text: string): string {
  try {
    return JSON.stringify(parseAnswer(text)) ?? '';
  } catch {
    return '';
  }
}

/** Returns the names of the sent fields that the error text mentions. */
function fieldsIn(words: string, sent: readonly string[]): string[] {
  return sent.filter((name) => name.length > 1 && words.includes(name));
}

/** Converts an upstream error response into an error without the upstream's text. */
export function toUpstreamError(
  { status, headers, text, redirected }: HttpResponse,
  now: number,
  sent: readonly string[] = [],
): PlugboardError {
  if (redirected)
    return new PlugboardError('upstream_invalid', 'The upstream answered with a redirect. Redirects are not followed.');
  const words = status === 400 || status === 422 ? wordsOf(text) : '';
  // One upstream dialect throttles with status 400.
  const throttled = status === 400 && /too many requests/i.test(words);
  const code = throttled ? 'rate_limited' : (kept[status] ?? (status >= 500 ? 'upstream_error' : 'invalid_request'));
  return new PlugboardError(code, `The upstream answered ${status}.`, {
    retryAfter: parseRetryAfter(headers.get('retry-after'), now),
    fields: throttled ? [] : fieldsIn(words, sent),
  });
}

/** Returns the JSON of a successful response. Throws the error of any other status. */
export function readUpstreamAnswer(answer: HttpResponse, now: number, sent?: readonly string[]): unknown {
  if (answer.redirected || answer.status < 200 || answer.status >= 300) throw toUpstreamError(answer, now, sent);
  return parseAnswer(answer.text);
}
