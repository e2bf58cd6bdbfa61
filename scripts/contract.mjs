// Turns the two OpenAPI documents in contract/ into source: types for the client, request rules for the sandbox.
import { readFileSync } from 'node:fs';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { parse } from 'yaml';

const apis = ['embedded', 'connectivity'];
const banner = (what) => `// ${what} Made by \`npm run generate\` from contract/*.openapi.yaml; do not edit.\n`;
const read = (api) => readFileSync(new URL(`../contract/${api}.openapi.yaml`, import.meta.url), 'utf8');

/** Follows `$ref` and keeps what a request check needs. */
function toRule(schema, document) {
  if (schema.$ref)
    return toRule(
      schema.$ref
        .split('/')
        .slice(1)
        .reduce((node, key) => node[key], document),
      document,
    );
  const rule = { type: schema.type };
  if (schema.properties) {
    rule.required = schema.required ?? [];
    rule.properties = Object.fromEntries(
      Object.entries(schema.properties).map(([name, value]) => [name, toRule(value, document)]),
    );
  }
  return rule;
}

function toOperations(api) {
  const document = parse(read(api));
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      const parameters = operation.parameters ?? [];
      const body = operation.requestBody?.content['application/json'].schema;
      return {
        api,
        operationId: operation.operationId,
        method: method.toUpperCase(),
        path,
        query: Object.fromEntries(
          parameters.filter((one) => one.in === 'query').map((one) => [one.name, { required: one.required === true }]),
        ),
        ...(body && { body: toRule(body, document) }),
        success: Number(Object.keys(operation.responses).find((status) => status.startsWith('2'))),
      };
    }),
  );
}

/** Every generated file: its path from the project's root, and its text. */
export async function generateContract() {
  const types = await Promise.all(
    apis.map(async (api) => ({
      path: `src/api/generated/${api}.ts`,
      text:
        banner('Types of the upstream contract.') +
        astToString(await openapiTypescript(read(api), { alphabetize: false })),
    })),
  );
  const operations = JSON.stringify(apis.flatMap(toOperations), null, 2);
  const rules = {
    path: 'src/testing/sandbox/generated/contract.ts',
    text: `${banner('What each operation of the upstream contract accepts.')}export const contract = ${operations} as const;\n`,
  };
  return [...types, rules];
}
