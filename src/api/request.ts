import { PlugboardError } from './errors.ts';
import { assertIds } from './ids.ts';
import { operations, type Operation, type OperationName } from './operations.ts';

/** What an operation asks of a transport. It never names a user. */
export interface ApiRequest {
  operation: OperationName;
  /** Values of the path's placeholders. Each must be an id. */
  params?: Readonly<Record<string, string>>;
  query?: Readonly<Record<string, string | readonly string[] | undefined>>;
  body?: Readonly<Record<string, unknown>>;
  signal?: AbortSignal | undefined;
  /** When to stop trying, by the handler's clock. Only the handler says it. @default the operation's own deadline */
  until?: number | undefined;
}

/** A request that is ready for `fetch`. */
export interface HttpRequest {
  url: string;
  method: string;
  body: Record<string, unknown> | undefined;
}

function fillPath(path: string, params: Readonly<Record<string, string>>): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
}

function toQuery(query: NonNullable<ApiRequest['query']>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of value === undefined ? [] : [value].flat()) search.append(name, one);
  }
  return search.size > 0 ? `?${search}` : '';
}

/** Every id a request names, wherever it stands. */
function idsOf({ params = {}, body = {} }: ApiRequest): Record<string, unknown> {
  const { workflowId, credentialId } = body;
  return {
    ...params,
    ...(workflowId !== undefined && { workflowId }),
    ...(credentialId !== undefined && { credentialId }),
  };
}

/** How often a request may be sent. An upgrade to whatever is newest could move twice, so only one with a version is repeated. */
export function effectOf({ operation, body }: ApiRequest): Operation['effect'] {
  return operation === 'upgradeWorkflow' && !body?.['version'] ? 'once' : operations[operation].effect;
}

/**
 * Whether a word can be a user's id upstream. Those may hold more than our id pattern allows, so only what can leave the segment is refused,
 * and half a character, which would become the same replacement for everybody.
 */
export const isUserId = (userId: string): boolean => !/^\.*$|[\u0000-\u001f\u007f/\\]|\p{Surrogate}/u.test(userId);

function assertUserId(userId: string): void {
  if (!isUserId(userId)) {
    throw new PlugboardError('internal', 'The upstream user id cannot stand in a path.');
  }
}

/** Builds the request the handler answers. The base keeps its path. */
export function toHandlerRequest(basePath: string, request: ApiRequest): HttpRequest {
  const { route, api, method, path }: Operation = operations[request.operation];
  if (route === null) {
    throw new PlugboardError(
      'not_allowed',
      `${request.operation} runs on the server: the handler finds or creates the user of each request.`,
    );
  }
  const { params = {}, query = {} } = request;
  assertIds(idsOf(request));
  const own = route?.path ?? (api === 'plugboard' ? path : `/${api}${path}`);
  return {
    url: `${basePath.replace(/\/+$/, '')}${fillPath(own, params)}${toQuery(query)}`,
    method: route?.method ?? method,
    body: request.body && { ...request.body },
  };
}

/** Builds the request the upstream answers, with the user's id where the contract wants it. The base keeps its path. */
export function toUpstreamRequest(baseUrl: string, request: ApiRequest, userId: string): HttpRequest {
  const { method, path, user }: Operation = operations[request.operation];
  const { params = {}, query = {}, body } = request;
  assertIds(idsOf(request));
  if (user) assertUserId(userId);
  return {
    url:
      baseUrl.replace(/\/+$/, '') +
      fillPath(path, user === 'path' ? { ...params, userId } : params) +
      toQuery(user === 'query' ? { ...query, userId } : query),
    method,
    body: user === 'body' ? { ...body, userId } : body && { ...body },
  };
}
