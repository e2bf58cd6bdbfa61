import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import formatsPlugin from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { SandboxApi } from '../../../src/testing/index.ts';
import { operations } from '../../../src/testing/sandbox/contract/operation.ts';
import { createStage } from './ask.ts';

interface Document {
  paths: Record<
    string,
    Record<string, { responses: Record<string, { content: { 'application/json': { schema: object } } }> }>
  >;
}

/** Creates a validator of responses that rejects keys outside the document. */
function createValidator(api: SandboxApi) {
  const text = readFileSync(new URL(`../../../contract/${api}.openapi.yaml`, import.meta.url), 'utf8');
  const document = parse(text, (key, value: unknown) => {
    const isSchema = typeof value === 'object' && value !== null && 'properties' in value && key !== 'schemas';
    return isSchema ? { ...value, additionalProperties: false } : value;
  }) as Document;
  const ajv = new Ajv({ strict: false, allErrors: true });
  // The plugin is CommonJS: its default export is the module in some loaders.
  const addFormats =
    'default' in formatsPlugin ? (formatsPlugin.default as unknown as typeof formatsPlugin) : formatsPlugin;
  (addFormats as unknown as (ajv: Ajv) => void)(ajv);
  ajv.addSchema(document, api);
  return (path: string, method: string, status: number, body: unknown): unknown[] => {
    const pointer = `#/paths/${encodeURIComponent(path.replaceAll('/', '~1'))}/${method.toLowerCase()}/responses/${status}/content/application~1json/schema`;
    const validate = ajv.getSchema(`${api}${pointer}`);
    if (!validate) return [`the document has no ${status} for ${method} ${path}`];
    void validate(body);
    return validate.errors ?? [];
  };
}

const validators = { embedded: createValidator('embedded'), connectivity: createValidator('connectivity') };

describe('every response', () => {
  it.each(operations.map((operation) => [`${operation.api} ${operation.operationId}`, operation] as const))(
    'of %s is valid in its document',
    async (_, { api, method, path, query, body, success }) => {
      const stage = createStage();
      const userId = await stage.createUser('ada');
      const credentialId = (await stage.connect(userId)).body.credentialId;
      await stage.activate(userId);
      stage.advance(3_600_000);
      const ids: Record<string, unknown> = {
        userId,
        credentialId,
        username: 'grace',
        workflowId: 'wf_xyz456',
        connectorId: 'shopify',
        actionId: 'list-orders',
        event: 'order.created',
        version: '2.0.0',
        data: { shop_domain: 'x' },
      };
      const keys = Object.keys(body?.properties ?? {}).filter((key) => key in ids);
      const at = path.replaceAll(/\{(\w+)\}/g, (__, key: string) => String(ids[key]));
      const question = body ? { body: Object.fromEntries(keys.map((key) => [key, ids[key]])) } : {};
      const answer = await stage[api](`${method} ${at}${query.userId ? `?userId=${userId}` : ''}`, question);
      expect(answer.status).toBe(success);
      expect(validators[api](path, method, answer.status, answer.body)).toEqual([]);

      const refused = await stage[api](`${method} ${at}`, { token: 'nobody' });
      expect(refused.status).toBe(401);
      expect(validators[api](path, method, 401, refused.body)).toEqual([]);
    },
  );

  it('fails validation if it differs', () => {
    const wrong = [{ integrations: [{ id: 'x' }] }, { integrations: [{ iconUrl: 'no address' }] }, { data: [] }];
    for (const body of wrong) expect(validators.embedded('/integrations', 'GET', 200, body)).toHaveLength(1);
    expect(validators.embedded('/integrations', 'GET', 418, {})).toHaveLength(1);
  });

  it('is JSON with `no-store`', async () => {
    const { headers } = await createStage().connectivity('GET /connectors');
    expect(headers.get('content-type')).toBe('application/json');
    expect(headers.get('cache-control')).toBe('no-store');
  });
});
