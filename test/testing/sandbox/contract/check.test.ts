import { describe, expect, it } from 'vitest';
import { operations, type ContractOperation } from '../../../../src/testing/sandbox/contract/operation.ts';
import { createStage, type Question } from '../ask.ts';

/** A valid value for each key and path parameter. */
const examples: Record<string, unknown> = {
  username: 'grace',
  fullName: 'Grace',
  event: 'order.created',
  data: { shop_domain: 'x' },
  version: '2.0.0',
  workflowId: 'wf_xyz456',
  connectorId: 'shopify',
  actionId: 'list-orders',
  parameters: { limit: 1 },
};

const misfits: Record<string, unknown[]> = {
  string: [1, true, null, {}, ['a']],
  object: ['text', 1, null, [{}]],
};

type Case = readonly [string, ContractOperation];
const cases: Case[] = operations.map((operation) => [`${operation.api} ${operation.operationId}`, operation]);
const withQuery = cases.filter(([, { query }]) => query.userId);
const withBody = cases.filter(([, { body }]) => body);
const withoutBody = cases.filter(([, { body, method }]) => !body && method !== 'GET');
const withRequired = withBody.flatMap(([name, operation]) =>
  (operation.body?.required ?? []).map((key) => [name, key, operation] as const),
);
const withMisfits = withBody.flatMap(([name, operation]) =>
  Object.entries(operation.body?.properties ?? {}).flatMap(([key, { type }]) =>
    (misfits[type] ?? []).map((value) => [name, key, value, operation] as const),
  ),
);

/** Sends one operation for a user with a credential. The request is valid unless the test changes it. */
async function prepare({ api, method, path, query, body }: ContractOperation) {
  const stage = createStage();
  const userId = await stage.createUser('ada');
  const ids: Record<string, unknown> = {
    ...examples,
    userId,
    credentialId: (await stage.connect(userId)).body.credentialId,
  };
  const fields = Object.fromEntries(Object.keys(body?.properties ?? {}).map((key) => [key, ids[key]]));
  const at = path.replaceAll(/\{(\w+)\}/g, (_, key: string) => String(ids[key]));
  const search = query.userId ? `?userId=${userId}` : '';
  const send = (question: Question = {}, suffix = search, verb = method) =>
    stage[api](`${verb} ${at}${suffix}`, body ? { body: fields, ...question } : question);
  return { ...stage, at, fields, search, send };
}

const refusal = (message: unknown) => ({ status: 400, body: { error: 'CONTRACT_VIOLATION', message } });

describe('the contract', () => {
  it.each(cases)('accepts a valid request: %s', async (_, operation) => {
    const { send, sandbox, at } = await prepare(operation);
    const { api, operationId, method, success } = operation;
    expect((await send()).status).toBe(success);
    expect(sandbox.violations).toEqual([]);
    expect(sandbox.requests.at(-1)).toEqual({ api, operationId, method, path: at, status: success });
  });

  it.each(cases)('rejects an unknown query key: %s', async (_, operation) => {
    const { send, search, sandbox } = await prepare(operation);
    const rule = 'query.page is not in the contract';
    expect(await send({}, `${search}${search ? '&' : '?'}page=2`)).toMatchObject(refusal(rule));
    expect(sandbox.violations).toMatchObject([{ operationId: operation.operationId, rule }]);
  });

  it.each(withQuery)('requires its query key exactly once: %s', async (_, operation) => {
    const { send } = await prepare(operation);
    expect(await send({}, '')).toMatchObject(refusal('query.userId is required'));
    expect(await send({}, '?userId=')).toMatchObject(refusal('query.userId is required'));
    expect(await send({}, '?userId=a&userId=b')).toMatchObject(refusal('query.userId is given more than once'));
  });

  it.each(withoutBody)('rejects a body: %s', async (_, operation) => {
    const { send } = await prepare(operation);
    expect(await send({ body: {} })).toMatchObject(refusal(`${operation.operationId} takes no body`));
  });

  it.each(withRequired)('%s requires body.%s', async (_, key, operation) => {
    const { send, fields } = await prepare(operation);
    const { [key]: left, ...rest } = fields;
    expect(left).toBeDefined();
    expect(await send({ body: rest })).toMatchObject(refusal(`body.${key} is required`));
  });

  it.each(withMisfits)('%s rejects body.%s as %j', async (_, key, value, operation) => {
    const { send, fields } = await prepare(operation);
    const { status, body } = await send({ body: { ...fields, [key]: value } });
    expect({ status, error: body.error }).toEqual({ status: 400, error: 'CONTRACT_VIOLATION' });
    expect(body.message).toMatch(new RegExp(`^body\\.${key} must be (string|object), not `));
  });

  it.each(withBody)('rejects an unknown body key without its value: %s', async (_, operation) => {
    const { send, fields } = await prepare(operation);
    for (const key of ['extra', 'constructor', '__proto__']) {
      const text = `${JSON.stringify(fields).slice(0, -1)},"${key}":"a secret"}`;
      const answer = await send({ text });
      expect(answer).toMatchObject(refusal(`body.${key} is not in the contract`));
      expect(JSON.stringify(answer.body)).not.toContain('a secret');
    }
  });

  it.each(withBody)('requires an object as the body: %s', async (_, operation) => {
    const { send } = await prepare(operation);
    expect(await send({ text: '' })).toMatchObject(refusal('a body is required'));
    expect(await send({ text: '{"username":' })).toMatchObject(refusal('the body is not JSON'));
    expect(await send({ text: '[]' })).toMatchObject(refusal('body must be object, not array'));
    expect(await send({ text: 'null' })).toMatchObject(refusal('body must be object, not null'));
    expect(await send({ text: '3' })).toMatchObject(refusal('body must be object, not integer'));
  });

  it.each(withBody)('requires the JSON content type: %s', async (_, operation) => {
    const { send } = await prepare(operation);
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/json-patch+json']) {
      const answer = await send({ headers: { 'content-type': type } });
      expect(answer).toMatchObject(refusal('the body must be sent as application/json'));
    }
    const headers = { 'content-type': 'Application/JSON; charset=utf-8' };
    expect((await send({ headers })).status).toBe(operation.success);
  });

  it.each(cases)('rejects another method and a longer path: %s', async (_, operation) => {
    const { send, sandbox } = await prepare(operation);
    expect((await send({}, '', 'PATCH')).status).toBe(405);
    expect((await send({}, '/more')).status).toBe(404);
    expect(sandbox.violations.map(({ rule }) => rule)).toEqual([
      expect.stringMatching(/^the method must be /),
      'the path is not in the contract',
    ]);
  });

  it('reports every violation in one response', async () => {
    const { embedded, sandbox } = createStage();
    const { body } = await embedded('PUT /workflows/activate?x=1', { body: { user: 'ada' } });
    expect(body.message).toBe(
      'query.x is not in the contract; body.workflowId is required; body.userId is required; body.user is not in the contract',
    );
    expect(sandbox.violations).toHaveLength(4);
  });
});
