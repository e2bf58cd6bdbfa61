import { createStore, type StoreApi } from 'zustand/vanilla';

/** Asks before something typed is lost. */
export interface LeaveGuard {
  /** The forms that hold something typed, by an id of their own. Never what. */
  dirty: readonly string[];
  /** What waits for the user's word. */
  waiting: (() => void) | undefined;
  setDirty: (form: string, dirty: boolean) => void;
  /** Goes on at once when nothing would be lost, else when the user agrees. */
  leave: (goOn: () => void) => void;
  /** The user's word. */
  answer: (discard: boolean) => void;
}

/** Creates the guard of one provider. */
export const createLeaveGuard = (): StoreApi<LeaveGuard> =>
  createStore<LeaveGuard>((set, get) => ({
    dirty: [],
    waiting: undefined,
    setDirty(form, dirty) {
      const others = get().dirty.filter((one) => one !== form);
      if (dirty || others.length < get().dirty.length) set({ dirty: dirty ? [...others, form] : others });
    },
    leave(goOn) {
      if (get().dirty.length > 0) set({ waiting: goOn });
      else goOn();
    },
    answer(discard) {
      const { waiting } = get();
      set(discard ? { waiting: undefined, dirty: [] } : { waiting: undefined });
      if (discard) waiting?.();
    },
  }));
