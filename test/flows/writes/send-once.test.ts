import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PlugboardError, type PlugboardErrorCode } from '../../../src/api/index.ts';
import { createSendOnce } from '../../../src/flows/internal.ts';

interface Answer {
  success: boolean;
}

function setUp() {
  let time = 1_000;
  const sender = createSendOnce<string, Answer>({ now: () => time, isSuccess: ({ success }) => success });
  const sent = () => sender.store.getState().sent;
  return { ...sender, sent, advance: (ms: number) => void (time += ms) };
}

/** A call that ends when told. */
function pending() {
  const gate: { resolve: (answer: Answer) => void; reject: (error: unknown) => void } = {
    resolve: () => {},
    reject: () => {},
  };
  let calls = 0;
  const call = () => {
    calls += 1;
    return new Promise<Answer>((resolve, reject) => Object.assign(gate, { resolve, reject }));
  };
  return { gate, call, calls: () => calls };
}

describe('createSendOnce', () => {
  it('records subject, time, response time and response', async () => {
    const { send, sent, advance } = setUp();
    const { gate, call } = pending();
    const end = send('first', call);
    expect(sent()).toEqual([{ id: 1, subject: 'first', at: 1_000, outcome: 'waiting' }]);
    advance(340);
    gate.resolve({ success: true });
    const record = { id: 1, subject: 'first', at: 1_000, outcome: 'succeeded', took: 340, answer: { success: true } };
    expect(await end).toEqual(record);
    expect(sent()).toEqual([record]);
  });

  it('counts a response without success as a failure', async () => {
    const { send } = setUp();
    expect(await send('it', () => Promise.resolve({ success: false }))).toMatchObject({ outcome: 'failed' });
  });

  it.each<[PlugboardErrorCode, string]>([
    ['timeout', 'unknown'],
    ['upstream_timeout', 'unknown'],
    ['upstream_unreachable', 'unknown'],
    ['internal', 'unknown'],
    ['aborted', 'unknown'],
    ['rejected', 'refused'],
    ['not_allowed', 'refused'],
    ['rate_limited', 'refused'],
    ['offline', 'refused'],
    ['unauthenticated', 'refused'],
  ])('ends %s as %s', async (code, outcome) => {
    const { send } = setUp();
    const error = new PlugboardError(code, 'No.');
    expect(await send('it', () => Promise.reject(error))).toMatchObject({ outcome, error });
  });

  it('ends as unknown after an unexpected failure, and keeps none of its details', async () => {
    const { send } = setUp();
    const end = await send('it', () => Promise.reject(new Error('secret canary')));
    expect(end).toMatchObject({ outcome: 'unknown', error: { code: 'internal' } });
    expect(JSON.stringify(end)).not.toContain('canary');
  });

  it('sends nothing while an answer is awaited', async () => {
    const { send, sent } = setUp();
    const { gate, call, calls } = pending();
    const end = send('first', call);
    expect(await send('second', call)).toBeUndefined();
    gate.resolve({ success: true });
    await end;
    expect([calls(), sent()]).toEqual([1, [expect.objectContaining({ subject: 'first' })]]);
  });

  it('stops waiting without a second call, and accepts a late response', async () => {
    const { send, sent, stopWaiting } = setUp();
    const { gate, call, calls } = pending();
    const end = send('first', call);
    stopWaiting();
    expect(sent()).toMatchObject([{ outcome: 'unknown' }]);
    expect(sent()[0]?.error).toBeUndefined();
    await send('second', () => Promise.resolve({ success: true }));
    gate.resolve({ success: true });
    await end;
    expect(sent().map(({ subject, outcome }) => [subject, outcome])).toEqual([
      ['second', 'succeeded'],
      ['first', 'succeeded'],
    ]);
    expect(calls()).toBe(1);
  });

  it('has nothing to stop when nothing is awaited', async () => {
    const { send, sent, stopWaiting } = setUp();
    stopWaiting();
    await send('it', () => Promise.resolve({ success: true }));
    stopWaiting();
    expect(sent()).toMatchObject([{ outcome: 'succeeded' }]);
  });

  it('remembers ten, and a late answer to one it has forgotten changes nothing', async () => {
    const { send, sent, stopWaiting } = setUp();
    const { gate, call } = pending();
    const first = send('0', call);
    stopWaiting();
    for (let count = 1; count <= 10; count += 1) await send(String(count), () => Promise.resolve({ success: true }));
    expect(sent().map(({ subject }) => subject)).toEqual(['10', '9', '8', '7', '6', '5', '4', '3', '2', '1']);
    gate.resolve({ success: true });
    expect(await first).toMatchObject({ subject: '0', outcome: 'succeeded' });
    expect(sent()).toHaveLength(10);
  });

  it('calls once for each accepted send, in any order of sending, stopping and answering', async () => {
    const step = fc.constantFrom('send', 'stop', 'answer', 'fail');
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const { send, sent, stopWaiting } = setUp();
        const open: ReturnType<typeof pending>[] = [];
        let accepted = 0;
        for (const one of steps) {
          const last = open.at(-1);
          if (one === 'stop') stopWaiting();
          else if (one === 'answer') last?.gate.resolve({ success: true });
          else if (one === 'fail') last?.gate.reject(new PlugboardError('rejected', 'No.'));
          else {
            if (sent()[0]?.outcome !== 'waiting') accepted += 1;
            const attempt = pending();
            void send('it', attempt.call);
            if (attempt.calls() > 0) open.push(attempt);
          }
          await Promise.resolve();
        }
        expect(open).toHaveLength(accepted);
        expect(open.every(({ calls }) => calls() === 1)).toBe(true);
        expect(sent().filter(({ outcome }) => outcome === 'waiting').length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 300 },
    );
  });
});
