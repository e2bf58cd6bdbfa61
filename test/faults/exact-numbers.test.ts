import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPlugboardHandler } from '../../src/server/index.ts';

const digits = '820982911946154508';
const received: string[] = [];

/** An upstream on a real port that answers every action with a 64-bit id, and keeps the text of what it receives. */
const upstream = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk: Buffer) => (body += chunk.toString()));
  request.on('end', () => {
    received.push(body);
    const answers: [RegExp, string][] = [
      [/^\/users$/, '{"userId":"usr_1"}'],
      [/\/credentials/, '{"credentials":[{"credentialId":"cred_1","connectorId":"shopify"}]}'],
      [/\/execute$/, `{"success":true,"data":{"order_id":${digits},"total":1e400}}`],
      [/./, '{"success":true}'],
    ];
    response.setHeader('content-type', 'application/json');
    response.end(answers.find(([path]) => path.test(request.url?.split('?')[0] ?? ''))?.[1]);
  });
});

beforeEach(async () => {
  received.length = 0;
  await new Promise<void>((resolve) => void upstream.listen(0, '127.0.0.1', resolve));
});
afterEach(() => new Promise((resolve) => void upstream.close(resolve)));

function call(path: string, body: string) {
  const url = `http://127.0.0.1:${(upstream.address() as AddressInfo).port}`;
  const handler = createPlugboardHandler({
    alloy: { apiKey: 'key-of-the-test', embeddedUrl: url, connectivityUrl: url },
    authenticate: () => Promise.resolve({ id: 'ada' }),
    allow: { events: ['order.created'], actions: ['shopify/list-orders'] },
  });
  const headers = { 'x-plugboard': '1', 'content-type': 'application/json' };
  return handler(new Request(`http://host.example/api/plugboard${path}`, { method: 'POST', headers, body }));
}

describe('a number of 64 bits', () => {
  it('reaches the upstream digit by digit in an event', async () => {
    const data = `{"order_id":${digits},"total":1e400,"pi":0.1000000000000000055}`;
    const response = await call('/embedded/run/event', `{"event":"order.created","data":${data}}`);
    expect(response.status).toBe(200);
    expect(received.at(-1)).toContain(`"data":${data}`);
  });

  it('reaches the browser digit by digit in the answer of an action', async () => {
    const path = '/connectivity/connectors/shopify/actions/list-orders/execute';
    const response = await call(path, `{"credentialId":"cred_1","parameters":{"id":${digits}}}`);
    expect(await response.text()).toContain(`"order_id":${digits},"total":1e400`);
    expect(received.at(-1)).toContain(`"id":${digits}`);
  });
});
