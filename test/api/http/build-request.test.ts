import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  effectOf,
  operations,
  toHandlerRequest,
  toUpstreamRequest,
  type ApiRequest,
  type Operation,
  type OperationName,
} from '../../../src/api/internal.ts';

fc.configureGlobal({ seed: 1 });

const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$/);
const names = Object.keys(operations) as OperationName[];
const forBrowsers = names.filter((name) => {
  const { route }: Operation = operations[name];
  return route !== null;
});
const placeholders = (name: OperationName) =>
  [...operations[name].path.matchAll(/\{(\w+)\}/g)].map(([, one]) => one ?? '').filter((one) => one !== 'userId');

/** Any well-formed request of the named operations. */
const requests = (among: OperationName[]) =>
  fc
    .constantFrom(...among)
    .chain((operation) =>
      fc
        .tuple(...placeholders(operation).map((name) => id.map((value) => [name, value] as const)))
        .map((params): ApiRequest => ({ operation, params: Object.fromEntries(params) })),
    );

describe('toHandlerRequest', () => {
  it.each([
    ['/api/plugboard', '/api/plugboard/embedded/integrations'],
    ['/api/plugboard/', '/api/plugboard/embedded/integrations/'],
    ['/api/plugboard///', '/api/plugboard/embedded/integrations/'],
    ['', '/embedded/integrations'],
    ['https://host.test/base/v1', 'https://host.test/base/v1/embedded/integrations'],
  ])('keeps the path of the base %s', (base, url) => {
    expect(toHandlerRequest(base, { operation: 'listIntegrations' }).url).toBe(url);
  });

  it('puts the slash of the base before the query', () => {
    const { url } = toHandlerRequest('/api/plugboard/', { operation: 'listWorkflows', query: { integrationId: 'a' } });
    expect(url).toMatch(/^\/api\/plugboard\/embedded\/workflows\/\?integrationId=a$/);
  });

  it.each<[ApiRequest, string]>([
    [{ operation: 'generateUserToken' }, 'POST /token'],
    [{ operation: 'deleteUserLogs' }, 'DELETE /embedded/logs'],
    [{ operation: 'openSession' }, 'POST /session'],
    [{ operation: 'listWorkflows', query: { integrationId: 'int_a' } }, 'GET /embedded/workflows?integrationId=int_a'],
    [{ operation: 'listWorkflows', query: { integrationId: undefined } }, 'GET /embedded/workflows'],
    [
      { operation: 'listConnectors', query: { category: 'CRM & more' } },
      'GET /connectivity/connectors?category=CRM+%26+more',
    ],
    [
      { operation: 'listAllCredentials', query: { connectorId: ['a', 'b'] } },
      'GET /connectivity/credentials?connectorId=a&connectorId=b',
    ],
  ])('sends %j to %s', (request, expected) => {
    const { method, url } = toHandlerRequest('', request);
    expect(`${method} ${url}`).toBe(expected);
  });

  it('never names a user', () => {
    fc.assert(
      fc.property(requests(forBrowsers), (request) => {
        const { url, body } = toHandlerRequest('https://host.test/api', request);
        expect(`${url}${JSON.stringify(body)}`).not.toMatch(/userId/i);
      }),
    );
  });

  it('stays below the base with the segments of its route', () => {
    fc.assert(
      fc.property(requests(forBrowsers), (request) => {
        const { url } = toHandlerRequest('https://host.test/api/plugboard', request);
        const { origin, pathname } = new URL(url);
        const { route, api, path }: Operation = operations[request.operation];
        const own = route?.path ?? (api === 'plugboard' ? path : `/${api}${path}`);
        expect(origin).toBe('https://host.test');
        expect(pathname.split('/')).toHaveLength(`/api/plugboard${own}`.split('/').length);
      }),
    );
  });

  it.each(names.filter((name) => !forBrowsers.includes(name)))('leaves %s to the server', (operation) => {
    expect(() => toHandlerRequest('', { operation })).toThrow(expect.objectContaining({ code: 'not_allowed' }));
  });

  it.each(['..', '.', 'a/b', '', '%2e%2e', 'a\n', undefined as never])(
    'refuses the id %j wherever it stands',
    (bad) => {
      const refused = expect.objectContaining({ code: 'invalid_request' });
      const ask = (request: ApiRequest) => () => toHandlerRequest('', request);
      expect(ask({ operation: 'listWorkflowLogs', params: { workflowId: bad } })).toThrow(refused);
      expect(ask({ operation: 'getConnectorAction', params: { connectorId: 'a', actionId: bad } })).toThrow(refused);
    },
  );

  it('refuses a bad id in the body too', () => {
    const refused = expect.objectContaining({ code: 'invalid_request' });
    expect(() => toHandlerRequest('', { operation: 'activateWorkflow', body: { workflowId: '../x' } })).toThrow(
      refused,
    );
    const execute = { operation: 'executeConnectorAction', params: { connectorId: 'a', actionId: 'b' } } as const;
    expect(() => toHandlerRequest('', { ...execute, body: { credentialId: '..' } })).toThrow(refused);
  });

  it('copies the body, so that the caller keeps its own', () => {
    const body = { workflowId: 'wf_1' };
    const request = toHandlerRequest('', { operation: 'activateWorkflow', body });
    expect(request.body).toEqual(body);
    expect(request.body).not.toBe(body);
  });
});

