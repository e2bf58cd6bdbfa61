import { http, HttpResponse, type RequestHandler } from 'msw';
import type { Sandbox } from '../sandbox/contract/types.ts';

/** A test backend, a sandbox, or any object with a `fetch` method. */
export interface HandlerTarget {
  fetch(request: Request): Promise<Response>;
  /** The upstream of the backend. The browser loads its icons and, in token access, calls its APIs. */
  sandbox?: Sandbox | undefined;
}

export interface CreateHandlersOptions {
  /** The path of the handler. @default '/api/plugboard' */
  basePath?: string | undefined;
}

/** Creates MSW handlers for a test backend and its sandbox, or for a sandbox alone. */
export function createHandlers(
  target: HandlerTarget | Sandbox,
  { basePath = '/api/plugboard' }: CreateHandlersOptions = {},
): RequestHandler[] {
  const forward =
    (to: Pick<HandlerTarget, 'fetch'>) =>
    async ({ request }: { request: Request }) => {
      try {
        return await to.fetch(request);
      } catch {
        // MSW turns an exception into a 500, but a rejected fetch stands for a broken connection.
        return HttpResponse.error();
      }
    };
  const isSandbox = 'embeddedUrl' in target;
  const sandbox = isSandbox ? target : target.sandbox;
  const upstream = sandbox && [
    http.get(`${new URL(sandbox.embeddedUrl).origin}/icons/*`, forward(sandbox)),
    http.all(sandbox.consentUrl, forward(sandbox)),
    http.all(`${sandbox.embeddedUrl}/*`, forward(sandbox)),
    http.all(`${sandbox.connectivityUrl}/*`, forward(sandbox)),
  ];
  return [...(isSandbox ? [] : [http.all(`*${basePath}/*`, forward(target))]), ...(upstream ?? [])];
}
