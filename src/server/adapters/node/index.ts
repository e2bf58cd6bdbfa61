import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { PlugboardHandler } from '../../types.ts';

/** What `authenticate` gets as its context on a Node server. */
export interface NodeContext {
  req: IncomingMessage;
  res: ServerResponse;
}

/** A handler as `node:http`, Express and Connect call it. */
export type NodeListener = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

type FrameworkRequest = IncomingMessage & { originalUrl?: unknown; body?: unknown; rawBody?: unknown };

/** Undoes what a framework did to a request: a path it cut off when it mounted us, a body it has read already. */
function restore(req: FrameworkRequest): void {
  if (typeof req.originalUrl === 'string') req.url = req.originalUrl;
  if (req.readableEnded && req.body !== undefined && !(req.rawBody instanceof Buffer)) {
    req.rawBody = Buffer.from(typeof req.body === 'string' ? req.body : JSON.stringify(req.body));
  }
}

/** Turns a handler into a listener for Node servers. `authenticate` gets `{ req, res }` as its context; a client that leaves ends the upstream's reads. */
export function toNodeListener(handler: PlugboardHandler): NodeListener {
  const listen = getRequestListener(
    (request, env) => handler(request, { req: env.incoming, res: env.outgoing }),
    // The host's own Request and Response stay as they are.
    { overrideGlobalObjects: false },
  );
  return async (req, res) => {
    restore(req);
    await listen(req, res);
  };
}
