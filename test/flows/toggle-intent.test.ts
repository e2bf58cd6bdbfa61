import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PlugboardError, type PlugboardErrorCode } from '../../src/api/index.ts';
import { createToggleIntent, type ToggleOutcome, type TogglePosition } from '../../src/flows/index.ts';

const refused = new PlugboardError('conflict', 'No.');
const unclear = new PlugboardError('upstream_timeout', 'No answer.');

const settled = () => new Promise((resolve) => setImmediate(resolve));

/** A switch whose writes end when the test says so. */
function createSwitch(confirmed: TogglePosition = 'off') {
  const sent: boolean[] = [];
  const heard: [ToggleOutcome, boolean][] = [];
  const open: { resolve(): void; reject(error: unknown): void }[] = [];
  const intent = createToggleIntent({
    confirmed,
    write: (on) => {
      sent.push(on);
      return new Promise<void>((resolve, reject) => open.push({ resolve, reject }));
    },
    onSettled: (outcome, on) => heard.push([outcome, on]),
  });
  return {
    ...intent,
    sent,
    heard,
    open,
    state: () => intent.store.getState(),
    async apply() {
      open.shift()?.resolve();
      await settled();
    },
    async fail(error: unknown) {
      open.shift()?.reject(error);
      await settled();
    },
  };
}

describe('createToggleIntent', () => {
  it('starts at what is confirmed', () => {
    expect(createSwitch('unknown').state()).toEqual({ shown: 'unknown', confirmed: 'unknown', phase: 'idle' });
  });

  it('shows the intent while it is written, and confirms it afterwards', async () => {
    const toggle = createSwitch('off');
    toggle.toggle(true);
    expect(toggle.state()).toMatchObject({ shown: 'on', confirmed: 'off', phase: 'writing' });
    await toggle.apply();
    expect(toggle.state()).toMatchObject({ shown: 'on', confirmed: 'on', phase: 'idle', outcome: 'applied' });
    expect(toggle.heard).toEqual([['applied', true]]);
  });

  it('drops what is confirmed already', () => {
    const toggle = createSwitch('on');
    toggle.toggle(true);
    expect(toggle.sent).toEqual([]);
    expect(toggle.state().phase).toBe('idle');
  });

  it('sends either position when nothing is known', async () => {
    const toggle = createSwitch('unknown');
    toggle.toggle(false);
    await toggle.apply();
    expect(toggle.state()).toMatchObject({ shown: 'off', confirmed: 'off' });
  });

  it('goes back after a refusal and says why', async () => {
    const toggle = createSwitch('off');
    toggle.toggle(true);
    await toggle.fail(refused);
    expect(toggle.state()).toEqual({
      shown: 'off',
      confirmed: 'off',
      phase: 'idle',
      outcome: 'not_applied',
      error: refused,
    });
  });

  it('ends as unknown when nobody can tell, and sends nothing by itself', async () => {
    const toggle = createSwitch('off');
    toggle.toggle(true);
    await toggle.fail(unclear);
    expect(toggle.state()).toMatchObject({
      shown: 'unknown',
      confirmed: 'unknown',
      outcome: 'unknown',
      error: unclear,
    });
    expect(toggle.sent).toEqual([true]);
    toggle.toggle(true);
    expect(toggle.sent).toEqual([true, true]);
  });

  it('treats a foreign failure as unclear and shows none of it', async () => {
    const toggle = createSwitch('off');
    toggle.toggle(true);
    await toggle.fail(new TypeError('sk_live_1'));
    expect(toggle.state()).toMatchObject({ shown: 'unknown', error: { code: 'internal' } });
    expect(toggle.state().error?.message).not.toContain('sk_live_1');
  });

  it('lets only the last waiting intent follow', async () => {
    const toggle = createSwitch('off');
    for (const on of [true, false, true, false]) toggle.toggle(on);
    expect(toggle.state()).toMatchObject({ shown: 'off', phase: 'queued' });
    expect(toggle.sent).toEqual([true]);
    await toggle.apply();
    expect(toggle.sent).toEqual([true, false]);
    await toggle.apply();
    expect(toggle.state()).toMatchObject({ shown: 'off', confirmed: 'off', phase: 'idle' });
  });

  it('sends nothing more when the waiting intent is what the write has confirmed', async () => {
    const toggle = createSwitch('off');
    for (const on of [true, false, true]) toggle.toggle(on);
    await toggle.apply();
    expect(toggle.sent).toEqual([true]);
    expect(toggle.state()).toMatchObject({ shown: 'on', confirmed: 'on', phase: 'idle' });
  });

  it('does not complain of a refused write that the user has taken back', async () => {
    const toggle = createSwitch('off');
    toggle.toggle(true);
    toggle.toggle(false);
    await toggle.fail(refused);
    expect(toggle.state()).toMatchObject({ shown: 'off', phase: 'idle', outcome: undefined, error: undefined });
    expect(toggle.heard).toEqual([['not_applied', true]]);
  });

  it('lets the waiting intent follow a write that nobody can tell the end of', async () => {
    const toggle = createSwitch('off');
    toggle.toggle(true);
    toggle.toggle(false);
    await toggle.fail(unclear);
    expect(toggle.sent).toEqual([true, false]);
    await toggle.apply();
    expect(toggle.state()).toMatchObject({ shown: 'off', confirmed: 'off', outcome: 'applied', error: undefined });
  });

  it('takes over what the server says, but not while a write runs', async () => {
    const toggle = createSwitch('unknown');
    toggle.confirm('off');
    expect(toggle.state()).toMatchObject({ shown: 'off', confirmed: 'off' });
    toggle.toggle(true);
    toggle.confirm('off');
    expect(toggle.state().shown).toBe('on');
    await toggle.apply();
    expect(toggle.state().confirmed).toBe('on');
  });

  it('takes an unclear end back when the server says how it stands', async () => {
    const toggle = createSwitch('off');
    toggle.toggle(true);
    await toggle.fail(unclear);
    toggle.confirm('unknown');
    expect(toggle.state().error).toBe(unclear);
    toggle.confirm('on');
    expect(toggle.state()).toEqual({
      shown: 'on',
      confirmed: 'on',
      phase: 'idle',
      outcome: undefined,
      error: undefined,
    });
  });

  it('keeps the message until it is dismissed', async () => {
    const toggle = createSwitch('off');
    toggle.toggle(true);
    await toggle.fail(refused);
    toggle.confirm('off');
    expect(toggle.state().error).toBe(refused);
    toggle.dismiss();
    expect(toggle.state()).toMatchObject({ error: undefined, outcome: undefined });
  });

  it('sends nothing more once it is stopped', async () => {
    const toggle = createSwitch('off');
    toggle.toggle(true);
    toggle.toggle(false);
    toggle.stop();
    await toggle.apply();
    toggle.toggle(false);
    expect(toggle.sent).toEqual([true]);
    expect(toggle.heard).toEqual([]);
  });
});

