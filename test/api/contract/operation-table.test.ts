import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { contractOperations, extensionOperations, operations, type Operation } from '../../../src/api/internal.ts';

interface Parameter {
  name: string;
  in: 'path' | 'query';
}

interface Documented {
  operationId: string;
  parameters?: Parameter[];
  requestBody?: { content: { 'application/json': { schema: { $ref: string } } } };
}

interface Contract {
  paths: Record<string, Record<string, Documented>>;
  components: { schemas: Record<string, { properties?: Record<string, unknown> }> };
}

/** Where the document wants the user's id, by everything that is called `userId`. */
function userPlace({ parameters = [], requestBody }: Documented, { components }: Contract): Operation['user'] {
  const place = parameters.find(({ name }) => name === 'userId')?.in;
  const schema = requestBody?.content['application/json'].schema.$ref.split('/').at(-1) ?? '';
  return place ?? (components.schemas[schema]?.properties?.['userId'] ? 'body' : undefined);
}

function documented(api: 'embedded' | 'connectivity') {
  const text = readFileSync(new URL(`../../../contract/${api}.openapi.yaml`, import.meta.url), 'utf8');
  const contract = parse(text) as Contract;
  return Object.entries(contract.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([method]) => ['get', 'post', 'put', 'patch', 'delete'].includes(method))
      .map(([method, one]) => ({
        operationId: one.operationId,
        api,
        method: method.toUpperCase(),
        path,
        user: userPlace(one, contract),
      })),
  );
}

const documents = [...documented('embedded'), ...documented('connectivity')];
// Both documents have a createUser and a generateUserToken.
const nameOf = ({ api, operationId }: (typeof documents)[number]) =>
  api === 'connectivity' && /^(createUser|generateUserToken)$/.test(operationId)
    ? operationId.replace(/User/, 'ConnectivityUser')
    : operationId;

describe('the operations table', () => {
  it('holds the operations of the two documents and no others', () => {
    expect(documents).toHaveLength(19);
    expect(Object.keys(contractOperations).toSorted()).toEqual(documents.map(nameOf).toSorted());
  });

  it.each(documents.map((one) => [nameOf(one), one] as const))('has %s where the document has it', (name, one) => {
    const { api, method, path, user }: Operation = contractOperations[name as keyof typeof contractOperations];
    expect({ api, method, path, user }).toEqual({ api: one.api, method: one.method, path: one.path, user: one.user });
  });

  it('retries only operations that are safe to repeat', () => {
    const effects = Object.entries(contractOperations).map(([name, { method, effect }]) => [name, method, effect]);
    for (const [, method, effect] of effects) {
      expect(effect).toBe(method === 'GET' ? 'read' : method === 'POST' ? 'once' : 'repeatable');
    }
  });

  it('gives every operation a route of its own on the handler', () => {
    const routes = Object.values(operations).flatMap(({ api, method, path, route }: Operation) => {
      if (route === null) return [];
      return [`${route?.method ?? method} ${route?.path ?? (api === 'plugboard' ? path : `/${api}${path}`)}`];
    });
    expect(new Set(routes).size).toBe(routes.length);
    expect(routes.filter((route) => /user/i.test(route))).toEqual([]);
  });

  it('names the extensions as such', () => {
    for (const { api } of Object.values(extensionOperations)) expect(api).toBe('plugboard');
    for (const { api } of Object.values(contractOperations)) expect(api).not.toBe('plugboard');
  });
});
