import { describe, expect, it, vi } from 'vitest';
import { createLeaveGuard } from '../../../src/marketplace/store/unsaved-changes.ts';

describe('createLeaveGuard', () => {
  it('goes on at once when nothing would be lost', () => {
    const goOn = vi.fn<() => void>();
    createLeaveGuard().getState().leave(goOn);
    expect(goOn).toHaveBeenCalledTimes(1);
  });

  it('waits for the user’s word when something would', () => {
    const guard = createLeaveGuard();
    const goOn = vi.fn<() => void>();
    guard.getState().setDirty('form', true);
    guard.getState().leave(goOn);
    expect(goOn).not.toHaveBeenCalled();
    guard.getState().answer(false);
    expect(guard.getState()).toMatchObject({ waiting: undefined, dirty: ['form'] });
    guard.getState().leave(goOn);
    guard.getState().answer(true);
    expect(goOn).toHaveBeenCalledTimes(1);
    expect(guard.getState()).toMatchObject({ waiting: undefined, dirty: [] });
  });

  it('knows each form once, and changes nothing when nothing changes', () => {
    const guard = createLeaveGuard();
    const { setDirty } = guard.getState();
    setDirty('a', true);
    setDirty('b', true);
    setDirty('a', true);
    expect(guard.getState().dirty).toEqual(['b', 'a']);
    const before = guard.getState();
    setDirty('c', false);
    expect(guard.getState()).toBe(before);
  });
});
