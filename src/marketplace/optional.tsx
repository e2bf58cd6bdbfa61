'use client';
import { lazy, Suspense, useSyncExternalStore, type ComponentType, type ReactNode } from 'react';

const subscribe = () => () => {};

/**
 * A part that the page can begin without: loaded when it is first shown in a browser, and left out when it cannot be
 * loaded. Its place is held by `fallback`.
 */
export function optional<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
  fallback: ReactNode = null,
) {
  const Part = lazy(() => load().catch(() => ({ default: (() => null) as ComponentType<Props> })));
  return function Optional(props: Props) {
    const inBrowser = useSyncExternalStore(
      subscribe,
      () => true,
      () => false,
    );
    return inBrowser ? (
      <Suspense fallback={fallback}>
        <Part {...props} />
      </Suspense>
    ) : (
      fallback
    );
  };
}
