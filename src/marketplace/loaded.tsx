'use client';
import { lazy, Suspense, useState, type ComponentType, type LazyExoticComponent, type ReactNode } from 'react';
import { ErrorBoundary } from '../components/index.ts';

/** A part that is loaded when it is first shown. One that cannot be loaded says so in its place, and is asked for again on request. */
export function loaded<Props extends object>(load: () => Promise<ComponentType<Props>>, fallback?: ReactNode) {
  let made: LazyExoticComponent<ComponentType<Props>> | undefined;

  // React keeps a failed download for good, so each try after one has a `lazy` of its own.
  const current = () =>
    (made ??= lazy(async () => {
      try {
        return { default: await load() };
      } catch (error) {
        made = undefined;
        throw error;
      }
    }));

  function Attempt(props: Props) {
    const [Part] = useState(current);
    return (
      <Suspense fallback={fallback}>
        <Part {...props} />
      </Suspense>
    );
  }

  return function Loaded(props: Props) {
    return (
      <ErrorBoundary>
        <Attempt {...props} />
      </ErrorBoundary>
    );
  };
}
