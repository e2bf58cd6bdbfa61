import { describe, expect, it } from 'vitest';
import { createStage } from '../ask.ts';

interface Listed {
  connectorId: string;
  category: string;
  actionCount: number;
}

async function readyToRun(connectorId = 'shopify', data: unknown = { shop_domain: 'x' }) {
  const stage = createStage();
  const userId = await stage.createUser('ada');
  const credentialId = (await stage.connect(userId, connectorId, data)).body.credentialId as string;
  const execute = (actionId: string, parameters?: unknown) =>
    stage.connectivity(`POST /connectors/${connectorId}/actions/${actionId}/execute`, {
      body: { userId, credentialId, ...(parameters === undefined ? {} : { parameters }) },
    });
  return { ...stage, userId, credentialId, execute };
}

describe('listConnectors', () => {
  it('lists the example of the contract', async () => {
    const { status, body } = await createStage().connectivity('GET /connectors');
    expect(status).toBe(200);
    expect(body.connectors).toContainEqual({
      connectorId: 'shopify',
      name: 'Shopify',
      category: 'E-Commerce',
      iconUrl: 'https://sandbox.plugboard.test/icons/shopify.svg',
      actionCount: 45,
    });
  });

  it('filters by category', async () => {
    const { body } = await createStage().connectivity('GET /connectors?category=CRM');
    const list = body.connectors as Listed[];
    expect(list.length).toBeGreaterThan(3);
    expect(new Set(list.map(({ category }) => category))).toEqual(new Set(['CRM']));
    expect((await createStage().connectivity('GET /connectors?category=Gardening')).body).toEqual({ connectors: [] });
  });
});

describe('listConnectorResources', () => {
  it('lists the example of the contract', async () => {
    const { body } = await createStage().connectivity('GET /connectors/shopify/resources');
    expect(body.resources).toContainEqual({
      resourceId: 'orders',
      name: 'Orders',
      description: 'Shopify order management',
      actions: ['list', 'get', 'create'],
    });
  });

  it('matches the number of actions, each of which has a description', async () => {
    const { connectivity } = createStage();
    const { connectors } = (await connectivity('GET /connectors')).body as { connectors: Listed[] };
    let described = 0;
    for (const { connectorId, actionCount } of connectors) {
      const { body } = await connectivity(`GET /connectors/${connectorId}/resources`);
      const resources = body.resources as { resourceId: string; actions: string[] }[];
      const ids = resources.flatMap(({ resourceId, actions }) => actions.map((action) => `${action}-${resourceId}`));
      expect(ids).toHaveLength(actionCount);
      for (const actionId of ids) {
        expect((await connectivity(`GET /connectors/${connectorId}/actions/${actionId}`)).body.actionId).toBe(actionId);
      }
      if (ids.length) described += 1;
    }
    expect(described).toBeGreaterThanOrEqual(10);
  });

  it('is empty for a connector without resources, and rejects an unknown one', async () => {
    const { connectivity } = createStage();
    expect((await connectivity('GET /connectors/postgresql/resources')).body).toEqual({ resources: [] });
    expect((await connectivity('GET /connectors/unknown/resources')).status).toBe(404);
  });
});

describe('getConnectorAction', () => {
  it('returns the example of the contract', async () => {
    expect((await createStage().connectivity('GET /connectors/shopify/actions/list-orders')).body).toEqual({
      actionId: 'list-orders',
      name: 'List Orders',
      description: 'Retrieve a list of Shopify orders',
      parameters: [
        { name: 'limit', type: 'integer', required: false, description: 'Maximum number of orders to return' },
      ],
    });
  });

  it('describes a resource of two words', async () => {
    const { body } = await createStage().connectivity('GET /connectors/shopify/actions/create-gift-cards');
    expect(body).toMatchObject({ name: 'Create Gift Cards', description: 'Create a Shopify gift card' });
    expect(body.parameters).toMatchObject([
      { name: 'name', type: 'string', required: true },
      { name: 'notify', type: 'boolean', required: false },
    ]);
  });

  it.each(['sell-orders', 'list-planets', 'orders', 'delete-orders'])('rejects %s', async (actionId) => {
    expect((await createStage().connectivity(`GET /connectors/shopify/actions/${actionId}`)).status).toBe(404);
  });
});

describe('executeConnectorAction', () => {
  it('returns the example of the contract', async () => {
    const { execute } = await readyToRun();
    expect(await execute('list-orders', { limit: 1 })).toMatchObject({
      status: 200,
      body: { success: true, data: { orders: [{ id: 'order_001', total: 99.99 }] } },
    });
  });

  it.each([
    [undefined, 10],
    [{ limit: 3 }, 3],
    [{ limit: 100_000 }, 100],
    [{ limit: -1 }, 0],
  ])('limits the list: %o', async (parameters, count) => {
    const { execute } = await readyToRun();
    const { body } = await execute('list-customers', parameters);
    expect((body.data as { customers: unknown[] }).customers).toHaveLength(count);
  });

  it('returns the record that it creates, gets, updates or deletes', async () => {
    const { execute } = await readyToRun('zendesk', { subdomain: 's', username: 'u', api_token: 't' });
    const data = async (actionId: string, parameters: unknown) => (await execute(actionId, parameters)).body.data;
    expect(await data('create-tickets', { name: 'Broken lamp' })).toMatchObject({ ticket: { name: 'Broken lamp' } });
    expect(await data('get-tickets', { id: 't_9' })).toMatchObject({ ticket: { id: 't_9' } });
    expect(await data('update-tickets', { id: 't_9', name: 'Mended' })).toMatchObject({
      ticket: { id: 't_9', name: 'Mended' },
    });
    expect(await data('delete-tickets', { id: 't_9' })).toEqual({ id: 't_9', deleted: true });
  });

  it('responds with 200 and no success for an id that contains "missing"', async () => {
    const { execute } = await readyToRun();
    expect(await execute('get-orders', { id: 'missing_1' })).toMatchObject({ status: 200, body: { success: false } });
  });

  it.each([
    ['get-orders', {}, 'The parameter id is required'],
    ['list-orders', { limit: '3' }, 'The parameter limit must be integer'],
    ['list-orders', { limit: 1.5 }, 'The parameter limit must be integer'],
    ['create-orders', { name: 'x', notify: 'yes' }, 'The parameter notify must be boolean'],
    ['list-orders', { page: 2 }, 'The parameter page is not one of this action'],
  ])('rejects %s with %o', async (actionId, parameters, message) => {
    const { execute } = await readyToRun();
    expect(await execute(actionId, parameters)).toMatchObject({ status: 400, body: { message } });
  });

  it('rejects a credential of another user or connector', async () => {
    const { connectivity, createUser, userId, credentialId } = await readyToRun();
    const grace = await createUser('grace');
    const run = (user: string, connectorId: string, actionId: string) =>
      connectivity(`POST /connectors/${connectorId}/actions/${actionId}/execute`, {
        body: { userId: user, credentialId },
      });
    expect(await run(grace, 'shopify', 'list-orders')).toMatchObject({
      status: 404,
      body: { message: 'No such credential' },
    });
    expect(await run(userId, 'etsy', 'list-orders')).toMatchObject({
      status: 404,
      body: { message: 'No such credential' },
    });
    expect((await run(userId, 'shopify', 'sell-orders')).status).toBe(404);
  });
});
