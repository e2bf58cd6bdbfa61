import { http, HttpResponse, type RequestHandler } from 'msw';
import type { Sandbox } from '../sandbox/contract/types.ts';

/** A test backend, a sandbox, or anything else that answers requests. */
export interface HandlerTarget {
  fetch(request: Request): Promise<Response>;
  /** The upstream behind it, whose icons and, in token access, APIs the browser asks for. */
  sandbox?: Sandbox | undefined;
}

export interface CreateHandlersOptions {
  /** Where the handler is mounted. @default '/api/plugboard' */
  basePath?: string | undefined;
}

/** Lets MSW answer for a test backend and the sandbox behind it, or for a sandbox alone. */
export function createHandlers(
  target: HandlerTarget | Sandbox,
  { basePath = '/api/plugboard' }: CreateHandlersOptions = {},
): RequestHandler[] {
  const answer =
    (to: Pick<HandlerTarget, 'fetch'>) =>
    async ({ request }: { request: Request }) => {
      try {
        return await to.fetch(request);
      } catch {
        // MSW would make a 500 of it, but a fetch that rejects is a connection that breaks.
        return HttpResponse.error();
      }
    };
  const isSandbox = 'embeddedUrl' in target;
  const sandbox = isSandbox ? target : target.sandbox;
  const upstream = sandbox && [
    http.get(`${new URL(sandbox.embeddedUrl).origin}/icons/*`, answer(sandbox)),
    http.all(sandbox.consentUrl, answer(sandbox)),
    http.all(`${sandbox.embeddedUrl}/*`, answer(sandbox)),
    http.all(`${sandbox.connectivityUrl}/*`, answer(sandbox)),
  ];
  return [...(isSandbox ? [] : [http.all(`*${basePath}/*`, answer(target))]), ...(upstream ?? [])];
}
