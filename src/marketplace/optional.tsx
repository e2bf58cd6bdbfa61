'use client';
import { lazy, Suspense, type ComponentType } from 'react';

/** A part that the page can do without: loaded when it is first shown, and left out when it cannot be loaded. */
export function optional<Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>) {
  const Part = lazy(() => load().catch(() => ({ default: (() => null) as ComponentType<Props> })));
  return function Optional(props: Props) {
    return (
      <Suspense fallback={null}>
        <Part {...props} />
      </Suspense>
    );
  };
}
