'use client';
import { useEffect, useId, useState } from 'react';
import { useStore } from 'zustand';
import { loaded } from '../shared/lazy-part.tsx';
import { useMarketplaceStore } from '../store/store-provider.tsx';

// Most people never see it.
const DiscardDialog = /* @__PURE__ */ loaded(async () => (await import('./discard-dialog.tsx')).DiscardDialog);

const warn = (event: BeforeUnloadEvent) => event.preventDefault();

/** Guards what was typed in one form while `guarded`: tell it when there is something, and it asks before that is lost. */
export function useUnsaved(guarded: boolean) {
  const guard = useMarketplaceStore((store) => store.leaveGuard);
  const id = useId();
  const [typed, setTyped] = useState(false);
  const dirty = typed && guarded;
  const setDirty = useStore(guard, (state) => state.setDirty);
  const asking = useStore(guard, (state) => state.waiting !== undefined && state.dirty[0] === id);
  const answer = useStore(guard, (state) => state.answer);

  useEffect(() => {
    if (!dirty) return;
    setDirty(id, true);
    addEventListener('beforeunload', warn);
    return () => {
      setDirty(id, false);
      removeEventListener('beforeunload', warn);
    };
  }, [dirty, setDirty, id]);

  return {
    onDirtyChange: setTyped,
    dialog: asking && <DiscardDialog onAnswer={answer} />,
  };
}

/** Goes on when nothing typed would be lost, else when the user agrees: `leave(() => close())`. */
export function useLeave(): (goOn: () => void) => void {
  const guard = useMarketplaceStore((store) => store.leaveGuard);
  return useStore(guard, (state) => state.leave);
}
