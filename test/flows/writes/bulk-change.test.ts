import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PlugboardError } from '../../../src/api/index.ts';
import {
  requestChange,
  createBulk,
  createToggleIntent,
  type ToggleEnd,
  type TogglePosition,
} from '../../../src/flows/internal.ts';

const refused = new PlugboardError('conflict', 'No.');
const unclear = new PlugboardError('upstream_timeout', 'No answer.');
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** Runs that end when the test says so. */
function createRuns() {
  const begun: string[] = [];
  const open = new Map<string, (end: ToggleEnd) => void>();
  return {
    begun,
    open,
    run(id: string) {
      begun.push(id);
      return new Promise<ToggleEnd>((resolve) => open.set(id, resolve));
    },
    async end(id: string, end: ToggleEnd = { outcome: 'applied' }) {
      open.get(id)?.(end);
      open.delete(id);
      await settled();
    },
  };
}

describe('createBulk', () => {
  it('starts without a result', () => {
    expect(createBulk().store.getState()).toMatchObject({ phase: 'idle', ids: [] });
  });

  it('begins in order, three at a time, and follows each that ends with the next', async () => {
    const { store, start } = createBulk();
    const runs = createRuns();
    start('on', ['a', 'b', 'c', 'd', 'e'], runs.run);
    expect(runs.begun).toEqual(['a', 'b', 'c']);
    await runs.end('b');
    expect(runs.begun).toEqual(['a', 'b', 'c', 'd']);
    expect(store.getState()).toMatchObject({ phase: 'running', change: 'on', ends: { b: { outcome: 'applied' } } });
    for (const id of ['a', 'c', 'd', 'e']) await runs.end(id);
    expect(store.getState()).toMatchObject({ phase: 'done', ids: ['a', 'b', 'c', 'd', 'e'], stopped: false });
    expect(Object.keys(store.getState().ends)).toHaveLength(5);
  });

  it('ignores a second start while it runs, and an id that comes twice', async () => {
    const { store, start } = createBulk();
    const runs = createRuns();
    start('on', ['a', 'a'], runs.run);
    start('off', ['b'], runs.run);
    expect(runs.begun).toEqual(['a']);
    await runs.end('a');
    expect(store.getState()).toMatchObject({ phase: 'done', change: 'on', ids: ['a'] });
  });

  it('does nothing with nothing', () => {
    const { store, start } = createBulk();
    start('on', [], createRuns().run);
    expect(store.getState().phase).toBe('idle');
  });

  it('starts no more changes once stopped, and waits for those in flight', async () => {
    const { store, start, stop } = createBulk({ limit: 1 });
    const runs = createRuns();
    start('off', ['a', 'b', 'c'], runs.run);
    stop();
    expect(store.getState()).toMatchObject({ phase: 'running', stopped: true });
    await runs.end('a');
    expect(runs.begun).toEqual(['a']);
    expect(store.getState()).toMatchObject({ phase: 'done', ends: { a: { outcome: 'applied' } } });
  });

  it('is not cut short by a stop that comes when all have begun', () => {
    const { store, start, stop } = createBulk();
    start('off', ['a'], createRuns().run);
    stop();
    expect(store.getState().stopped).toBe(false);
  });

  it('begins no more once the session has ended', async () => {
    const { store, start } = createBulk({ limit: 1 });
    const runs = createRuns();
    start('on', ['a', 'b', 'c'], runs.run);
    await runs.end('a', { outcome: 'not_applied', error: new PlugboardError('unauthenticated', 'Over.') });
    expect(runs.begun).toEqual(['a']);
    expect(store.getState()).toMatchObject({ phase: 'done', stopped: true });
  });

  it('calls back once for each start, when all has ended', async () => {
    const done: string[] = [];
    const { store, start } = createBulk({ onDone: () => void done.push(store.getState().phase) });
    const runs = createRuns();
    start('on', ['a', 'b'], runs.run);
    await runs.end('a');
    expect(done).toEqual([]);
    await runs.end('b');
    expect(done).toEqual(['done']);
  });

  it('can be started again, with nothing left of before', async () => {
    const { store, start, dismiss } = createBulk();
    const runs = createRuns();
    start('on', ['a'], runs.run);
    dismiss();
    expect(store.getState().phase).toBe('running');
    await runs.end('a', { outcome: 'not_applied', error: refused });
    start('off', ['b'], runs.run);
    expect(store.getState()).toMatchObject({ phase: 'running', change: 'off', ids: ['b'], ends: {} });
    await runs.end('b');
    dismiss();
    expect(store.getState()).toMatchObject({ phase: 'idle', ids: [] });
  });
});

