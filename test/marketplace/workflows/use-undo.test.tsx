import { act, renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useUndo } from '../../../src/marketplace/workflows/use-undo.ts';
import { createManualClock } from '../../support/clock.ts';

function open() {
  const clock = createManualClock();
  const { result, unmount } = renderHook(() => useUndo(clock));
  const pass = (ms: number) => act(() => clock.advance(ms));
  return { result, unmount, pass, offered: () => result.current.offered };
}

describe('useUndo', () => {
  it('offers nothing at first', () => {
    expect(open().offered()).toBe(false);
  });

  it('offers the undo for eight seconds', async () => {
    const { result, pass, offered } = open();
    act(() => result.current.offer());
    await pass(7_999);
    expect(offered()).toBe(true);
    await pass(1);
    expect(offered()).toBe(false);
  });

  it('starts the time anew at a second offer', async () => {
    const { result, pass, offered } = open();
    act(() => result.current.offer());
    await pass(5_000);
    act(() => result.current.offer());
    await pass(5_000);
    expect(offered()).toBe(true);
    await pass(3_000);
    expect(offered()).toBe(false);
  });

  it('is taken back at once, and not by an earlier timer', async () => {
    const { result, pass, offered } = open();
    act(() => result.current.offer());
    act(() => result.current.withdraw());
    expect(offered()).toBe(false);
    await pass(8_000);
    expect(offered()).toBe(false);
  });

  it('waits for nothing once it has left the page', async () => {
    const { result, unmount, pass } = open();
    act(() => result.current.offer());
    unmount();
    await pass(8_000);
    expect(result.current.offered).toBe(true);
  });
});
