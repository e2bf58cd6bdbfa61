import type * as v from 'valibot';
import { type Access, type Transport, PlugboardError } from '../../api/index.ts';
import type { Allowed } from '../config/config.ts';
import type { HostUser } from '../config/options.ts';
import type { Reply } from '../http/reply.ts';
import type { HandlerContext } from './handler-context.ts';
import { readBody } from './read-body.ts';
import { readQuery } from './read-query.ts';
import { NoBody, NoQuery } from './schemas.ts';
import { validate, type FieldsSchema } from './validate.ts';

/** Throws `not_allowed` for a request that the host does not permit, before anything is sent. */
export function checkAllowed(allowed: boolean): void {
  if (!allowed) throw new PlugboardError('not_allowed', 'The option `allow` does not permit this for the user.');
}

/** The names of a path's placeholders. */
type ParamsOf<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamsOf<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

/** A request that has passed the guards. */
export interface RouteContext {
  handler: HandlerContext;
  request: Request;
  params: Record<string, string>;
  user: HostUser;
  /** The upstream's operations, on behalf of this user. */
  upstream: Transport;
  /** Aborts when the client disconnects. */
  clientSignal: AbortSignal;
  /** The second argument of the handler. */
  hostContext?: unknown;
}

/** The input of a route, fully validated. */
export interface RouteInput<Path extends string, Query, Body> extends Omit<RouteContext, 'params'> {
  params: Record<ParamsOf<Path>, string>;
  query: Query;
  body: Body;
}

interface Definition<Path extends string, Query extends FieldsSchema, Body extends FieldsSchema> {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: Path;
  /** The access mode in which the route exists. @default both */
  access?: Access;
  /** @default none */
  query?: Query;
  /** Query names that may repeat. @default none */
  lists?: readonly string[];
  /** @default none */
  body?: Body;
  /** Returns true when the host permits the request. @default permits all */
  allow?: (
    allowed: Allowed,
    input: Pick<
      RouteInput<Path, v.InferOutput<Query>, v.InferOutput<Body>>,
      'params' | 'body' | 'handler' | 'upstream'
    >,
  ) => boolean | Promise<boolean>;
  handle(input: RouteInput<Path, v.InferOutput<Query>, v.InferOutput<Body>>): Promise<Reply>;
}

/** A route as the handler calls it. */
export interface Route {
  method: string;
  path: string;
  access: Access | undefined;
  respond(context: RouteContext): Promise<Reply>;
}

/** Defines a route. Strict schemas validate query and body, and the host's permission is checked, before `handle` runs. */
export function defineRoute<
  const Path extends string,
  Query extends FieldsSchema = typeof NoQuery,
  Body extends FieldsSchema = typeof NoBody,
>(definition: Definition<Path, Query, Body>): Route {
  const {
    method,
    path,
    access,
    query: querySchema = NoQuery,
    lists = [],
    body: bodySchema = NoBody,
    allow,
  } = definition;
  return {
    method,
    path,
    access,
    async respond(context) {
      const { request, user } = context;
      const { limits, allowOf } = context.handler.config;
      const params = context.params as Record<ParamsOf<Path>, string>;
      const query = validate(querySchema, readQuery(request.url, lists), 'query') as v.InferOutput<Query>;
      const json = method === 'GET' ? {} : await readBody(request, limits.requestBytes, context.hostContext);
      const body = validate(bodySchema, json, 'body') as v.InferOutput<Body>;
      if (allow) checkAllowed(await allow(await allowOf(user), { ...context, params, body }));
      return definition.handle({ ...context, params, query, body });
    },
  };
}
