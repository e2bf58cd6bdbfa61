/**
 * @module-tag UX-40
 */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PlugboardError, type PlugboardErrorCode } from '../../../src/api/index.ts';
import { createToggleIntent, type ToggleOutcome, type TogglePosition } from '../../../src/flows/internal.ts';

const refused = new PlugboardError('conflict', 'No.');
const unclear = new PlugboardError('upstream_timeout', 'No answer.');

const settled = () => new Promise((resolve) => setImmediate(resolve));

/** A switch whose writes end when the test says so. */
function createSwitch(confirmed: TogglePosition = 'off') {
  const sent: boolean[] = [];
  const heard: [ToggleOutcome, boolean][] = [];
  const moved: string[] = [];
  const open: { resolve(): void; reject(error: unknown): void }[] = [];
  const end = () => new Promise<void>((resolve, reject) => open.push({ resolve, reject }));
  const upgraded: [ToggleOutcome, string][] = [];
  const intent = createToggleIntent({
    confirmed,
    write(on) {
      sent.push(on);
      return end();
    },
    upgrade(version) {
      moved.push(version);
      return end();
    },
    onSettled: (outcome, on) => heard.push([outcome, on]),
    onUpgraded: (outcome, version) => upgraded.push([outcome, version]),
  });
  return {
    ...intent,
    sent,
    heard,
    moved,
    upgraded,
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
  it('starts at the confirmed position', () => {
    expect(createSwitch('unknown').state()).toEqual({ shown: 'unknown', confirmed: 'unknown', phase: 'idle' });
  });

  it('shows the intent while it is written, and confirms it afterwards', async () => {
    const toggle = createSwitch('off');
    void toggle.toggle(true);
    expect(toggle.state()).toMatchObject({ shown: 'on', confirmed: 'off', phase: 'writing' });
    await toggle.apply();
    expect(toggle.state()).toMatchObject({ shown: 'on', confirmed: 'on', phase: 'idle', outcome: 'applied' });
    expect(toggle.heard).toEqual([['applied', true]]);
  });

  it('does not send a position that is already confirmed', () => {
    const toggle = createSwitch('on');
    void toggle.toggle(true);
    expect(toggle.sent).toEqual([]);
    expect(toggle.state().phase).toBe('idle');
  });

  it('sends either position when nothing is known', async () => {
    const toggle = createSwitch('unknown');
    void toggle.toggle(false);
    await toggle.apply();
    expect(toggle.state()).toMatchObject({ shown: 'off', confirmed: 'off' });
  });

  it('restores the confirmed position after a refusal, with its error', async () => {
    const toggle = createSwitch('off');
    void toggle.toggle(true);
    await toggle.fail(refused);
    expect(toggle.state()).toEqual({
      shown: 'off',
      confirmed: 'off',
      phase: 'idle',
      outcome: 'not_applied',
      error: refused,
    });
  });

  it('ends as unknown after an unclear failure, and does not retry', async () => {
    const toggle = createSwitch('off');
    void toggle.toggle(true);
    await toggle.fail(unclear);
    expect(toggle.state()).toMatchObject({
      shown: 'unknown',
      confirmed: 'unknown',
      outcome: 'unknown',
      error: unclear,
    });
    expect(toggle.sent).toEqual([true]);
    void toggle.toggle(true);
    expect(toggle.sent).toEqual([true, true]);
  });

  it('treats a foreign failure as unclear and shows none of it', async () => {
    const toggle = createSwitch('off');
    void toggle.toggle(true);
    await toggle.fail(new TypeError('sk_live_1'));
    expect(toggle.state()).toMatchObject({ shown: 'unknown', error: { code: 'internal' } });
    expect(toggle.state().error?.message).not.toContain('sk_live_1');
  });

  it('sends only the last waiting intent', async () => {
    const toggle = createSwitch('off');
    for (const on of [true, false, true, false]) void toggle.toggle(on);
    expect(toggle.state()).toMatchObject({ shown: 'off', phase: 'queued' });
    expect(toggle.sent).toEqual([true]);
    await toggle.apply();
    expect(toggle.sent).toEqual([true, false]);
    await toggle.apply();
    expect(toggle.state()).toMatchObject({ shown: 'off', confirmed: 'off', phase: 'idle' });
  });

  it('sends nothing more when the write has confirmed the waiting intent', async () => {
    const toggle = createSwitch('off');
    for (const on of [true, false, true]) void toggle.toggle(on);
    await toggle.apply();
    expect(toggle.sent).toEqual([true]);
    expect(toggle.state()).toMatchObject({ shown: 'on', confirmed: 'on', phase: 'idle' });
  });

  it('does not complain of a refused write that the user has taken back', async () => {
    const toggle = createSwitch('off');
    void toggle.toggle(true);
    void toggle.toggle(false);
    await toggle.fail(refused);
    expect(toggle.state()).toMatchObject({ shown: 'off', phase: 'idle', outcome: undefined, error: undefined });
    expect(toggle.heard).toEqual([['not_applied', true]]);
  });

  it('sends the waiting intent after a write with an unknown outcome', async () => {
    const toggle = createSwitch('off');
    void toggle.toggle(true);
    void toggle.toggle(false);
    await toggle.fail(unclear);
    expect(toggle.sent).toEqual([true, false]);
    await toggle.apply();
    expect(toggle.state()).toMatchObject({ shown: 'off', confirmed: 'off', outcome: 'applied', error: undefined });
  });

  it('takes over the server’s position, but not while a write is in flight', async () => {
    const toggle = createSwitch('unknown');
    toggle.confirm('off');
    expect(toggle.state()).toMatchObject({ shown: 'off', confirmed: 'off' });
    void toggle.toggle(true);
    toggle.confirm('off');
    expect(toggle.state().shown).toBe('on');
    await toggle.apply();
    expect(toggle.state().confirmed).toBe('on');
  });

  it('clears an unknown outcome when the server reports the position', async () => {
    const toggle = createSwitch('off');
    void toggle.toggle(true);
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

  it('makes a failure certain when the server reports the other position, and keeps its message', async () => {
    const toggle = createSwitch('off');
    void toggle.toggle(true);
    await toggle.fail(unclear);
    toggle.confirm('off');
    toggle.confirm('off');
    expect(toggle.state()).toMatchObject({ shown: 'off', confirmed: 'off', outcome: 'not_applied', error: unclear });
    void toggle.toggle(true);
    expect(toggle.state().error).toBeUndefined();
  });

  it('clears the message of a refusal once the server reports the requested position', async () => {
    const toggle = createSwitch('off');
    void toggle.toggle(true);
    await toggle.fail(refused);
    toggle.confirm('on');
    expect(toggle.state()).toMatchObject({ shown: 'on', outcome: undefined, error: undefined });
  });

  it('keeps the message until it is dismissed', async () => {
    const toggle = createSwitch('off');
    void toggle.toggle(true);
    await toggle.fail(refused);
    toggle.confirm('off');
    expect(toggle.state().error).toBe(refused);
    toggle.dismiss();
    expect(toggle.state()).toMatchObject({ error: undefined, outcome: undefined });
  });

  it('sends nothing more once it is stopped', async () => {
    const toggle = createSwitch('off');
    void toggle.toggle(true);
    void toggle.toggle(false);
    toggle.stop();
    await toggle.apply();
    void toggle.toggle(false);
    expect(toggle.sent).toEqual([true]);
    expect(toggle.heard).toEqual([]);
  });
});

describe('a request for the confirmed position', () => {
  it('clears the error of an earlier request', async () => {
    const toggle = createSwitch('on');
    void toggle.toggle(false);
    await toggle.fail(refused);
    void toggle.toggle(true);
    expect(toggle.state()).toMatchObject({ shown: 'on', error: undefined, outcome: undefined });
    expect(toggle.sent).toEqual([false]);
  });
});

describe('the `quiet` flag of a request', () => {
  it('is noted with each request', () => {
    const toggle = createSwitch('off');
    void toggle.toggle(true, { quiet: true });
    expect(toggle.state().quiet).toBe(true);
    void toggle.toggle(false);
    expect(toggle.state().quiet).toBeUndefined();
  });
});

describe('being settled', () => {
  it('is at once when nothing is under way', async () => {
    expect(await createSwitch('on').settled()).toMatchObject({ shown: 'on', phase: 'idle' });
  });

  it('resolves after the queued writes', async () => {
    const toggle = createSwitch('off');
    void toggle.toggle(true);
    void toggle.toggle(false);
    const seen: TogglePosition[] = [];
    const ended = toggle.settled().then(({ confirmed }) => seen.push(confirmed));
    await toggle.apply();
    expect(seen).toEqual([]);
    await toggle.apply();
    await ended;
    expect(seen).toEqual(['off']);
  });
});

describe('an upgrade', () => {
  it('is sent at once when nothing is under way', async () => {
    const toggle = createSwitch('on');
    toggle.upgrade('2.0.0');
    expect(toggle.state().upgrade).toEqual({ version: '2.0.0', busy: true });
    toggle.upgrade('2.0.0');
    expect(toggle.moved).toEqual(['2.0.0']);
    await toggle.apply();
    expect(toggle.state()).toMatchObject({ shown: 'on', upgrade: { busy: false, outcome: 'applied' } });
    expect(toggle.upgraded).toEqual([['applied', '2.0.0']]);
  });

  it.each([
    [refused, 'not_applied'],
    [unclear, 'unknown'],
  ] as const)('that fails keeps the position and reports its outcome: %s', async (error, outcome) => {
    const toggle = createSwitch('on');
    toggle.upgrade('2.0.0');
    await toggle.fail(error);
    expect(toggle.state()).toMatchObject({ shown: 'on', confirmed: 'on', upgrade: { busy: false, outcome, error } });
  });

  it('has clicks wait behind it', async () => {
    const toggle = createSwitch('on');
    toggle.upgrade('2.0.0');
    void toggle.toggle(false);
    expect(toggle.sent).toEqual([]);
    expect(toggle.state()).toMatchObject({ shown: 'off', phase: 'queued' });
    await toggle.apply();
    expect(toggle.sent).toEqual([false]);
    await toggle.apply();
    expect(toggle.state()).toMatchObject({ shown: 'off', confirmed: 'off', phase: 'idle' });
  });

  it('does not send a click behind it that the user took back', async () => {
    const toggle = createSwitch('on');
    toggle.upgrade('2.0.0');
    void toggle.toggle(false);
    void toggle.toggle(true);
    await toggle.apply();
    expect(toggle.sent).toEqual([]);
    expect(toggle.state()).toMatchObject({ shown: 'on', phase: 'idle' });
  });

  it('waits for the switch, and is dropped when that is not on by then', async () => {
    const toggle = createSwitch('on');
    void toggle.toggle(false);
    toggle.upgrade('2.0.0');
    expect(toggle.moved).toEqual([]);
    await toggle.apply();
    expect(toggle.moved).toEqual([]);
    expect(toggle.state().upgrade).toBeUndefined();
  });

  it('is not sent once the user is gone, and is not heard', async () => {
    const toggle = createSwitch('on');
    toggle.upgrade('2.0.0');
    void toggle.toggle(false);
    toggle.stop();
    await toggle.apply();
    toggle.upgrade('2.0.0');
    expect(toggle.sent).toEqual([]);
    expect(toggle.moved).toEqual(['2.0.0']);
    expect(toggle.upgraded).toEqual([]);
  });
});

describe('any sequence of clicks', { tags: ['security-127'] }, () => {
  const codes: (PlugboardErrorCode | 'none')[] = ['none', 'none', 'none', 'none', 'conflict', 'upstream_timeout'];
  const write = fc.record({ ends: fc.constantFrom(...codes), lost: fc.boolean() });
  // A click on, a click off, an upgrade, or an answer of the server, as it stood when that was sent.
  const step = fc.constantFrom(true, true, false, false, 'upgrade' as const, 'answer' as const);
  const sequence = fc.tuple(
    fc.scheduler(),
    fc.array(step, { minLength: 1, maxLength: 20 }),
    fc.array(write, { minLength: 20, maxLength: 20 }),
    fc.constantFrom('on' as const, 'off' as const),
  );

  /** Clicks and ends of writes in any order. */
  async function play([scheduler, steps, writes, start]: typeof sequence extends fc.Arbitrary<infer All>
    ? All
    : never) {
    const seen = { server: start, last: start, running: 0, most: 0, sent: 0, stale: 0 };
    async function send(apply: () => void) {
      seen.most = Math.max(seen.most, ++seen.running);
      const { ends, lost } = writes[seen.sent++] ?? { ends: 'none', lost: false };
      await scheduler.schedule(Promise.resolve());
      if (ends === 'none' || (ends === 'upstream_timeout' && !lost)) apply();
      seen.running--;
      if (ends !== 'none') throw new PlugboardError(ends, ends);
    }
    const { store, toggle, upgrade, confirm } = createToggleIntent({
      confirmed: start,
      write(on) {
        const position = on ? 'on' : 'off';
        if (position !== seen.last) seen.stale++;
        return send(() => (seen.server = position));
      },
      upgrade: () => send(() => {}),
    });
    for (const step of steps) {
      void scheduler.schedule(Promise.resolve()).then(() => {
        if (step === 'upgrade') return upgrade('2.0.0');
        if (step === 'answer') return confirm(seen.server);
        seen.last = step ? 'on' : 'off';
        void toggle(step);
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

  it('ends at the server’s position or at unknown', async () => {
    await fc.assert(
      fc.asyncProperty(sequence, async (all) => {
        const { server, state } = await play(all);
        expect([server, 'unknown']).toContain(state.shown);
        expect(state.confirmed).toBe(state.shown);
      }),
      { numRuns: 300, seed: 128 },
    );
  });

  it('sends nothing but the last intent, whenever it sends', async () => {
    await fc.assert(
      fc.asyncProperty(sequence, async (all) => {
        const { stale, state } = await play(all);
        expect(stale).toBe(0);
        expect(state.upgrade?.busy ?? false).toBe(false);
      }),
      { numRuns: 300, seed: 130 },
    );
  });

  it('ends at the last intent or with an error', async () => {
    await fc.assert(
      fc.asyncProperty(sequence, async (all) => {
        const { last, state } = await play(all);
        expect(state.error !== undefined || state.shown === last).toBe(true);
      }),
      { numRuns: 300, seed: 129 },
    );
  });
});
