import { afterEach, describe, expect, it, vi } from 'vitest';
import { hang, wait } from '../../../../src/testing/sandbox/contract/wait.ts';

afterEach(() => {
  vi.useRealTimers();
});

describe('wait()', () => {
  it('resolves after the given time', async () => {
    vi.useFakeTimers();
    const waiting = wait(1000, undefined);
    await vi.advanceTimersByTimeAsync(1000);
    await expect(waiting).resolves.toBeUndefined();
  });

  it('rejects with the reason and clears its timer', async () => {
    vi.useFakeTimers();
    const controller = new AbortController();
    const waiting = wait(1000, controller.signal);
    controller.abort(new Error('gone'));
    await expect(waiting).rejects.toThrow('gone');
    expect(vi.getTimerCount()).toBe(0);
    await expect(wait(1000, controller.signal)).rejects.toThrow('gone');
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('hang()', () => {
  it('settles only when its signal aborts', async () => {
    const controller = new AbortController();
    const hanging = hang(controller.signal);
    controller.abort(new Error('gone'));
    await expect(hanging).rejects.toThrow('gone');
    await expect(hang(AbortSignal.abort(new Error('before')))).rejects.toThrow('before');
  });
});
