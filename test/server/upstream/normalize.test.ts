import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { OperationName } from '../../../src/api/internal.ts';
import { normalizeResponse } from '../../../src/server/upstream/normalize.ts';

interface Document {
  paths: Record<string, Record<string, { operationId: string; responses: Record<string, Answer> }>>;
}
interface Answer {
  content?: Record<string, { examples?: Record<string, { value: unknown }> }>;
}

/** Every example of an answer in the contract's documents. */
const examples = (['embedded', 'connectivity'] as const).flatMap((api) => {
  const document = parse(readFileSync(`contract/${api}.openapi.yaml`, 'utf8')) as Document;
  return Object.values(document.paths).flatMap((methods) =>
    Object.values(methods).flatMap(({ operationId, responses }) =>
      Object.values(responses).flatMap(({ content }) =>
        Object.values(content?.['application/json']?.examples ?? {}).map(({ value }) => ({ operationId, value })),
      ),
    ),
  );
});

it('finds an example of each operation in the contract', () => {
  expect(examples.length).toBeGreaterThanOrEqual(19);
});

it.each(examples)('leaves the contract’s own answer as it is: $operationId', ({ operationId, value }) => {
  expect(normalizeResponse(operationId as OperationName, value)).toEqual(value);
});

describe.each<[OperationName, [string, unknown, object | undefined][]]>([
  [
    'listIntegrations',
    [
      [
        'below data, with its connector as the name',
        {
          data: [
            { integrationId: '64a1', primaryConnector: 'shopify', icon: 'https://a.example/i.png', installed: true },
          ],
        },
        {
          integrations: [
            { integrationId: '64a1', name: 'shopify', iconUrl: 'https://a.example/i.png', installed: true },
          ],
        },
      ],
      [
        'an older name',
        { data: [{ id: '64a1', app: 'slack' }] },
        { integrations: [{ integrationId: '64a1', name: 'slack' }] },
      ],
      [
        'a bare list',
        [{ integrationId: 'int_1', name: 'A' }],
        { integrations: [{ integrationId: 'int_1', name: 'A' }] },
      ],
      ['in pages', { data: { items: [{ integrationId: 'int_1' }] } }, { integrations: [{ integrationId: 'int_1' }] }],
      ['what is no list', { data: {} }, undefined],
      ['a bare list with nothing in it', [], undefined],
      ['items that are no objects', { data: [7, null, 'a'] }, { integrations: [7, null, 'a'] }],
    ],
  ],
  [
    'listConnectors',
    [
      [
        'its id, icon and categories',
        { connectors: [{ id: 'zohoCRM', name: 'Zoho', icon: 'https://a.example/z.png', category: ['crm', 'sales'] }] },
        { connectors: [{ connectorId: 'zohoCRM', name: 'Zoho', iconUrl: 'https://a.example/z.png', category: 'crm' }] },
      ],
    ],
  ],
  [
    'listWorkflowLogs',
    [
      [
        'executions',
        {
          data: [
            {
              executionId: 'e1',
              startedAt: '2026-04-19T10:00:00Z',
              stoppedAt: '2026-04-19T10:00:01.5Z',
              finished: true,
            },
            {
              executionId: 'e2',
              startedAt: '2026-04-19T10:00:00Z',
              stoppedAt: '2026-04-19T10:00:01Z',
              finished: false,
            },
            { executionId: 'e3', startedAt: '2026-04-19T10:00:00Z', stoppedAt: null, finished: false },
            { executionId: 'e4', startedAt: '2026-04-19T10:00:02Z', stoppedAt: '2026-04-19T10:00:01Z' },
          ],
        },
        {
          logs: [
            { logId: 'e1', status: 'success', executedAt: '2026-04-19T10:00:00Z', duration: 1_500 },
            { logId: 'e2', status: 'failure', executedAt: '2026-04-19T10:00:00Z', duration: 1_000 },
            { logId: 'e3', status: 'pending', executedAt: '2026-04-19T10:00:00Z' },
            { logId: 'e4', executedAt: '2026-04-19T10:00:02Z' },
          ],
        },
      ],
    ],
  ],
  [
    'listWorkflowErrors',
    [
      [
        'failed executions',
        { data: [{ executionId: 'e1', error: { message: 'Timeout' }, stoppedAt: '2026-04-19T10:00:00Z' }] },
        { errors: [{ errorId: 'e1', message: 'Timeout', occurredAt: '2026-04-19T10:00:00Z' }] },
      ],
      [
        'an error that is text',
        { data: [{ id: 'e1', error: 'Timeout' }] },
        { errors: [{ errorId: 'e1', message: 'Timeout' }] },
      ],
    ],
  ],
  [
    'listConnectorResources',
    [
      [
        'actions that are objects',
        { data: [{ id: 'orders', displayName: 'Orders', actions: [{ id: 'listOrders' }, 'get'] }] },
        { resources: [{ resourceId: 'orders', name: 'Orders', actions: ['listOrders', 'get'] }] },
      ],
    ],
  ],
  [
    'getConnectorAction',
    [
      [
        'a wrapped action with schemas',
        {
          action: {
            id: 'chat_postMessage',
            displayName: 'Post a message',
            parameters: [{ name: 'limit', in: 'query', required: true, schema: { type: 'integer' } }],
          },
        },
        {
          actionId: 'chat_postMessage',
          name: 'Post a message',
          parameters: [{ name: 'limit', required: true, type: 'integer' }],
        },
      ],
    ],
  ],
  [
    'executeConnectorAction',
    [
      ['a result', { success: true, result: { id: 1 } }, { success: true, data: { id: 1 } }],
      ['response data', { executionId: 'e1', status: 'success', responseData: [] }, { data: [] }],
      ['data beside a result', { data: 1, result: 2 }, { data: 1 }],
    ],
  ],
  [
    'getCredentialMetadata',
    [
      [
        'methods with a JSON Schema',
        {
          metadata: [
            {
              authenticationType: 'OAuth2',
              inputSchema: {
                properties: {
                  userId: { type: 'string' },
                  data: {
                    properties: { shop: { description: 'Your shop' }, region: { title: 'Region' } },
                    required: ['shop'],
                  },
                },
              },
            },
          ],
        },
        {
          authType: 'oauth2',
          requiredFields: [
            { name: 'shop', description: 'Your shop', required: true },
            { name: 'region', description: 'Region', required: false },
          ],
        },
      ],
      ['an API key', { metadata: [{ authenticationType: 'api-key' }] }, { authType: 'api_key', requiredFields: [] }],
      ['one we do not know', { metadata: [{ authenticationType: 'bearer' }] }, { authType: 'bearer' }],
      [
        'older properties',
        { data: { connector: 'a', isOauth: false, properties: [{ name: 'apiKey', description: 'The key' }] } },
        { authType: 'api_key', requiredFields: [{ name: 'apiKey', description: 'The key' }] },
      ],
      ['older OAuth', { data: { isOauth: true, properties: [] } }, { authType: 'oauth2', requiredFields: [] }],
      ['wrapped', { data: { authType: 'basic', requiredFields: [] } }, { authType: 'basic', requiredFields: [] }],
      ['nothing', {}, undefined],
      ['no method', { metadata: [] }, undefined],
    ],
  ],
  [
    'createCredential',
    [
      ['a wrapped credential', { data: { id: 'c1' } }, { credentialId: 'c1' }],
      ['a consent page', { oauthUrl: 'https://a.example' }, { oauthUrl: 'https://a.example' }],
    ],
  ],
  ['listCredentials', [['below data', { data: [{ credentialId: 'c1' }] }, { credentials: [{ credentialId: 'c1' }] }]]],
  ['createUser', [['wrapped', { data: { _id: 'u1', username: 'ada' } }, { userId: 'u1', username: 'ada' }]]],
  ['generateUserToken', [['wrapped', { data: { token: 'a.b.c' } }, { token: 'a.b.c' }]]],
  ['activateWorkflow', [['another word', { activated: true }, { activated: true }]]],
])('%s', (operation, rows) => {
  it.each(rows)('reads %s', (_, answer, expected) => {
    const result = normalizeResponse(operation, answer);
    if (expected === undefined) expect(result).toEqual(answer);
    else expect(result).toMatchObject(expected);
  });

  it.each([[null], [undefined], [7], ['text'], [true], [{}], [{ data: null }]])(
    'passes %j on to be refused',
    (answer) => {
      expect(normalizeResponse(operation, answer)).toEqual(answer);
    },
  );
});
