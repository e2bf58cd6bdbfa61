import { describe, expect, it } from 'vitest';
import { routes } from '../../../src/server/routes/index.ts';
import { open, type Call, type Options } from '../support.ts';

/** One good request of every route, and the ways to spoil it. */
interface Row extends Call {
  method: string;
  route: string;
  path: string;
  status?: number;
  options?: Options;
  /** Runs before the request. */
  before?: (call: ReturnType<typeof open>['call']) => Promise<{ credentialId?: string }>;
  /** A body whose types are wrong. */
  wrong?: unknown;
  /** What the upstream is asked for by the good request, besides the user. */
  asks: string[];
}

const connect: Row['before'] = async (call) =>
  (
    await call<{ credentialId: string }>('POST', '/connectivity/connectors/shopify/credentials', {
      body: { data: { shop_domain: 'a.example' } },
    })
  ).json;

const rows: Row[] = [
  { method: 'POST', route: '/session', path: '/session', asks: [] },
  { method: 'POST', route: '/token', path: '/token', options: { access: 'token' }, asks: ['generateUserToken'] },
  { method: 'GET', route: '/embedded/integrations', path: '/embedded/integrations', asks: ['listIntegrations'] },
  { method: 'GET', route: '/embedded/workflows', path: '/embedded/workflows?integrationId=int_shopify', asks: [] },
  {
    method: 'PUT',
    route: '/embedded/workflows/activate',
    path: '/embedded/workflows/activate',
    body: { workflowId: 'wf_xyz456' },
    wrong: { workflowId: 7 },
    asks: ['activateWorkflow'],
  },
  {
    method: 'PUT',
    route: '/embedded/workflows/deactivate',
    path: '/embedded/workflows/deactivate',
    body: { workflowId: 'wf_xyz456' },
    wrong: { workflowId: '..' },
    asks: ['deactivateWorkflow'],
  },
  {
    method: 'PUT',
    route: '/embedded/workflows/:workflowId/upgrade',
    path: '/embedded/workflows/wf_xyz456/upgrade',
    body: { version: '2.0.0' },
    wrong: { version: 2 },
    asks: ['upgradeWorkflow'],
  },
  {
    method: 'PUT',
    route: '/embedded/workflows/:workflowId/state',
    path: '/embedded/workflows/wf_xyz456/state',
    body: { state: 'active' },
    wrong: { state: 'on' },
    options: { access: 'token' },
    asks: [],
  },
  {
    method: 'GET',
    route: '/embedded/workflows/:workflowId/logs',
    path: '/embedded/workflows/wf_xyz456/logs',
    asks: ['listWorkflowLogs'],
  },
  {
    method: 'GET',
    route: '/embedded/workflows/:workflowId/errors',
    path: '/embedded/workflows/wf_xyz456/errors',
    asks: ['listWorkflowErrors'],
  },
  {
    method: 'POST',
    route: '/embedded/run/event',
    path: '/embedded/run/event',
    body: { event: 'order.created', data: { id: 1 } },
    wrong: { event: 'order created' },
    options: { allow: { events: ['order.created'] } },
    asks: ['triggerEvent'],
  },
  {
    method: 'DELETE',
    route: '/embedded/logs',
    path: '/embedded/logs',
    options: { allow: { purge: true } },
    asks: ['deleteUserLogs'],
  },
  {
    method: 'GET',
    route: '/connectivity/connectors',
    path: '/connectivity/connectors?category=E-Commerce',
    asks: ['listConnectors'],
  },
  {
    method: 'GET',
    route: '/connectivity/connectors/:connectorId/resources',
    path: '/connectivity/connectors/shopify/resources',
    asks: ['listConnectorResources'],
  },
  {
    method: 'GET',
    route: '/connectivity/connectors/:connectorId/actions/:actionId',
    path: '/connectivity/connectors/shopify/actions/list-orders',
    asks: ['getConnectorAction'],
  },
  {
    method: 'POST',
    route: '/connectivity/connectors/:connectorId/actions/:actionId/execute',
    path: '/connectivity/connectors/shopify/actions/list-orders/execute',
    body: { credentialId: '$credentialId', parameters: { limit: 2 } },
    wrong: { credentialId: 'cred_1', parameters: [] },
    before: connect,
    options: { allow: { actions: ['shopify/list-orders'] } },
    asks: ['createCredential', 'listCredentials', 'executeConnectorAction'],
  },
  {
    method: 'GET',
    route: '/connectivity/connectors/:connectorId/credentials/metadata',
    path: '/connectivity/connectors/shopify/credentials/metadata',
    asks: ['getCredentialMetadata'],
  },
  {
    method: 'GET',
    route: '/connectivity/connectors/:connectorId/credentials',
    path: '/connectivity/connectors/shopify/credentials',
    asks: ['listCredentials'],
  },
  {
    method: 'POST',
    route: '/connectivity/connectors/:connectorId/credentials',
    path: '/connectivity/connectors/shopify/credentials',
    body: { data: { shop_domain: 'a.example' } },
    wrong: { data: 'shop_domain' },
    status: 201,
    asks: ['createCredential'],
  },
  {
    method: 'PUT',
    route: '/connectivity/credentials/:credentialId/name',
    path: '/connectivity/credentials/cred_1/name',
    body: { connectorId: 'shopify', name: 'fjord.myshopify.com' },
    wrong: { connectorId: 'shopify', name: 7 },
    before: connect,
    asks: ['createCredential', 'listCredentials'],
  },
  {
    method: 'GET',
    route: '/connectivity/credentials',
    path: '/connectivity/credentials?connectorId=shopify&connectorId=slack',
    asks: ['listCredentials', 'listCredentials'],
  },
];

