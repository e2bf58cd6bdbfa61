import { toExactJson } from '../text/exact-json.ts';
import { givenUp, PlugboardError, type PlugboardErrorCode } from '../contract/errors.ts';
import { readText } from './read-body.ts';
import type { HttpRequest } from './build-request.ts';

export type Fetch = (input: string, init: RequestInit) => Promise<Response>;

export interface ExchangeOptions {
  fetch: Fetch;
  headers: Readonly<Record<string, string>>;
  /** Milliseconds until the whole exchange, body included, is given up. */
  timeout: number;
  /** Bytes of body to accept, counted after decoding. @default 16777216 */
  maxBytes?: number | undefined;
  signal?: AbortSignal | undefined;
  /** Whether cookies go along. Null leaves it unsaid: some runtimes know no such mode and refuse a request that has one. @default 'omit' */
  credentials?: RequestCredentials | null | undefined;
  /** Whether the platform may cache the answer. Null leaves it unsaid, for the same reason. @default 'no-store' */
  cache?: RequestCache | null | undefined;
  /** What a missed deadline is called on this side. */
  onTimeout: PlugboardErrorCode;
  /** What a refused or broken connection is called on this side. */
  onUnreachable: PlugboardErrorCode;
}

/** An answer with its body read. */
export interface HttpResponse {
  status: number;
  headers: Headers;
  text: string;
  /** Whether the other side wanted to send us elsewhere. It is never followed. */
  redirected: boolean;
}

function toJson(body: Record<string, unknown>): string {
  try {
    return toExactJson(body) ?? '';
  } catch {
    throw new PlugboardError('invalid_request', 'The body cannot be written as JSON, so nothing was sent.');
  }
}

/**
 * Sends one request and reads its whole answer, within one deadline and one byte limit. Redirects are not followed:
 * a followed one would carry the key and the body to wherever it points.
 */
export async function exchange({ url, method, body }: HttpRequest, options: ExchangeOptions): Promise<HttpResponse> {
  const { fetch, headers, timeout, maxBytes = 16_777_216, signal } = options;
  const { credentials = 'omit', cache = 'no-store', onTimeout, onUnreachable } = options;
  if (signal?.aborted) throw givenUp();
  const payload = body ? toJson(body) : null;
  // Not AbortSignal.any: Firefox 121, our floor, does not have it yet.
  const controller = new AbortController();

  async function ask(): Promise<HttpResponse> {
    const init: RequestInit = {
      method,
      headers: Object.assign({ accept: 'application/json' }, body && { 'content-type': 'application/json' }, headers),
      body: payload,
      redirect: 'manual',
      signal: controller.signal,
    };
    if (credentials) init.credentials = credentials;
    if (cache) init.cache = cache;
    const response = await fetch(url, init);
    const redirected = response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400);
    const tooLarge = () => new PlugboardError('upstream_invalid', `The answer is larger than ${maxBytes} bytes.`);
    const text = await readText(response, maxBytes, tooLarge, controller.signal);
    return { status: response.status, headers: response.headers, text, redirected };
  }

  return new Promise((resolve, reject) => {
    const giveUp = () => end(givenUp());
    const late = () => end(new PlugboardError(onTimeout, `No answer within ${timeout} ms.`));
    const timer = setTimeout(late, timeout);
    signal?.addEventListener('abort', giveUp);

    function settle() {
      clearTimeout(timer);
      signal?.removeEventListener('abort', giveUp);
    }

    // Rejects by itself: the platform ends what is aborted, but a `fetch` of the host's own may never hear of it.
    function end(error: PlugboardError) {
      settle();
      reject(error);
      controller.abort();
    }

    ask().then(
      (answer) => {
        settle();
        resolve(answer);
      },
      (error: unknown) => {
        settle();
        // No cause: the platform's error may carry the request, its headers and its body.
        reject(error instanceof PlugboardError ? error : new PlugboardError(onUnreachable, 'The connection failed.'));
      },
    );
  });
}
