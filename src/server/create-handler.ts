import { TrieRouter } from 'hono/router/trie-router';
import { getPath } from 'hono/utils/url';
import { PlugboardError } from '../api/index.ts';
import { toConfig, type Config } from './config/config.ts';
import type { App, Route } from './routing/define-route.ts';
import { authenticate } from './guards/authenticate.ts';
import { checkParams } from './routing/read-query.ts';
import { createLimiter, sharedCountOf, type Limiter } from './guards/rate-limit.ts';
import { answerPreflight, checkOrigin } from './guards/origin.ts';
import { addCors, addHeaders } from './http/headers.ts';
import { report, type Visit } from './http/access-log.ts';
import { toPlugboardError, toProblem } from './http/problem.ts';
import { toHandler, type Reply } from './http/reply.ts';
import { answerCallback, callbackPath } from './routes/oauth-callback.ts';
import { routes } from './routes/index.ts';
import { createMinter } from './tokens/minter.ts';
import type { HostUser, PlugboardHandler, PlugboardHandlerOptions } from './config/options.ts';
import { createUpstream } from './upstream/create-upstream.ts';
import { createUsers } from './users/users.ts';

/** A path that has routes: one for each of its methods. */
interface Place {
  path: string;
  routes: ReadonlyMap<string, Route>;
}

/** A path that a request is for, and what its placeholders hold. */
interface Match {
  place: Place;
  params: Record<string, string>;
}

/** Finds the path that a request is for. Routes that the access does not have do not exist. */
function createMatcher({ basePath, access: wanted }: Config): (request: Request) => Match | undefined {
  const open = routes.filter(({ access }) => access === undefined || access === wanted);
  const router = new TrieRouter<Place>();
  // Most requests are for a path without placeholders, which is found without a router.
  const fixed = new Map<string, Match>();
  for (const path of new Set([callbackPath, ...open.map((route) => route.path)])) {
    const here = open.filter((route) => route.path === path).map((route) => [route.method, route] as const);
    const place = { path, routes: new Map(here) };
    if (path.includes(':')) router.add('ALL', basePath + path, place);
    else fixed.set(basePath + path, { place, params: {} });
  }
  return (request) => {
    const path = getPath(request);
    const known = fixed.get(path);
    if (known) return known;
    const [found] = router.match('ALL', path)[0];
    // This router gives what the placeholders hold; others would give where it stands.
    return found && { place: found[0], params: found[1] as Record<string, string> };
  };
}

const methodsOf = ({ path, routes }: Place): string[] => (path === callbackPath ? ['GET'] : [...routes.keys()]);

/** The route a request is for, unless the path has no such method. */
function routeOf({ method }: Request, { place }: Match): Route {
  const route = place.routes.get(method);
  if (route) return route;
  throw new PlugboardError('method_not_allowed', `The route has only ${methodsOf(place).join(' and ')}.`);
}

/** The guards and routes, in the order a request meets them. */
function createAnswer(
  config: Config,
): (request: Request, context: unknown, visit: Visit, leaving?: AbortSignal) => Promise<Reply> {
  const users = createUsers(config);
  const app: App = { config, users, minter: createMinter(config.alloy), connecting: new Set() };
  const limiter: Limiter = createLimiter(config.limits, config.clock, sharedCountOf(config));
  const matchOf = createMatcher(config);

  async function answerRoute(
    request: Request,
    match: Match | undefined,
    user: HostUser,
    visit: Visit,
    leaving = request.signal,
  ): Promise<Reply> {
    if (!match) throw new PlugboardError('not_found', 'There is no such route.');
    visit.route = match.place.path;
    visit.methods = methodsOf(match.place);
    const route = routeOf(request, match);
    checkParams(match.params);
    const upstream = createUpstream(config.alloy, user.id, (api) => users.idOf(user, api), leaving);
    return route.answer({ app, request, params: match.params, user, upstream, leaving });
  }

  return async (request, context, visit, leaving) => {
    const { method, headers } = request;
    if (method === 'OPTIONS' && headers.has('access-control-request-method')) {
      return answerPreflight(headers, config.origins);
    }
    const match = matchOf(request);
    if (method === 'GET' && match?.place.path === callbackPath) return answerCallback();

    checkOrigin(request, config.origins, config.publicUrl);
    const user = await authenticate(config, request, context);
    visit.user = user.id;
    const leave = await limiter.enter(user.id);
    try {
      return await answerRoute(request, match, user, visit, leaving);
    } finally {
      leave();
    }
  };
}

/** Creates the handler: every route of Plugboard as a function from request to response. Throws a `TypeError` that names an option that is wrong. */
export function createPlugboardHandler(options: PlugboardHandlerOptions): PlugboardHandler {
  const config = toConfig(options);
  const answer = createAnswer(config);

  return toHandler(async (request, context, leaving) => {
    const visit: Visit = { requestId: crypto.randomUUID(), startedAt: config.clock.now() };
    let reply: Reply;
    try {
      reply = await answer(request, context, visit, leaving);
    } catch (error) {
      visit.error = toPlugboardError(error);
      reply = toProblem(visit.error, visit.requestId);
      if (visit.error.code === 'method_not_allowed') reply.headers['allow'] = (visit.methods ?? []).join(', ');
    }
    const { status, headers, body } = reply;
    addHeaders(headers, visit.requestId);
    addCors(headers, request.headers.get('origin'), config.origins);
    report(config, visit, request.method, status);
    return { status, headers, body: request.method === 'HEAD' ? null : body };
  });
}
