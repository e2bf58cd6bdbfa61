import { describe, expect, it } from 'vitest';
import { authenticate } from '../../../src/server/guards/authenticate.ts';
import type { HostUser, LogEntry } from '../../../src/server/index.ts';
import { createPlugboardHandler } from '../../../src/server/index.ts';
import { read } from '../support.ts';

const request = new Request('https://app.example/api/plugboard/session', {
  method: 'POST',
  headers: { 'x-plugboard': '1' },
});
const resolve = (user: unknown) => authenticate({ authenticate: () => user as HostUser }, request, undefined);

describe('authenticate', () => {
  it('keeps the host’s data about the user', async () => {
    const user = { id: 'ada', fullName: 'Ada Lovelace', alloyUserId: 'usr_1' };
    await expect(resolve({ ...user, email: 'ada@example.com' })).resolves.toEqual(user);
  });

  it.each(['1', 'auth0|5f7c', 'ada@example.com', '🦉', 'a b', 'x'.repeat(512)])('takes the id %s', async (id) => {
    await expect(resolve({ id })).resolves.toMatchObject({ id });
  });

  it.each([null, undefined])('is unauthenticated for %s', async (user) => {
    await expect(resolve(user)).rejects.toMatchObject({ code: 'unauthenticated' });
  });

  it.each([
    {},
    { id: '' },
    { id: '  ' },
    { id: 7 },
    { id: null },
    { id: ['ada'] },
    { id: 'a\u0000b' },
    { id: 'a\nb' },
    { id: '\ud800' },
    { id: 'x'.repeat(513) },
    'ada',
    7,
    true,
    { id: 'ada', alloyUserId: '' },
    { id: 'ada', alloyUserId: 7 },
  ])('stops at %j', async (user) => {
    await expect(resolve(user)).rejects.toThrow(TypeError);
  });

  it.each([[''], [7], [null], [{}]])('leaves out the name %j', async (fullName) => {
    await expect(resolve({ id: 'ada', fullName })).resolves.toEqual({ id: 'ada' });
  });

  it('gets the request and the context', async () => {
    const context = { req: 1 };
    const seen: unknown[] = [];
    await authenticate({ authenticate: (...args) => (seen.push(...args), { id: 'ada' }) }, request, context);
    expect(seen).toEqual([request, context]);
  });

  it.each([
    ['throws', () => Promise.reject(new Error('no database at postgres://app:hunter2@db/app'))],
    ['throws no error', () => Promise.reject('hunter2')],
    ['gives no id', () => ({ id: '' })],
  ])('answers 500 and sends nothing when the host %s', async (_, authenticate) => {
    const logs: LogEntry[] = [];
    const handler = createPlugboardHandler({
      alloy: { apiKey: 'SK_CANARY_0001' },
      authenticate,
      fetch: () => Promise.reject(new Error('asked the upstream')),
      onLog: (entry) => logs.push(entry),
    });
    const answer = await read(await handler(request.clone()));
    expect([answer.status, answer.json.code]).toEqual([500, 'internal']);
    expect(logs).toHaveLength(1);
    expect(logs[0]).toMatchObject({ status: 500, code: 'internal', requestId: answer.json.requestId });
    expect(JSON.stringify([logs, answer.text])).not.toContain('hunter2');
  });
});
