'use client';
import { useEffect, useId, useState } from 'react';
import { useStore } from 'zustand';
import { lazyPart } from '../shared/lazy-part.tsx';
import { useMarketplaceStore } from '../store/store-provider.tsx';

// Most users never see it, so it loads on demand.
const DiscardDialog = /* @__PURE__ */ lazyPart(async () => (await import('./discard-dialog.tsx')).DiscardDialog);

const preventUnload = (event: BeforeUnloadEvent) => event.preventDefault();

/** Protects the input of one form while `guarded` is true. Report changes to `onDirtyChange` and render `dialog`. */
export function useUnsavedChanges(guarded: boolean) {
  const changes = useMarketplaceStore((store) => store.unsavedChanges);
  const id = useId();
  const [dirty, setDirty] = useState(false);
  const unsaved = dirty && guarded;
  const setUnsaved = useStore(changes, (state) => state.setUnsaved);
  const asking = useStore(changes, (state) => state.waiting !== undefined && state.unsaved[0] === id);
  const answer = useStore(changes, (state) => state.answer);

  useEffect(() => {
    if (!unsaved) return;
    setUnsaved(id, true);
    addEventListener('beforeunload', preventUnload);
    return () => {
      setUnsaved(id, false);
      removeEventListener('beforeunload', preventUnload);
    };
  }, [unsaved, setUnsaved, id]);

  return {
    onDirtyChange: setDirty,
    dialog: asking && <DiscardDialog onAnswer={answer} />,
  };
}

/** Returns a function that proceeds at once when no form has unsaved input, otherwise after the user agrees. */
export function useConfirmLeave(): (proceed: () => void) => void {
  const changes = useMarketplaceStore((store) => store.unsavedChanges);
  return useStore(changes, (state) => state.confirmLeave);
}
