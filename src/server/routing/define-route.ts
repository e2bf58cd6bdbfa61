import type * as v from 'valibot';
import { type Access, type Transport, PlugboardError } from '../../api/index.ts';
import type { Allowed, Config } from '../config/config.ts';
import { NoBody, NoQuery } from './schemas.ts';
import { readBody } from './read-body.ts';
import { readQuery } from './read-query.ts';
import { readFields, type Fields } from './validate.ts';
import type { Reply } from '../http/reply.ts';
import type { TokenMinter } from '../tokens/minter.ts';
import type { HostUser } from '../config/options.ts';
import type { Users } from '../users/users.ts';

/** Stops what the host does not let the user do, before anything is sent. */
export function checkAllowed(allowed: boolean): void {
  if (!allowed) throw new PlugboardError('not_allowed', 'The option `allow` does not name this for the user.');
}

/** What the routes of one handler share. */
export interface App {
  config: Config;
  users: Users;
  minter: TokenMinter;
  /** Credentials that are being created, so that a second click does not create a second one. */
  connecting: Set<string>;
}

/** The names of a path's placeholders. */
type ParamsOf<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamsOf<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

/** What is known of a request once the guards before the route have passed. */
export interface Asked {
  app: App;
  request: Request;
  params: Record<string, string>;
  user: HostUser;
  /** The upstream, for this user. */
  upstream: Transport;
  /** Says that the client has left. */
  leaving: AbortSignal;
}

/** What a route works with: everything in it has been checked. */
export interface RouteInput<Path extends string, Query, Body> extends Omit<Asked, 'params'> {
  params: Record<ParamsOf<Path>, string>;
  query: Query;
  body: Body;
}

interface Definition<Path extends string, Query extends Fields, Body extends Fields> {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: Path;
  /** The access this route exists in. @default both */
  access?: Access;
  /** @default none */
  query?: Query;
  /** Names that the query may give several times. @default none */
  lists?: readonly string[];
  /** @default none */
  body?: Body;
  /** Whether the host lets the user do it. @default yes */
  allow?: (
    allowed: Allowed,
    input: Pick<RouteInput<Path, v.InferOutput<Query>, v.InferOutput<Body>>, 'params' | 'body'>,
  ) => boolean;
  handle(input: RouteInput<Path, v.InferOutput<Query>, v.InferOutput<Body>>): Promise<Reply>;
}

/** A route as the handler sees it. */
export interface Route {
  method: string;
  path: string;
  access: Access | undefined;
  answer(asked: Asked): Promise<Reply>;
}

/** Defines a route: query and body are read by strict schemas and the host's permission is asked before it runs. */
export function defineRoute<
  const Path extends string,
  Query extends Fields = typeof NoQuery,
  Body extends Fields = typeof NoBody,
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
    async answer({ app, request, params: given, user, upstream, leaving }) {
      const { limits, allowOf } = app.config;
      const params = given as Record<ParamsOf<Path>, string>;
      const query = readFields(querySchema, readQuery(request.url, lists), 'query') as v.InferOutput<Query>;
      const sent = method === 'GET' ? {} : await readBody(request, limits.requestBytes);
      const body = readFields(bodySchema, sent, 'body') as v.InferOutput<Body>;
      if (allow) checkAllowed(allow(await allowOf(user), { params, body }));
      return definition.handle({ app, request, user, upstream, leaving, params, query, body });
    },
  };
}
