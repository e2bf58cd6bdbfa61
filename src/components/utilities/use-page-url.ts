'use client';
import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** Returns the address of the page. Undefined on the server and during hydration, so both render the same. */
export const usePageUrl = (): string | undefined =>
  useSyncExternalStore(
    never,
    () => globalThis.location.href,
    () => undefined,
  );
