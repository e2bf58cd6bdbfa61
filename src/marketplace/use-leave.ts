'use client';
import { useStore } from 'zustand';
import { useMarketplaceStore } from './store-context.tsx';

/** Goes on when nothing typed would be lost, else when the user agrees: `leave(() => close())`. */
export function useLeave(component: string): (goOn: () => void) => void {
  const guard = useMarketplaceStore(component, (store) => store.leaveGuard);
  return useStore(guard, (state) => state.leave);
}
