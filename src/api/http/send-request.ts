import { toExactJson } from '../text/exact-json.ts';
import { givenUp, PlugboardError, type PlugboardErrorCode } from '../contract/errors.ts';
import { readText } from './read-body.ts';
import type { HttpRequest } from './build-request.ts';

export type Fetch = (input: string, init: RequestInit) => Promise<Response>;

export interface SendRequestOptions {
  fetch: Fetch;
  headers: Readonly<Record<string, string>>;
  /** The deadline in ms for the request and the whole response body. */
  timeout: number;
  /** The largest accepted response body in bytes, after decompression. @default 16777216 */
  maxBytes?: number | undefined;
  signal?: AbortSignal | undefined;
  /** The credentials mode of `fetch`. Null leaves it unset: some runtimes reject a request that sets it. @default 'omit' */
  credentials?: RequestCredentials | null | undefined;
  /** The cache mode of `fetch`. Null leaves it unset, for the same reason. @default 'no-store' */
  cache?: RequestCache | null | undefined;
  /** The error code of a missed deadline. */
  onTimeout: PlugboardErrorCode;
  /** The error code of a refused or broken connection. */
  onUnreachable: PlugboardErrorCode;
}

/** A response with its body as text. */
export interface HttpResponse {
  status: number;
  headers: Headers;
  text: string;
  /** True if the response was a redirect. Redirects are not followed. */
  redirected: boolean;
}

function toJson(body: Record<string, unknown>): string {
  try {
    return toExactJson(body) ?? '';
  } catch {
    throw new PlugboardError('invalid_request', 'The body cannot be serialised as JSON, so nothing was sent.');
  }
}

/**
 * Sends one request and reads the whole response, within one deadline and one byte limit. Does not follow redirects,
 * since `fetch` would send the API key and the body to their target.
 */
export async function sendRequest(
  { url, method, body }: HttpRequest,
  options: SendRequestOptions,
): Promise<HttpResponse> {
  const { fetch, headers, timeout, maxBytes = 16_777_216, signal } = options;
  const { credentials = 'omit', cache = 'no-store', onTimeout, onUnreachable } = options;
  if (signal?.aborted) throw givenUp();
  const payload = body ? toJson(body) : null;
  // Not `AbortSignal.any`: Firefox 121, the oldest supported version, does not have it.
  const controller = new AbortController();

  async function send(): Promise<HttpResponse> {
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
    const tooLarge = () => new PlugboardError('upstream_invalid', `The response is larger than ${maxBytes} bytes.`);
    const text = await readText(response, maxBytes, tooLarge, controller.signal);
    return { status: response.status, headers: response.headers, text, redirected };
  }

  return new Promise((resolve, reject) => {
    const giveUp = () => end(givenUp());
    const late = () => end(new PlugboardError(onTimeout, `No response within ${timeout} ms.`));
    const timer = setTimeout(late, timeout);
    signal?.addEventListener('abort', giveUp);

    function settle() {
      clearTimeout(timer);
      signal?.removeEventListener('abort', giveUp);
    }

    // Rejects directly, since a `fetch` that the host passed in may ignore the abort signal.
    function end(error: PlugboardError) {
      settle();
      reject(error);
      controller.abort();
    }

    send().then(
      (answer) => {
        settle();
        resolve(answer);
      },
      (error: unknown) => {
        settle();
        // No cause: the platform's error may contain the request with its headers and body.
        reject(error instanceof PlugboardError ? error : new PlugboardError(onUnreachable, 'The connection failed.'));
      },
    );
  });
}
