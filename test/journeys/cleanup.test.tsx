import { act } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Marketplace } from '../../src/marketplace/index.ts';
import { createStage, firstCards } from '../marketplace/render-stage.tsx';

afterEach(() => vi.unstubAllGlobals());

/** Counts what is listened to on a target, by type and listener. */
function watch(target: EventTarget) {
  const open = new Set<string>();
  const ids = new Map<unknown, number>();
  const nameOf = (type: string, listener: unknown) => {
    if (!ids.has(listener)) ids.set(listener, ids.size);
    return `${type} ${ids.get(listener)}`;
  };
  const { addEventListener, removeEventListener } = target;
  vi.spyOn(target, 'addEventListener').mockImplementation((type, listener, options) => {
    open.add(nameOf(type, listener));
    addEventListener.call(target, type, listener, options);
  });
  vi.spyOn(target, 'removeEventListener').mockImplementation((type, listener, options) => {
    open.delete(nameOf(type, listener));
    removeEventListener.call(target, type, listener, options);
  });
  return open;
}

describe('a marketplace that goes away in strict mode', () => {
  it('leaves no channel, listener or request behind', async () => {
    const channels = new Set<BroadcastChannel>();
    let opened = 0;
    vi.stubGlobal(
      'BroadcastChannel',
      class extends BroadcastChannel {
        constructor(name: string) {
          super(name);
          opened += 1;
          channels.add(this);
        }
        override close() {
          channels.delete(this);
          super.close();
        }
      },
    );
    const [onWindow, onDocument] = [watch(window), watch(document)];
    const stage = createStage();
    const { unmount } = stage.show(<Marketplace syncUrl />, { strict: true });
    await firstCards();
    expect(opened).toBe(2);
    expect(channels.size).toBe(1);
    expect(onWindow.size).toBeGreaterThan(0);
    unmount();
    const asked = stage.requests.length;
    expect(channels.size).toBe(0);
    expect([...onWindow]).toEqual([]);
    // React's own, once for the page.
    expect([...onDocument].filter((one) => !one.startsWith('selectionchange'))).toEqual([]);
    await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
    expect(stage.requests).toHaveLength(asked);
  });
});
