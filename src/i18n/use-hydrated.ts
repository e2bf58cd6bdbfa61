'use client';
import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** False on the server and while React hydrates, true from then on. What only the browser knows is drawn after it. */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