async function prepare({ options = {}, before, body, path }: Row, overrides: Options = {}) {
  const backend = open({ ...options, ...overrides });
  const { credentialId } = (await before?.(backend.call)) ?? {};
  const sent =
    body === undefined
      ? undefined
      : JSON.parse(JSON.stringify(body).replace('$credentialId', credentialId ?? 'cred_1'));
  const at = credentialId === undefined ? path : path.replace('cred_1', credentialId);
  return { ...backend, at, sent: { ...(sent !== undefined && { body: sent }) } };
}

it('has a row for every route', () => {
  const known = rows.map(({ method, route }) => `${method} ${route}`);
  expect(known.toSorted()).toEqual(routes.map(({ method, path }) => `${method} ${path}`).toSorted());
});

describe.each(rows)('$method $route', (row) => {
  const { method, path, status = 200 } = row;
  const spoilt = (suffix: string) => `${path}${path.includes('?') ? '&' : '?'}${suffix}`;

  it('answers without another upstream request', async () => {
    const { call, asked, sent, sandbox, at } = await prepare(row);
    const answer = await call(method, at, sent);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe('application/json');
    expect(asked().filter((one) => one !== 'createUser')).toEqual(row.asks);
    expect(sandbox.violations).toEqual([]);
  });

  it('says nothing of the upstream user, but in the minted token', async () => {
    const { call, sent, sandbox, at } = await prepare(row);
    const { text } = await call(method, at, sent);
    const { userId = 'none' } = sandbox.snapshot().users[0] ?? {};
    if (row.route !== '/token') expect(text).not.toContain(userId);
    expect(text).not.toContain(sandbox.apiKey);
  });

  it('is unauthenticated without a user', async () => {
    const { call, asked } = open({ ...row.options, user: null });
    const answer = await call(method, path, row.body === undefined ? {} : { body: row.body });
    expect([answer.status, answer.json.code]).toEqual([401, 'unauthenticated']);
    expect(asked()).toEqual([]);
  });

  it('is forbidden without the guard header', { tags: ['security-33'] }, async () => {
    const { call, asked } = open(row.options);
    const answer = await call(method, path, {
      ...(row.body !== undefined && { body: row.body }),
      headers: { 'x-plugboard': null },
    });
    expect([answer.status, answer.json.code]).toEqual([403, 'forbidden_origin']);
    expect(asked()).toEqual([]);
  });

  it('has no other methods', { tags: ['security-33'] }, async () => {
    const { call, asked } = open(row.options);
    const own = rows.filter(
      ({ route, options }) => route === row.route && (options?.access ?? 'proxy') === (row.options?.access ?? 'proxy'),
    );
    const methods = own.map((one) => one.method);
    for (const other of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'QUERY'].filter(
      (one) => !methods.includes(one),
    )) {
      const answer = await call(other, path);
      expect([other, answer.status, answer.json.code]).toEqual([other, 405, 'method_not_allowed']);
      expect(answer.headers.get('allow')?.split(', ').toSorted()).toEqual(methods.toSorted());
    }
    expect((await call('HEAD', path)).status).toBe(405);
    expect(asked()).toEqual([]);
  });

  it.each(['userId', 'user_id', 'USERID', 'username', 'page', '__proto__'])(
    'refuses a query with %s',
    { tags: ['security-1'] },
    async (name) => {
      const { call, asked } = open(row.options);
      const answer = await call(method, spoilt(`${name}=usr_b`), row.body === undefined ? {} : { body: row.body });
      expect([answer.status, answer.json.code, answer.json.fields]).toEqual([400, 'unexpected_field', [name]]);
      expect(asked()).toEqual([]);
    },
  );

  // A GET has no body.
  const names = method === 'GET' ? [] : ['userId', 'user_id', 'userID', 'userName', 'extra', 'constructor'];
  for (const name of names) {
    it(`refuses a body with ${name}`, { tags: ['security-3'] }, async () => {
      const { call, asked } = open(row.options);
      const answer = await call(method, path, { body: { ...(row.body as object), [name]: 'usr_b' } });
      expect([answer.status, answer.json.code, answer.json.fields]).toEqual([400, 'unexpected_field', [name]]);
      expect(asked()).toEqual([]);
    });
  }

  if (row.wrong === undefined) return;

  it('refuses a body that is wrong', async () => {
    const { call, asked } = open(row.options);
    for (const wrong of [row.wrong, [], null, 'text', 7]) {
      const answer = await call(method, path, { body: JSON.stringify(wrong) });
      expect([answer.status, answer.json.code]).toEqual([400, 'invalid_request']);
    }
    expect(asked()).toEqual([]);
  });
});

describe.each(rows.filter(({ route }) => route.includes('/:')))('$method $route', (row) => {
  const { method, path } = row;

  it('refuses ids that could lead elsewhere', async () => {
    const { call, asked } = open({ ...row.options, workflows: undefined });
    for (const id of [
      '%2e%2e%2f',
      'a%2Fb',
      'a%5Cb',
      'a%00',
      '%252e%252e',
      'a.b',
      '-a',
      'a%20b',
      '%ff',
      'ä',
      'a'.repeat(129),
    ]) {
      const spoiltPath = path.replace(/wf_xyz456|shopify|cred_1/, id);
      const answer = await call(method, spoiltPath, row.body === undefined ? {} : { body: row.body });
      expect([id, answer.status, answer.json.code]).toEqual([id, 400, 'invalid_request']);
    }
    expect(asked()).toEqual([]);
  });
});
