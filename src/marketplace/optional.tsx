'use client';
import { lazy, Suspense, useSyncExternalStore, type ComponentType } from 'react';

const subscribe = () => () => {};

/** A part that the page can do without: loaded when it is first shown in a browser, and left out when it cannot be loaded. */
export function optional<Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>) {
  const Part = lazy(() => load().catch(() => ({ default: (() => null) as ComponentType<Props> })));
  return function Optional(props: Props) {
    const inBrowser = useSyncExternalStore(
      subscribe,
      () => true,
      () => false,
    );
    return (
      inBrowser && (
        <Suspense>
          <Part {...props} />
        </Suspense>
      )
    );
  };
}