describe('requestChange', () => {
  const intentOf = (confirmed: TogglePosition, write: () => Promise<unknown>) =>
    createToggleIntent({ confirmed, write, upgrade: write });
  const fine = () => Promise.resolve();
  const failing = (error: PlugboardError) => () => Promise.reject(error);

  it.each([
    ['a change', intentOf('off', fine), 'on', { outcome: 'applied' }],
    ['what is so already', intentOf('on', fine), 'on', { outcome: 'applied' }],
    ['a refusal', intentOf('on', failing(refused)), 'off', { outcome: 'not_applied', error: refused }],
    ['an open end', intentOf('on', failing(unclear)), 'off', { outcome: 'unknown', error: unclear }],
    ['an upgrade', intentOf('on', fine), 'upgrade', { outcome: 'applied' }],
    ['a refused upgrade', intentOf('on', failing(refused)), 'upgrade', { outcome: 'not_applied', error: refused }],
    ['an upgrade of what is off', intentOf('off', fine), 'upgrade', { outcome: 'superseded' }],
  ] as const)('reports the end of %s', async (_, intent, change, end) => {
    expect(await requestChange(intent, change, '2.0.0')).toEqual(end);
  });

  it('leaves it to a later click', async () => {
    const intent = intentOf('off', fine);
    const asked = requestChange(intent, 'on');
    void intent.toggle(false);
    expect(await asked).toEqual({ outcome: 'superseded' });
    expect(intent.store.getState().quiet).toBeUndefined();
  });

  it('leaves the report to the bulk change', async () => {
    const intent = intentOf('off', failing(refused));
    await requestChange(intent, 'on');
    expect(intent.store.getState()).toMatchObject({ quiet: true, error: refused });
  });
});

describe('any bulk beside any clicks', () => {
  const position = fc.constantFrom('on' as const, 'off' as const, 'unknown' as const);
  const fates = fc.array(fc.constantFrom('none' as const, 'none' as const, 'conflict' as const, 'timeout' as const), {
    minLength: 40,
    maxLength: 40,
  });
  const arbitrary = fc.tuple(
    fc.scheduler(),
    fc.array(position, { minLength: 2, maxLength: 12 }),
    fc.array(fc.tuple(fc.nat(11), fc.boolean()), { maxLength: 8 }),
    fates,
    fc.boolean(),
  );

  it('has three writes in flight at most, one for each workflow, and ends each as the server has it', async () => {
    await fc.assert(
      fc.asyncProperty(arbitrary, async ([scheduler, starts, clicks, ends, on]) => {
        const fate = [...ends];
        const flying = new Map<string, number>();
        const server = new Map<string, TogglePosition>();
        let most = 0;
        const intents = new Map(
          starts.map((confirmed, index) => {
            const id = `wf_${index}`;
            server.set(id, confirmed);
            return [
              id,
              createToggleIntent({
                confirmed,
                async write(next) {
                  flying.set(id, (flying.get(id) ?? 0) + 1);
                  most = Math.max(most, ...flying.values());
                  await scheduler.schedule(Promise.resolve());
                  flying.set(id, (flying.get(id) ?? 1) - 1);
                  const code = fate.shift() ?? 'none';
                  if (code === 'none' || code === 'timeout') server.set(id, next ? 'on' : 'off');
                  if (code !== 'none') throw new PlugboardError(code, code);
                },
              }),
            ] as const;
          }),
        );
        const bulk = createBulk();
        let running = 0;
        let widest = 0;
        bulk.start(on ? 'on' : 'off', [...intents.keys()], async (id) => {
          const intent = intents.get(id);
          if (!intent) throw new Error('No intent.');
          widest = Math.max(widest, (running += 1));
          const end = await requestChange(intent, on ? 'on' : 'off');
          running -= 1;
          return end;
        });
        for (const [index, next] of clicks) {
          void scheduler.schedule(Promise.resolve()).then(() => void intents.get(`wf_${index}`)?.toggle(next));
        }
        await scheduler.waitIdle();
        await settled();
        await scheduler.waitIdle();
        await settled();
        const state = bulk.store.getState();
        expect(state.phase).toBe('done');
        expect(Object.keys(state.ends).length).toBe(intents.size);
        expect(most).toBeLessThanOrEqual(1);
        expect(widest).toBeLessThanOrEqual(3);
        for (const [id, intent] of intents) {
          expect([server.get(id), 'unknown']).toContain(intent.store.getState().confirmed);
        }
      }),
      { numRuns: 200, seed: 131 },
    );
  });
});
