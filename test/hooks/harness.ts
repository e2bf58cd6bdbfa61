import type { QueryClient } from '@tanstack/react-query';
import { renderHook } from '@testing-library/react';
import { createElement, type ReactNode } from 'react';
import { createApi, type ApiOptions } from '../../src/api/index.ts';
import { PlugboardClientProvider } from '../../src/hooks/index.ts';

/** Answers a request: JSON for 200, a whole response for anything else. A promise keeps it on its way. */
export type Answer = (request: { body: unknown; signal: AbortSignal; url: URL }) => unknown;

/** Routes by method and path below `/api/plugboard`. */
export type Routes = Record<string, Answer>;

export const problem = (status: number, code: string) =>
  new Response(JSON.stringify({ code, status }), {
    status,
    headers: { 'content-type': 'application/problem+json' },
  });

/** A handler made of routes, which notes each request as `METHOD path?query`. */
export function createHandler(routes: Routes) {
  const requests: string[] = [];
  const bodies: unknown[] = [];
  const aborted: string[] = [];
  async function fetch(input: string, init: RequestInit): Promise<Response> {
    const url = new URL(input, 'https://host.test');
    const path = url.pathname.replace('/api/plugboard', '');
    const name = `${init.method} ${path}`;
    requests.push(`${name}${url.search}`);
    const body = typeof init.body === 'string' ? (JSON.parse(init.body) as unknown) : undefined;
    bodies.push(body);
    const signal = init.signal as AbortSignal;
    const gone = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => {
        aborted.push(name);
        reject(new DOMException('gone', 'AbortError'));
      });
    });
    const answer = await Promise.race([gone, routes[name]?.({ body, signal, url })]);
    if (answer instanceof Response) return answer;
    return answer === undefined ? problem(404, 'not_found') : Response.json(answer);
  }
  return { fetch, requests, bodies, aborted };
}

export interface HostOptions extends ApiOptions {
  queryClient?: QueryClient | undefined;
  enabled?: boolean | undefined;
}

/** A host page: a handler, a client of it, and `render` for hooks under their provider. */
export function createHost(routes: Routes, { queryClient, enabled, ...options }: HostOptions = {}) {
  const handler = createHandler(routes);
  const instant = { now: () => Date.now(), wait: () => Promise.resolve() };
  const api = createApi({ fetch: handler.fetch, clock: instant, ...options });
  const wrapper = ({ children }: { children?: ReactNode }) =>
    createElement(PlugboardClientProvider, { api, queryClient, enabled }, children);
  return {
    ...handler,
    api,
    wrapper,
    render: <Result>(use: () => Result) => renderHook(use, { wrapper }),
  };
}

/** A promise to be settled by hand. */
export function defer<Value = unknown>() {
  const handles: { resolve?: (value: Value) => void; reject?: (error: unknown) => void } = {};
  const promise = new Promise<Value>((resolve, reject) => Object.assign(handles, { resolve, reject }));
  return {
    promise,
    resolve: (value: Value) => handles.resolve?.(value),
    reject: (error: unknown) => handles.reject?.(error),
  };
}
