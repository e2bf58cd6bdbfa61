/**
 * @module-tag security-27
 */
import { describe, expect, it } from 'vitest';
import { open, recordBodies } from '../support.ts';
import { createTestClock } from '../../support/clock.ts';

const event = (name: string, data?: object) => ({ body: { event: name, ...(data && { data }) } });

describe('POST /embedded/run/event', () => {
  it.each(['order.created', 'order.createdx', 'Order.created', 'order'])(
    'is not allowed by default: %s',
    async (name) => {
      const { call, asked } = open();
      const answer = await call('POST', '/embedded/run/event', event(name));
      expect([answer.status, answer.json.code]).toEqual([403, 'not_allowed']);
      expect(asked()).toEqual([]);
    },
  );

  it('is allowed by its exact name', async () => {
    const { call, asked } = open({ allow: { events: ['order.created'] } });
    expect((await call('POST', '/embedded/run/event', event('order.created', { id: 1 }))).json).toEqual({
      success: true,
    });
    expect((await call('POST', '/embedded/run/event', event('order.deleted'))).status).toBe(403);
    expect((await call('POST', '/embedded/run/event', event('ORDER.created'))).status).toBe(403);
    expect(asked()).toEqual(['createUser', 'triggerEvent']);
  });

  it('passes the data as it is, whatever its keys', async () => {
    const data = { userId: 'usr_b', username: 'grace', constructor: { toString: [null, 1.5, '€'] }, '': 0 };
    const { call, sandbox } = open({ allow: { events: ['a'] } });
    const sent = recordBodies(sandbox, '/run/event');
    await call('POST', '/embedded/run/event', event('a', data));
    expect(sent).toEqual([{ event: 'a', data, userId: sandbox.snapshot().users[0]?.userId }]);
  });

  it('is never retried', async () => {
    const { call, asked, sandbox } = open({ allow: { events: ['a'] }, clock: createTestClock() });
    sandbox.faults.set({ operationId: 'triggerEvent', status: 503, retryAfter: '1' });
    const answer = await call('POST', '/embedded/run/event', event('a'));
    expect([answer.status, answer.json.code, answer.headers.get('retry-after')]).toEqual([502, 'upstream_error', '1']);
    expect(asked().filter((one) => one === 'triggerEvent')).toHaveLength(1);
  });
});

describe('DELETE /embedded/logs', () => {
  it('is not allowed by default', async () => {
    const { call, asked } = open();
    const answer = await call('DELETE', '/embedded/logs');
    expect([answer.status, answer.json.code]).toEqual([403, 'not_allowed']);
    expect(asked()).toEqual([]);
  });

  it('erases only the logs of the signed-in user', async () => {
    const clock = createTestClock();
    const { call, signIn } = open({ allow: ({ id }) => ({ purge: id === 'ada' }), clock });
    const runs = async () =>
      (await call<{ logs: unknown[] }>('GET', '/embedded/workflows/wf_xyz456/logs')).json.logs.length;
    for (const user of ['ada', 'grace']) {
      signIn(user);
      await call('PUT', '/embedded/workflows/activate', { body: { workflowId: 'wf_xyz456' } });
    }
    clock.advance(48 * 3_600_000);
    const before = await runs();
    expect((await call('DELETE', '/embedded/logs')).status).toBe(403);
    signIn('ada');
    expect((await call('DELETE', '/embedded/logs')).json).toEqual({ success: true });
    expect(await runs()).toBe(0);
    signIn('grace');
    expect(await runs()).toBe(before);
  });
});