describe('toUpstreamRequest', () => {
  const base = 'https://embedded.test/2025-09';

  it.each<[ApiRequest, string, unknown]>([
    [{ operation: 'generateUserToken' }, 'GET /users/usr_1/token', undefined],
    [{ operation: 'deleteUserLogs' }, 'DELETE /users/usr_1/logs', undefined],
    [{ operation: 'listIntegrations' }, 'GET /integrations?userId=usr_1', undefined],
    [
      { operation: 'activateWorkflow', body: { workflowId: 'wf_1' } },
      'PUT /workflows/activate',
      { workflowId: 'wf_1', userId: 'usr_1' },
    ],
    [{ operation: 'listConnectors' }, 'GET /connectors', undefined],
    [{ operation: 'createUser', body: { username: 'ada' } }, 'POST /users', { username: 'ada' }],
  ])('puts the user of %j where the contract wants it', (request, expected, body) => {
    const { method, url, body: sent } = toUpstreamRequest(`${base}/`, request, 'usr_1');
    expect(`${method} ${url}`).toBe(expected.replace(' ', ` ${base}`));
    expect(sent).toEqual(body);
  });

  it('overwrites a user id in the body', () => {
    const request = { operation: 'triggerEvent', body: { event: 'a', userId: 'usr_other' } } as const;
    expect(toUpstreamRequest(base, request, 'usr_1').body).toEqual({ event: 'a', userId: 'usr_1' });
  });

  it('keeps host and segments whatever the ids and the user id hold', () => {
    const userId = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(requests(names), userId, (request, user) => {
        let url = '';
        try {
          ({ url } = toUpstreamRequest(base, request, user));
        } catch {
          return;
        }
        const { origin, pathname } = new URL(url);
        expect(origin).toBe('https://embedded.test');
        expect(pathname.split('/')).toHaveLength(`/2025-09${operations[request.operation].path}`.split('/').length);
      }),
      { numRuns: 500 },
    );
  });

  it.each(['', '.', '..', '...', 'a/b', 'a\\b', 'a\nb', '\u0000'])('refuses the user id %j', (userId) => {
    const ask = () => toUpstreamRequest(base, { operation: 'listIntegrations' }, userId);
    expect(ask).toThrow(expect.objectContaining({ code: 'internal' }));
  });
});

describe('effectOf', () => {
  it.each<[ApiRequest, Operation['effect']]>([
    [{ operation: 'upgradeWorkflow', params: { workflowId: 'a' }, body: {} }, 'once'],
    [{ operation: 'upgradeWorkflow', params: { workflowId: 'a' }, body: { version: '2.0.0' } }, 'repeatable'],
    [{ operation: 'listIntegrations' }, 'read'],
    [{ operation: 'createCredential', params: { connectorId: 'a' } }, 'once'],
  ])('of %j is %s', (request, effect) => {
    expect(effectOf(request)).toBe(effect);
  });
});
