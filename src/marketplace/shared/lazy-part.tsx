'use client';
import {
  lazy,
  Suspense,
  useState,
  type ComponentType,
  type LazyExoticComponent,
  type ReactNode,
  useSyncExternalStore,
} from 'react';
import { ErrorBoundary } from '../../components/index.ts';

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
