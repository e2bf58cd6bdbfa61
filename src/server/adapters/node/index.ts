import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener, RequestError } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { PlugboardError } from '../../../api/index.ts';
import { addHeaders } from '../../http/headers.ts';
import { toProblem } from '../../http/problem.ts';
import { responderOf, type Reply } from '../../http/reply.ts';
import { toBodyText } from '../../routing/parsed-body.ts';
import type { PlugboardHandler } from '../../config/options.ts';

/** The context of `authenticate` on a Node server. */
export interface NodeContext {
  req: IncomingMessage;
  res: ServerResponse;
}

/** A request listener of `node:http`, Express and Connect. */
export type NodeListener = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

type FrameworkRequest = IncomingMessage & { originalUrl?: unknown; body?: unknown; rawBody?: unknown };

/** Restores what a framework changed: the path that it cut off at the mount point, and the body that it has read. */
function restore(req: FrameworkRequest): void {
  if (typeof req.originalUrl === 'string') req.url = req.originalUrl;
  if (!req.readableEnded) return;
  const text = toBodyText(req.rawBody) ?? toBodyText(req.body);
  if (text !== undefined && !(req.rawBody instanceof Buffer)) req.rawBody = Buffer.from(text);
}

function writeReply({ status, headers, body }: Reply, res: ServerResponse): void {
  if (res.destroyed) return;
  if (body !== null) headers['content-length'] = String(Buffer.byteLength(body));
  res.writeHead(status, headers);
  res.end(body ?? undefined);
}

/** Answers a request that cannot become a `Request`, such as one with a path in its host, as the handler would. */
function answerUnreadable(error: unknown): Response {
  if (!(error instanceof RequestError)) return new Response(null, { status: 500 });
  const requestId = crypto.randomUUID();
  const unreadable = new PlugboardError('invalid_request', 'The request cannot be read.', { cause: error });
  const { body, status, headers } = toProblem(unreadable, requestId);
  addHeaders(headers, requestId);
  return new Response(body, { status, headers });
}

/** Creates a Node listener from a handler. `authenticate` receives `{ req, res }` as its context. A client that disconnects aborts its reads upstream. */
export function toNodeListener(handler: PlugboardHandler): NodeListener {
  const respond = responderOf(handler);
  const listen = getRequestListener(
    async (request, env) => {
      const { incoming: req, outgoing: res } = env as { incoming: IncomingMessage; outgoing: ServerResponse };
      if (!respond) return handler(request, { req, res });
      const disconnect = new AbortController();
      res.once('close', () => {
        if (!res.writableFinished) disconnect.abort();
      });
      writeReply(await respond(request, { req, res }, disconnect.signal), res);
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
