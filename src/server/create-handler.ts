import { PlugboardError } from '../api/index.ts';
import { toConfig, type Config, type UpstreamApi } from './config/config.ts';
import type { HostUser, PlugboardHandler, PlugboardHandlerOptions } from './config/options.ts';
import { authenticate } from './guards/authenticate.ts';
import { answerPreflight, checkOrigin } from './guards/origin.ts';
import { writeAccessLog, type RequestRecord } from './http/access-log.ts';
import { addCors, addHeaders } from './http/headers.ts';
import { toHandlerError, toProblem } from './http/problem.ts';
import { toHandler, type Reply } from './http/reply.ts';
import { routes } from './routes/index.ts';
import { answerCallback, callbackPath } from './routes/oauth-callback.ts';
import type { Route } from './routing/define-route.ts';
import { createHandlerContext } from './routing/handler-context.ts';
import { createPathMatcher, type PathMatch } from './routing/match-path.ts';
import { checkParams } from './routing/read-query.ts';

/** A path and its routes, by method. */
interface PathEntry {
  path: string;
  routes: ReadonlyMap<string, Route>;
}

/** Creates the matcher of all paths. A route of another access mode does not exist. */
function createMatcher({ basePath, access }: Config): (pathname: string) => PathMatch<PathEntry> | undefined {
  const available = routes.filter((route) => route.access === undefined || route.access === access);
  const paths = new Set([callbackPath, ...available.map((route) => route.path)]);
  return createPathMatcher(
    [...paths].map((path) => {
      const own = available.filter((route) => route.path === path);
      return [basePath + path, { path, routes: new Map(own.map((route) => [route.method, route])) }];
    }),
  );
}

const methodsOf = ({ path, routes }: PathEntry): string[] => (path === callbackPath ? ['GET'] : [...routes.keys()]);

/** Returns the route of a method. Throws `method_not_allowed`. */
function routeOf(method: string, entry: PathEntry): Route {
  const route = entry.routes.get(method);
  if (route) return route;
  throw new PlugboardError('method_not_allowed', `The route only has ${methodsOf(entry).join(' and ')}.`);
}

/** Creates the function that runs the guards and then the route. */
function createResponder(config: Config) {
  const handler = createHandlerContext(config);
  const matchPath = createMatcher(config);

  function respondAs(
    user: HostUser,
    request: Request,
    match: PathMatch<PathEntry> | undefined,
    record: RequestRecord,
    clientSignal: AbortSignal,
    hostContext: unknown,
  ): Promise<Reply> {
    if (!match) {
      const isElsewhere = !new URL(request.url).pathname.startsWith(`${config.basePath}/`);
      throw new PlugboardError(
        'not_found',
        isElsewhere
          ? `The path of the request is not below the option \`basePath\`, which is ${config.basePath || '/'}.`
          : 'No such route exists.',
      );
    }
    const { value: entry, params } = match;
    record.route = entry.path;
    record.methods = methodsOf(entry);
    const route = routeOf(request.method, entry);
    checkParams(params);
    const userIdOf = (api: UpstreamApi) => handler.users.idOf(user, api);
    const upstream = handler.upstream({ hostUserId: user.id, userIdOf, clientSignal });
    return route.respond({ handler, request, params, user, upstream, clientSignal, hostContext });
  }

  return async (
    request: Request,
    context: unknown,
    record: RequestRecord,
    clientSignal: AbortSignal,
  ): Promise<Reply> => {
    const { method, headers } = request;
    if (method === 'OPTIONS' && headers.has('access-control-request-method')) {
      return answerPreflight(headers, config.origins);
    }
    const match = matchPath(new URL(request.url).pathname);
    if (method === 'GET' && match?.value.path === callbackPath) return answerCallback();

    checkOrigin(request, config.origins, config.publicUrl);
    const user = await authenticate(config, request, context);
    record.user = user.id;
    const release = await handler.rateLimiter.acquire(user.id, clientSignal);
    try {
      return await respondAs(user, request, match, record, clientSignal, context);
    } finally {
      release();
    }
  };
}

/** Creates the handler: all routes of Plugboard as one function from request to response. Throws a `TypeError` that names a wrong option. */
export function createPlugboardHandler(options: PlugboardHandlerOptions): PlugboardHandler {
  const config = toConfig(options);
  const respond = createResponder(config);

  return toHandler(async (request, context, clientSignal = request.signal) => {
    const record: RequestRecord = { requestId: crypto.randomUUID(), startedAt: config.clock.now() };
    let reply: Reply;
    try {
      reply = await respond(request, context, record, clientSignal);
    } catch (error) {
      record.error = toHandlerError(error);
      reply = toProblem(record.error, record.requestId);
      if (record.error.code === 'method_not_allowed') reply.headers['allow'] = (record.methods ?? []).join(', ');
    }
    const { status, headers, body } = reply;
    addHeaders(headers, record.requestId);
    addCors(headers, request.headers.get('origin'), config.origins);
    writeAccessLog(config, record, request.method, status);
    return { status, headers, body: request.method === 'HEAD' ? null : body };
  });
}
