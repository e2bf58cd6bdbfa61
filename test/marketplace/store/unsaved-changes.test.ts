import { describe, expect, it, vi } from 'vitest';
import { createUnsavedChanges } from '../../../src/marketplace/store/unsaved-changes.ts';

describe('createUnsavedChanges', () => {
  it('proceeds at once when no form has unsaved input', () => {
    const proceed = vi.fn<() => void>();
    createUnsavedChanges().getState().confirmLeave(proceed);
    expect(proceed).toHaveBeenCalledTimes(1);
  });

  it('waits for the answer of the user when a form has unsaved input', () => {
    const changes = createUnsavedChanges();
    const proceed = vi.fn<() => void>();
    changes.getState().setUnsaved('form', true);
    changes.getState().confirmLeave(proceed);
    expect(proceed).not.toHaveBeenCalled();
    changes.getState().answer(false);
    expect(changes.getState()).toMatchObject({ waiting: undefined, unsaved: ['form'] });
    changes.getState().confirmLeave(proceed);
    changes.getState().answer(true);
    expect(proceed).toHaveBeenCalledTimes(1);
    expect(changes.getState()).toMatchObject({ waiting: undefined, unsaved: [] });
  });

  it('lists each form once and keeps its state when nothing changes', () => {
    const changes = createUnsavedChanges();
    const { setUnsaved } = changes.getState();
    setUnsaved('a', true);
    setUnsaved('b', true);
    setUnsaved('a', true);
    expect(changes.getState().unsaved).toEqual(['b', 'a']);
    const before = changes.getState();
    setUnsaved('c', false);
    expect(changes.getState()).toBe(before);
  });
});
