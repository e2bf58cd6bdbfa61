import { describe, expect, it } from 'vitest';
import { createLocator, findOperation } from '../../../../src/testing/sandbox/contract/router.ts';
import { createStage } from '../ask.ts';

describe('findOperation()', () => {
  it('reads the parameters of the path', () => {
    expect(findOperation('connectivity', 'GET', '/connectors/a%20b/actions/list-x%2Fy')).toMatchObject({
      operation: { operationId: 'getConnectorAction' },
      params: { connectorId: 'a b', actionId: 'list-x/y' },
    });
  });

  it.each([
    ['GET', '/connectors/'],
    ['GET', '/connectors//resources'],
    ['GET', '/connectors/%E0%A4%A/resources'],
    ['GET', '/Connectors'],
    ['GET', ''],
  ])('finds nothing for %s %j', (method, path) => {
    expect(findOperation('connectivity', method, path)).toEqual({ methods: [] });
  });

  it('returns the methods of a path', () => {
    expect(findOperation('connectivity', 'DELETE', '/connectors/slack/credentials')).toEqual({
      methods: ['POST', 'GET'],
    });
  });
});

describe('createLocator()', () => {
  const real = createLocator({ embedded: 'https://embedded.test/2025-09', connectivity: 'https://production.test' });
  const nested = createLocator({ embedded: 'https://one.test/api/embedded/', connectivity: 'https://one.test/api' });

  it.each([
    [real, 'https://embedded.test/2025-09/integrations', { api: 'embedded', path: '/integrations' }],
    [real, 'https://production.test/connectors', { api: 'connectivity', path: '/connectors' }],
    [real, 'https://production.test/2025-09/x', { api: 'connectivity', path: '/2025-09/x' }],
    [real, 'http://127.0.0.1:1/2025-09/users', { api: 'embedded', path: '/users' }],
    [nested, 'https://one.test/api/embedded/users', { api: 'embedded', path: '/users' }],
    [nested, 'https://one.test/api/users', { api: 'connectivity', path: '/users' }],
    [nested, 'https://one.test/api/embeddedness', { api: 'connectivity', path: '/embeddedness' }],
    [nested, 'https://one.test/users', undefined],
  ])('%# finds the API of %s', (locate, url, place) => {
    expect(locate(new URL(url))).toEqual(place);
  });
});

describe('base URLs', () => {
  it('default to two URLs on a reserved host', () => {
    const { sandbox } = createStage();
    expect(sandbox.embeddedUrl).toBe('https://sandbox.plugboard.test/embedded/2025-09');
    expect(sandbox.connectivityUrl).toBe('https://sandbox.plugboard.test/connectivity');
  });

  it('can be any URL', async () => {
    const stage = createStage({ embeddedUrl: 'https://e.test/v1', connectivityUrl: 'https://c.test' });
    expect((await stage.embedded('POST /users', { body: { username: 'ada' } })).status).toBe(201);
    expect((await stage.connectivity('GET /connectors')).status).toBe(200);
    expect((await stage.embedded('GET /connectors')).status).toBe(404);
  });

  it('reject requests outside both', async () => {
    const { sandbox } = createStage();
    expect((await sandbox.fetch('https://sandbox.plugboard.test/')).status).toBe(404);
    expect((await sandbox.fetch(new URL('https://sandbox.plugboard.test/embedded/2025-09'))).status).toBe(404);
    expect(sandbox.violations.map(({ path }) => path)).toEqual(['/', '/embedded/2025-09']);
  });
});
