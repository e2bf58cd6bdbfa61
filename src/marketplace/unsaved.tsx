'use client';
import { lazy, Suspense, useCallback, useEffect, useId } from 'react';
import { useStore } from 'zustand';
import { useMarketplaceStore } from './store-context.tsx';

// Most people never see it.
const DiscardDialog = /* @__PURE__ */ lazy(async () => ({
  default: (await import('./discard-dialog.tsx')).DiscardDialog,
}));

const warn = (event: BeforeUnloadEvent) => event.preventDefault();

/** Guards what was typed in one form: tell it when there is something, and it asks before that is lost. */
export function useUnsaved(component: string, guarded: boolean) {
  const guard = useMarketplaceStore(component, (store) => store.leaveGuard);
  const id = useId();
  const setDirty = useStore(guard, (state) => state.setDirty);
  const dirty = useStore(guard, (state) => state.dirty.includes(id));
  const asking = useStore(guard, (state) => state.waiting !== undefined && state.dirty[0] === id);
  const answer = useStore(guard, (state) => state.answer);

  useEffect(() => () => setDirty(id, false), [setDirty, id]);
  useEffect(() => {
    if (!dirty || !guarded) return;
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [dirty, guarded]);

  return {
    onDirtyChange: useCallback((now: boolean) => setDirty(id, now), [setDirty, id]),
    dialog: asking && (
      <Suspense>
        <DiscardDialog onAnswer={answer} />
      </Suspense>
    ),
  };
}
