import { Hono, type Context } from 'hono';
import { PlugboardError } from '../api/index.ts';
import { toConfig, type Config } from './config/config.ts';
import type { App, Route } from './define-route.ts';
import { authenticate } from './guards/authenticate.ts';
import { checkParams } from './guards/ids.ts';
import { createLimiter, sharedCountOf } from './guards/limit.ts';
import { answerPreflight, checkOrigin } from './guards/origin.ts';
import { addCors, addHeaders } from './http/headers.ts';
import { report, type Visit } from './http/log.ts';
import { toPlugboardError, toProblem } from './http/problem.ts';
import { answerCallback, callbackPath as callback } from './oauth-callback.ts';
import { routes } from './routes/index.ts';
import { createMinter } from './tokens/minter.ts';
import type { HostUser, PlugboardHandler, PlugboardHandlerOptions } from './types.ts';
import { createUpstream } from './upstream/upstream.ts';
import { createUsers } from './users/users.ts';

interface State {
  Bindings: { visit: Visit; context: unknown };
  Variables: { user: HostUser };
}

function createApp(config: Config): App {
  return { config, users: createUsers(config), minter: createMinter(config.alloy), connecting: new Set() };
}

/** Runs the route a request reached, unless it is a method the path does not have. HEAD reaches the routes of GET, so it is refused here. */
async function answerRoute(app: App, route: Route, methods: readonly string[], c: Context<State>): Promise<Response> {
  const { visit } = c.env;
  const { raw: request } = c.req;
  const user = c.get('user');
  Object.assign(visit, { route: route.path, methods });
  if (request.method !== route.method) {
    throw new PlugboardError('method_not_allowed', `The route has only ${methods.join(' and ')}.`);
  }
  const params = c.req.param() as Record<string, string>;
  checkParams(params);
  const upstream = createUpstream(app.config.alloy, (api) => app.users.idOf(user, api), request.signal);
  return route.answer({ app, request, params, user, upstream });
}

/** The guards and routes, in the order a request meets them. */
function createRouter(config: Config): Hono<State> {
  const app = createApp(config);
  const limiter = createLimiter(config.limits, config.clock, sharedCountOf(config));
  const router = new Hono<State>().basePath(config.basePath);
  const open = routes.filter(({ access }) => access === undefined || access === config.access);

  router.on('OPTIONS', '*', async (c, next) =>
    c.req.header('access-control-request-method') ? answerPreflight(c.req.raw.headers, config.origins) : next(),
  );
  router.get(callback, async (c, next) => (c.req.raw.method === 'GET' ? answerCallback() : next()));

  router.use(async (c, next) => {
    checkOrigin(c.req.raw, config.origins);
    const user = await authenticate(config, c.req.raw, c.env.context);
    c.set('user', user);
    c.env.visit.user = user.id;
    const leave = await limiter.enter(user.id);
    try {
      await next();
    } finally {
      leave();
    }
  });

  for (const route of open) {
    const methods = open.filter(({ path }) => path === route.path).map(({ method }) => method);
    router.on(route.method, route.path, (c) => answerRoute(app, route, methods, c));
  }
  for (const path of new Set([callback, ...open.map(({ path }) => path)])) {
    const methods =
      path === callback ? ['GET'] : open.filter((route) => route.path === path).map(({ method }) => method);
    router.all(path, (c) => {
      Object.assign(c.env.visit, { route: path, methods });
      throw new PlugboardError('method_not_allowed', `The route has only ${methods.join(' and ')}.`);
    });
  }
  router.notFound(() => {
    throw new PlugboardError('not_found', 'There is no such route.');
  });
  router.onError((error) => {
    throw error;
  });
  return router;
}

/** Creates the handler: every route of Plugboard as a function from request to response. Throws a `TypeError` that names an option that is wrong. */
export function createPlugboardHandler(options: PlugboardHandlerOptions): PlugboardHandler {
  const config = toConfig(options);
  const router = createRouter(config);

  return async (request, context) => {
    const visit: Visit = { requestId: crypto.randomUUID(), startedAt: config.clock.now() };
    let response: Response;
    try {
      response = await router.fetch(request, { visit, context });
    } catch (error) {
      visit.error = toPlugboardError(error);
      response = toProblem(visit.error, visit.requestId);
      if (visit.error.code === 'method_not_allowed') response.headers.set('allow', (visit.methods ?? []).join(', '));
    }
    if (request.method === 'HEAD') response = new Response(null, response);
    addHeaders(response.headers, visit.requestId);
    addCors(response.headers, request.headers.get('origin'), config.origins);
    report(config, visit, request.method, response.status);
    return response;
  };
}
