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
// Most values are ids, which need no encoding.
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

/** Throws unless every id that a request names, wherever it stands, is one. */
function assertRequestIds({ params, body }: ApiRequest): void {
  if (params) assertIds(params);
  const { workflowId, credentialId } = body ?? {};
  if (workflowId !== undefined) assertIds({ workflowId });
  if (credentialId !== undefined) assertIds({ credentialId });
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

/** Builds the request the handler answers. The base keeps its path; where it ends in a slash, so does every address. */
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

/** Builds the request the upstream answers, with the user's id where the contract wants it. The base keeps its path. */
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
