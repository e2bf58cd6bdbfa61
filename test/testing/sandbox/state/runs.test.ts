import { describe, expect, it } from 'vitest';
import { createStage } from '../ask.ts';

interface Log {
  logId: string;
  status: string;
  executedAt: string;
  duration?: number;
}

const minute = 60_000;
const day = 24 * 60 * minute;
const seeds = ['plugboard', 'a', 'b', 42, 'another seed'];

async function running(seed: string | number, workflowId = 'wf_xyz456') {
  const stage = createStage({ seed });
  const userId = await stage.createUser('ada');
  await stage.activate(userId, workflowId);
  const logs = async () => (await stage.rows('logs', userId, workflowId)) as unknown as Log[];
  const errors = () => stage.rows('errors', userId, workflowId);
  return { ...stage, userId, logs, errors };
}

const byTime = (logs: Log[]): Log[] => logs.toSorted((a, b) => a.executedAt.localeCompare(b.executedAt));

describe.each(seeds)('runs of seed %s', (seed) => {
  it('derive from the seed, the clock and the activations', async () => {
    const [one, two] = [await running(seed), await running(seed)];
    one.advance(day);
    // Reading in between changes nothing.
    for (let i = 0; i < 24; i += 1) {
      two.advance(day / 24);
      await two.logs();
    }
    expect(await two.logs()).toEqual(await one.logs());
    expect(await two.errors()).toEqual(await one.errors());
  });

  it('do not change over time', async () => {
    const { advance, logs } = await running(seed);
    advance(10 * minute);
    const before = (await logs()).filter(({ status }) => status !== 'pending');
    advance(10 * minute);
    const after = new Map((await logs()).map((log) => [log.logId, log]));
    for (const log of before) expect(after.get(log.logId)).toEqual(log);
    expect(after.size).toBeGreaterThan(before.length);
  });

  it('start with a pending run, and one fails within 20 s', async () => {
    const { advance, logs } = await running(seed);
    expect(await logs()).toEqual([]);
    advance(1000);
    expect(await logs()).toMatchObject([{ status: 'pending' }]);
    advance(1999);
    expect(await logs()).toMatchObject([{ status: 'pending' }]);
    advance(1);
    expect(await logs()).toMatchObject([{ status: 'success', duration: 2000 }]);
    advance(17_000);
    expect((await logs()).filter(({ status }) => status === 'failure')).toHaveLength(1);
  });

  it('are frequent in the first minute, then every few minutes', async () => {
    const { advance, logs } = await running(seed);
    advance(minute);
    expect((await logs()).length).toBeGreaterThanOrEqual(5);
    advance(6 * 60 * minute);
    const times = byTime(await logs()).map(({ executedAt }) => Date.parse(executedAt));
    const gaps = times.slice(7).map((time, index) => time - (times[index + 6] ?? 0));
    expect(gaps.length).toBeGreaterThan(80);
    expect(Math.max(...gaps)).toBeLessThan(8 * minute);
    expect(Math.min(...gaps)).toBeGreaterThan(minute / 2);
  });

  it('stop after a deactivation and resume after an activation', async () => {
    const { advance, logs, userId, activate, deactivate } = await running(seed);
    advance(30_000);
    await deactivate(userId);
    const off = await logs();
    advance(day);
    expect((await logs()).map(({ logId }) => logId).toSorted()).toEqual(off.map(({ logId }) => logId).toSorted());
    await activate(userId);
    advance(30_000);
    expect(await logs()).toHaveLength(off.length * 2);
  });

  it('are limited to the newest 500', async () => {
    const { advance, logs, now } = await running(seed);
    advance(3650 * day);
    const list = await logs();
    expect(list).toHaveLength(500);
    expect(new Set(list.map(({ logId }) => logId)).size).toBe(500);
    const [oldest] = byTime(list);
    expect(now() - Date.parse(oldest?.executedAt ?? '')).toBeLessThan(3 * day);
  });

  it('fail with few different errors', async () => {
    const { advance, logs, errors } = await running(seed);
    advance(2 * day);
    const list = await logs();
    const failed = list.filter(({ status }) => status === 'failure');
    expect(failed.length / list.length).toBeGreaterThan(0.08);
    expect(failed.length / list.length).toBeLessThan(0.35);
    expect(await errors()).toHaveLength(failed.length);
    const messages = new Set((await errors()).map(({ message }) => message));
    expect(messages.size).toBeGreaterThan(1);
    expect(messages.size).toBeLessThanOrEqual(3);
  });

  it('are listed unordered', async () => {
    const { advance, logs } = await running(seed);
    advance(60 * minute);
    const list = await logs();
    expect(list).not.toEqual(byTime(list));
    expect(list).not.toEqual(byTime(list).toReversed());
  });
});

describe('runs', () => {
  it('differ between seeds, users and workflows', async () => {
    const { createUser, activate, rows, advance } = createStage();
    const [ada, grace] = [await createUser('ada'), await createUser('grace')];
    await activate(ada);
    await activate(ada, 'wf_etsy_1');
    await activate(grace);
    const other = await running('another');
    for (const go of [advance, other.advance]) go(60 * minute);
    const lists = [
      await rows('logs', ada),
      await rows('logs', ada, 'wf_etsy_1'),
      await rows('logs', grace),
      await other.logs(),
    ];
    const ids = lists.flatMap((list) => (list as unknown as Log[]).map(({ logId }) => logId));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('have a duration in whole ms, except while pending', async () => {
    const { advance, logs, now } = await running('durations');
    for (let i = 0; i < 30; i += 1) {
      advance(1700);
      const wrong = (await logs()).filter(({ status, executedAt, duration = Number.NaN }) =>
        status === 'pending'
          ? !Number.isNaN(duration)
          : !Number.isInteger(duration) || Date.parse(executedAt) + duration > now(),
      );
      expect(wrong).toEqual([]);
    }
  });

  it('of events are limited too', async () => {
    const first = await running('events');
    const { userId, sandbox, now } = first;
    const events = Array.from({ length: 1000 }, (_, index) => ({
      userId,
      workflowId: 'wf_xyz456',
      at: now(),
      number: index + 1,
    }));
    const { embedded, rows, sandbox: full } = createStage({ snapshot: { ...sandbox.snapshot(), events } });
    await embedded('POST /run/event', { body: { userId, event: 'order.created' } });
    expect(full.snapshot().events.map(({ number }) => number)).toEqual(
      Array.from({ length: 1000 }, (_, index) => index + 2),
    );
    expect(await rows('logs', userId)).toHaveLength(500);
  });
});
