import { toExactJson } from '../../api/internal.ts';
import type { PlugboardHandler } from '../config/options.ts';

/** A response as plain data. A Node server writes it directly, without a stream in between. */
export interface Reply {
  status: number;
  /** By lower-case name. */
  headers: Record<string, string>;
  body: string | null;
}

/** Answers a request with a reply. `clientSignal` aborts when the client disconnects. @default the request's own signal */
export type Responder = (request: Request, context?: unknown, clientSignal?: AbortSignal) => Promise<Reply>;

/** Creates a JSON reply. */
export const json = (value: unknown, status = 200): Reply => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: toExactJson(value) ?? null,
});

/** Drops `skipped` from a list when it is 0, as the contract omits it then. */
export function listed<List extends { skipped: number }>({ skipped, ...list }: List): Omit<List, 'skipped'> {
  return skipped > 0 ? { ...list, skipped } : list;
}

const responder = Symbol('plugboard.responder');

/** Creates a handler that converts each reply into a `Response`. */
export function toHandler(respond: Responder): PlugboardHandler {
  const handler: PlugboardHandler = async (request, context) => {
    const { body, ...init } = await respond(request, context);
    return new Response(body, init);
  };
  // Not enumerable: a host's wrapper that copies the properties of the handler must not pass for it.
  return Object.defineProperty(handler, responder, { value: respond });
}

/** Returns the responder of a handler, or undefined for a function that a host wrapped around one. */
export const responderOf = (handler: PlugboardHandler): Responder | undefined =>
  (handler as PlugboardHandler & { [responder]?: Responder })[responder];
