import { createApi, type ApiOptions } from '../../src/api/index.ts';
import { createTestClock } from '../support/clock.ts';

export const problem = (
  status: number,
  code: string,
  more: Record<string, unknown> = {},
  headers: Record<string, string> = {},
) =>
  new Response(JSON.stringify({ code, status, ...more }), {
    status,
    headers: { 'content-type': 'application/problem+json', ...headers },
  });

export interface Sent {
  url: string;
  method: string;
  headers: Headers;
  body: unknown;
  init: RequestInit;
}

type Answer = (sent: Sent, number: number) => Response | Promise<Response>;

/** A fetch that notes what it was asked. */
export function createFetch(answer: Answer) {
  const sent: Sent[] = [];
  const fetch = async (url: string, init: RequestInit) => {
    const body = typeof init.body === 'string' ? (JSON.parse(init.body) as unknown) : undefined;
    const one = { url, method: init.method ?? 'GET', headers: new Headers(init.headers), body, init };
    sent.push(one);
    return answer(one, sent.length);
  };
  return { fetch, sent };
}

/** A client whose handler is a function. */
export function createClient(answer: Answer, options: ApiOptions = {}) {
  const { fetch, sent } = createFetch(answer);
  const clock = createTestClock();
  return { api: createApi({ fetch, clock, random: () => 0.5, ...options }), sent, clock };
}
