import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Ajv } from 'ajv';
import { parse } from 'yaml';

interface Operation {
  operationId: string;
  parameters?: { name: string; in: string; required?: boolean }[];
  requestBody?: { content: Record<string, { schema: { $ref: string } }> };
  responses: Record<string, { content?: Record<string, { examples?: Record<string, { value: unknown }> }> }>;
}

interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, { properties?: object; additionalProperties?: boolean }> };
}

/** A server for one contract document: it validates each request and responds with the example. */
export interface ContractServer {
  url: string;
  /** The `operationId` of each request, in order. */
  asked: string[];
  /** The violations of the document. */
  violations: string[];
  close(): void;
}

const pathPattern = (path: string) => new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`);

/** Returns the example and the status of a successful response. */
function exampleOf({ responses }: Operation): { status: number; value: unknown } {
  const [status, response] = Object.entries(responses).find(([code]) => code.startsWith('2'))!;
  const [example] = Object.values(response.content?.['application/json']?.examples ?? {});
  return { status: Number(status), value: example?.value };
}

/** Serves the examples of one document under `prefix` and records every violation. */
export async function serveContract(name: 'embedded' | 'connectivity', prefix = ''): Promise<ContractServer> {
  const document = parse(readFileSync(`contract/${name}.openapi.yaml`, 'utf8')) as Document;
  for (const schema of Object.values(document.components.schemas))
    if (schema.properties) schema.additionalProperties = false;
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  ajv.addSchema(document, 'contract');

  const asked: string[] = [];
  const violations: string[] = [];

  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const url = new URL(request.url ?? '', 'http://localhost');
      const path = url.pathname.startsWith(prefix) ? url.pathname.slice(prefix.length) : '';
      const breach = (text: string) => violations.push(`${request.method} ${url.pathname}: ${text}`);
      const answer = (status: number, value: unknown) => {
        response.writeHead(status, {
          'content-type': 'application/json',
          'access-control-allow-origin': '*',
          'access-control-allow-headers': 'authorization, content-type',
          'access-control-allow-methods': 'GET, POST, PUT, DELETE',
        });
        response.end(JSON.stringify(value));
      };
      if (request.method === 'OPTIONS') return answer(200, {});

      const match = Object.entries(document.paths)
        .filter(([template]) => pathPattern(template).test(path))
        .toSorted(([a], [b]) => Number(a.includes('{')) - Number(b.includes('{')))
        .map(([, methods]) => methods[(request.method ?? '').toLowerCase()])
        .find(Boolean);
      if (!match) {
        breach('no such operation');
        return answer(404, { error: 'NOT_FOUND', message: 'No such operation' });
      }
      asked.push(match.operationId);
      if (!/^Bearer \S+$/.test(request.headers.authorization ?? '')) breach('no bearer');
      const known = (match.parameters ?? []).filter((one) => one.in === 'query');
      for (const key of url.searchParams.keys())
        if (!known.some((one) => one.name === key)) breach(`unknown query key ${key}`);
      for (const one of known)
        if (one.required && !url.searchParams.get(one.name)) breach(`query key ${one.name} is missing`);

      const body = Buffer.concat(chunks).toString();
      const schema = match.requestBody?.content['application/json']?.schema.$ref;
      if (!schema && body) breach('a body where none belongs');
      if (schema) {
        const validate = ajv.getSchema(`contract${schema}`)!;
        if (!request.headers['content-type']?.startsWith('application/json')) breach('not JSON');
        if (!validate(JSON.parse(body || 'null'))) breach(ajv.errorsText(validate.errors));
      }
      const { status, value } = exampleOf(match);
      answer(status, value);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${prefix}`;
  return { url, asked, violations, close: () => server.close() };
}