describe('any sequence of clicks', () => {
  const codes: (PlugboardErrorCode | 'none')[] = ['none', 'none', 'none', 'none', 'conflict', 'upstream_timeout'];
  const write = fc.record({ ends: fc.constantFrom(...codes), lost: fc.boolean() });
  const sequence = fc.tuple(
    fc.scheduler(),
    fc.array(fc.boolean(), { minLength: 1, maxLength: 20 }),
    fc.array(write, { minLength: 20, maxLength: 20 }),
    fc.constantFrom('on' as const, 'off' as const),
  );

  /** Clicks and ends of writes in any order. */
  async function play([scheduler, clicks, writes, start]: typeof sequence extends fc.Arbitrary<infer All>
    ? All
    : never) {
    const seen = { server: start, last: start, running: 0, most: 0, sent: 0 };
    const { store, toggle } = createToggleIntent({
      confirmed: start,
      async write(on) {
        seen.most = Math.max(seen.most, ++seen.running);
        const { ends, lost } = writes[seen.sent++] ?? { ends: 'none', lost: false };
        await scheduler.schedule(Promise.resolve());
        if (ends === 'none' || (ends === 'upstream_timeout' && !lost)) seen.server = on ? 'on' : 'off';
        seen.running--;
        if (ends !== 'none') throw new PlugboardError(ends, ends);
      },
    });
    for (const on of clicks) {
      void scheduler.schedule(Promise.resolve()).then(() => {
        seen.last = on ? 'on' : 'off';
        toggle(on);
      });
    }
    await scheduler.waitIdle();
    await settled();
    return { ...seen, state: store.getState() };
  }

  it('sends one write at a time, and no more than there were clicks', async () => {
    await fc.assert(
      fc.asyncProperty(sequence, async (all) => {
        const { most, sent, state } = await play(all);
        expect(state.phase).toBe('idle');
        expect(most).toBeLessThanOrEqual(1);
        expect(sent).toBeLessThanOrEqual(all[1].length);
      }),
      { numRuns: 300, seed: 127 },
    );
  });

  it('ends where the server is or says that it does not know', async () => {
    await fc.assert(
      fc.asyncProperty(sequence, async (all) => {
        const { server, state } = await play(all);
        expect([server, 'unknown']).toContain(state.shown);
        expect(state.confirmed).toBe(state.shown);
      }),
      { numRuns: 300, seed: 128 },
    );
  });

  it('ends at the last intent or says why not', async () => {
    await fc.assert(
      fc.asyncProperty(sequence, async (all) => {
        const { last, state } = await play(all);
        expect(state.error !== undefined || state.shown === last).toBe(true);
      }),
      { numRuns: 300, seed: 129 },
    );
  });
});
