import { createStore, type StoreApi } from 'zustand/vanilla';

/** Tracks forms with unsaved input and asks the user before it is lost. */
export interface UnsavedChanges {
  /** Ids of the forms with unsaved input. Never the input itself. */
  unsaved: readonly string[];
  /** The navigation that waits for the user's answer. */
  waiting: (() => void) | undefined;
  setUnsaved: (form: string, unsaved: boolean) => void;
  /** Calls `proceed` at once when no form has unsaved input, otherwise after the user agrees. */
  confirmLeave: (proceed: () => void) => void;
  /** Records the user's answer. */
  answer: (discard: boolean) => void;
}

/** Creates the tracker of one provider. */
export const createUnsavedChanges = (): StoreApi<UnsavedChanges> =>
  createStore<UnsavedChanges>((set, get) => ({
    unsaved: [],
    waiting: undefined,
    setUnsaved(form, unsaved) {
      const others = get().unsaved.filter((one) => one !== form);
      if (unsaved || others.length < get().unsaved.length) set({ unsaved: unsaved ? [...others, form] : others });
    },
    confirmLeave(proceed) {
      if (get().unsaved.length > 0) set({ waiting: proceed });
      else proceed();
    },
    answer(discard) {
      const { waiting } = get();
      set(discard ? { waiting: undefined, unsaved: [] } : { waiting: undefined });
      if (discard) waiting?.();
    },
  }));
