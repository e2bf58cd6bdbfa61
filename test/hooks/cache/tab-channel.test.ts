import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTabs } from '../../../src/hooks/cache/tab-channel.ts';

/** A channel that delivers at once, to every other one of its name. */
class FakeChannel extends EventTarget {
  static open = new Set<FakeChannel>();
  readonly name: string;

  constructor(name: string) {
    super();
    this.name = name;
    FakeChannel.open.add(this);
  }

  postMessage(data: unknown) {
    for (const other of FakeChannel.open) {
      if (other !== this && other.name === this.name) other.dispatchEvent(new MessageEvent('message', { data }));
    }
  }

  close() {
    FakeChannel.open.delete(this);
  }
}

const ada = { userKey: 'ada' };

/** A tab that notes its checks. */
function openTab(check: () => Promise<unknown> = async () => undefined) {
  const tabs = createTabs();
  const checks = vi.fn<() => Promise<unknown>>(check);
  return { tabs, checks, close: tabs.open(ada, checks) };
}

beforeEach(() => {
  vi.useFakeTimers();
  FakeChannel.open.clear();
  vi.stubGlobal('BroadcastChannel', FakeChannel);
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('createTabs', () => {
  it('checks once, however many tabs tell it and however often', async () => {
    const { checks } = openTab();
    const others = Array.from({ length: 20 }, () => openTab().tabs);
    for (let time = 0; time < 50; time += 1) for (const { tell } of others) tell();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(checks).toHaveBeenCalledTimes(1);
  });

  it.each<[string, unknown]>([
    ['another word', 'LOOK'],
    ['an object', { look: true }],
    ['a list', ['look']],
    ['null', null],
    ['nothing', undefined],
    ['a number', 1],
    ['bytes', new ArrayBuffer(8)],
    ['a signal of the callback page', { v: 1, status: 'returned' }],
  ])('ignores %s', async (_, message) => {
    const { checks } = openTab();
    new FakeChannel('plugboard:ada').postMessage(message);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(checks).not.toHaveBeenCalled();
  });

  it('checks once more when told during a check, however often', async () => {
    let finish = () => {};
    const { checks } = openTab(() => new Promise<void>((resolve) => (finish = resolve)));
    const other = openTab().tabs;
    other.tell();
    await vi.advanceTimersByTimeAsync(1_000);
    for (let time = 0; time < 10; time += 1) other.tell();
    finish();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(checks).toHaveBeenCalledTimes(2);
  });

  it('does not answer a message with another: what a told check finds, every tab was told', async () => {
    const there = openTab();
    const here = openTab(async () => here.tabs.tell());
    there.tabs.tell();
    await vi.advanceTimersByTimeAsync(1_000);
    expect([here.checks.mock.calls.length, there.checks.mock.calls.length]).toEqual([1, 0]);
  });

  it('survives a check that fails', async () => {
    const { checks } = openTab(() => Promise.reject(new Error('offline')));
    const { tell } = openTab().tabs;
    tell();
    await vi.advanceTimersByTimeAsync(1_000);
    tell();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(checks).toHaveBeenCalledTimes(2);
  });

  it('checks nothing after it was closed', async () => {
    const { checks, close } = openTab();
    openTab().tabs.tell();
    close();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(checks).not.toHaveBeenCalled();
  });
});
