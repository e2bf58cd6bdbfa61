'use client';
import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** The page's address, undefined on the server and while hydrating, so both render the same. */
export const usePageUrl = (): string | undefined =>
  useSyncExternalStore(
    never,
    () => globalThis.location.href,
    () => undefined,
  );
