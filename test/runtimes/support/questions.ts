import { expect, it } from 'vitest';

/** What a page asks of every server. */
export interface Question {
  asked: string;
  method: string;
  path: string;
  body?: unknown;
  status: number;
}

const credentials = '/connectivity/connectors/shopify/credentials';
const fields = { data: { shop_domain: 'shop-ü-😀.example' } };

/** Reads, writes of every method, and both spellings of each address. */
export const questions: Question[] = [
  { asked: 'the session', method: 'POST', path: '/session', status: 200 },
  { asked: 'the catalogue', method: 'GET', path: '/embedded/integrations', status: 200 },
  {
    asked: 'a switch',
    method: 'PUT',
    path: '/embedded/workflows/activate',
    body: { workflowId: 'wf_xyz456' },
    status: 200,
  },
  {
    asked: 'an event',
    method: 'POST',
    path: '/embedded/run/event',
    body: { event: 'order.created', data: { total: 12.5, name: 'Zoë' } },
    status: 200,
  },
  { asked: 'an account', method: 'POST', path: credentials, body: fields, status: 201 },
];

const ask = (url: string, { method, path, body }: Question, slash = '') =>
  fetch(`${url}/api/plugboard${path}${slash}`, {
    method,
    headers: { 'x-plugboard': '1', ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    redirect: 'manual',
  });

/** Asks a server everything and holds it to the answers. */
export function answersEverything(urlOf: () => string): void {
  it.each(questions)('answers $asked', async (question) => {
    const response = await ask(urlOf(), question);
    expect([response.status, await response.text()]).toEqual([question.status, expect.any(String)]);
  });

  it('answers addresses that end in a slash', async () => {
    const statuses = [];
    for (const question of questions) statuses.push((await ask(urlOf(), question, '/')).status);
    expect(statuses).toEqual(questions.map(({ status }) => status));
  });

  it('lets a listed origin send its own authorization', async () => {
    const { status, headers } = await fetch(`${urlOf()}/api/plugboard/session`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://app.example.com',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type,x-plugboard',
      },
    });
    const allowed = (headers.get('access-control-allow-headers') ?? '').split(/,\s*/);
    expect(status).toBe(204);
    expect(allowed).toEqual(expect.arrayContaining(['authorization', 'content-type', 'x-plugboard']));
  });
}

/** Asks a server that has read the body and handed on nothing. */
export function namesTheCause(urlOf: () => string, linesOf: () => readonly string[]): void {
  it('answers what has no body', async () => {
    const reads = questions.filter(({ body }) => body === undefined);
    const statuses = [];
    for (const question of reads) statuses.push((await ask(urlOf(), question)).status);
    expect(statuses).toEqual(reads.map(({ status }) => status));
  });

  it('fails a write as the handler’s own failure, and names the cause in the log', async () => {
    const [write] = questions.filter(({ body }) => body !== undefined);
    const response = await ask(urlOf(), write!);
    const { code, requestId } = (await response.json()) as { code: string; requestId: string };
    expect([response.status, code]).toEqual([500, 'internal']);
    await expect
      .poll(() => linesOf().find((line) => line.includes(requestId)))
      .toMatch(/body was read before the handler.*rawBody/i);
  });
}
