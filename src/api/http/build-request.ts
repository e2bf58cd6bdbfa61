import { PlugboardError } from '../contract/errors.ts';
import { assertIds } from '../contract/ids.ts';
import { operations, type Operation } from '../contract/operation-table.ts';
import type { ApiRequest } from '../contract/transport.ts';

/** A request that is ready for `fetch`. */
export interface HttpRequest {
  url: string;
  method: string;
  body: Record<string, unknown> | undefined;
}

function fillPath(path: string, params: Readonly<Record<string, string>>): string {
  if (!path.includes('{')) return path;
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
}

const plain = /^[\w.-]*$/;
// Most values are ids, which do not need encoding.
const encode = (value: string) => (plain.test(value) ? value : `${new URLSearchParams([['', value]])}`.slice(1));

function toQuery(query: NonNullable<ApiRequest['query']>, userId?: string): string {
  const pairs: string[] = [];
  const add = (name: string, value: string) => pairs.push(`${name}=${encode(value)}`);
  for (const [name, value] of Object.entries(query)) {
    for (const one of value === undefined ? [] : [value].flat()) add(name, one);
  }
  if (userId !== undefined) add('userId', userId);
  return pairs[0] ? `?${pairs.join('&')}` : '';
}

/** Throws `invalid_request` unless every id in the path and the body is valid. */
function assertRequestIds({ params, body }: ApiRequest): void {
  if (params) assertIds(params);
  const { workflowId, credentialId } = body ?? {};
  if (workflowId !== undefined) assertIds({ workflowId });
  if (credentialId !== undefined) assertIds({ credentialId });
}

/** Returns the retry policy of a request. An upgrade without a version is sent once, since a second attempt could move to a newer version. */
export function effectOf({ operation, body }: ApiRequest): Operation['effect'] {
  return operation === 'upgradeWorkflow' && !body?.['version'] ? 'once' : operations[operation].effect;
}

/**
 * True if a string is usable as the upstream's id of a user. Such an id may have characters that our id pattern forbids. Refuses only
 * characters that could leave the path segment, and lone surrogates, which encoding maps to the same replacement character for all users.
 */
export const isUserId = (userId: string): boolean => !/^\.*$|[\u0000-\u001f\u007f/\\]|\p{Surrogate}/u.test(userId);

function assertUserId(userId: string): void {
  if (!isUserId(userId)) {
    throw new PlugboardError('internal', 'The upstream user id is not usable in a path.');
  }
}

/** Builds the request to the handler. Keeps the path of the base, and its trailing slash on every URL. */
export function toHandlerRequest(basePath: string, request: ApiRequest): HttpRequest {
  const { route, api, method, path }: Operation = operations[request.operation];
  if (route === null) {
    throw new PlugboardError(
      'not_allowed',
      `${request.operation} runs on the server: the handler finds or creates the user of each request.`,
    );
  }
  const { params = {}, query = {} } = request;
  assertRequestIds(request);
  const own = route?.path ?? (api === 'plugboard' ? path : `/${api}${path}`);
  return {
    url: `${basePath.replace(/\/+$/, '')}${fillPath(own, params)}${basePath.endsWith('/') ? '/' : ''}${toQuery(query)}`,
    method: route?.method ?? method,
    body: request.body && { ...request.body },
  };
}

/** Builds the request to the upstream, with the user's id in the place that the contract names. Keeps the path of the base. */
export function toUpstreamRequest(baseUrl: string, request: ApiRequest, userId: string): HttpRequest {
  const { method, path, user }: Operation = operations[request.operation];
  const { params = {}, query = {}, body } = request;
  assertRequestIds(request);
  if (user) assertUserId(userId);
  return {
    url:
      baseUrl.replace(/\/+$/, '') +
      fillPath(path, user === 'path' ? { ...params, userId } : params) +
      toQuery(query, user === 'query' ? userId : undefined),
    method,
    body: user === 'body' ? { ...body, userId } : body && { ...body },
  };
}
