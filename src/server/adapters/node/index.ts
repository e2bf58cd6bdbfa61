import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener, RequestError } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { PlugboardError } from '../../../api/index.ts';
import { addHeaders } from '../../http/headers.ts';
import { toProblem } from '../../http/problem.ts';
import { answerOf, type Reply } from '../../http/reply.ts';
import { LightSignal } from '../../concurrency/bulkhead.ts';
import type { PlugboardHandler } from '../../config/options.ts';

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

function write({ status, headers, body }: Reply, res: ServerResponse): void {
  if (res.destroyed) return;
  if (body !== null) headers['content-length'] = String(Buffer.byteLength(body));
  res.writeHead(status, headers);
  res.end(body ?? undefined);
}

/** Answers what is no request that a handler could be given, such as one for a host with a path in it, as the handler would. */
function answerUnreadable(error: unknown): Response {
  if (!(error instanceof RequestError)) return new Response(null, { status: 500 });
  const requestId = crypto.randomUUID();
  const unreadable = new PlugboardError('invalid_request', 'The request cannot be read.', { cause: error });
  const { body, status, headers } = toProblem(unreadable, requestId);
  addHeaders(headers, requestId);
  return new Response(body, { status, headers });
}

/** Turns a handler into a listener for Node servers. `authenticate` gets `{ req, res }` as its context; a client that leaves ends the upstream's reads. */
export function toNodeListener(handler: PlugboardHandler): NodeListener {
  const answer = answerOf(handler);
  const listen = getRequestListener(
    async (request, env) => {
      const { incoming: req, outgoing: res } = env as { incoming: IncomingMessage; outgoing: ServerResponse };
      if (!answer) return handler(request, { req, res });
      const leaving = new LightSignal();
      res.once('close', () => {
        if (!res.writableFinished) leaving.abort();
      });
      write(await answer(request, { req, res }, leaving), res);
      return RESPONSE_ALREADY_SENT;
    },
    // The host's own Request and Response stay as they are.
    { overrideGlobalObjects: false, errorHandler: answerUnreadable },
  );
  return async (req, res) => {
    restore(req);
    await listen(req, res);
  };
}
