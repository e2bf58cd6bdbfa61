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

/** Wraps a part that loads on first render. After a failed download it shows an error with a retry button in its place. */
export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>, fallback?: ReactNode) {
  let pending: LazyExoticComponent<ComponentType<Props>> | undefined;

  // React caches a failed download, so each retry needs a new `lazy`.
  const current = () =>
    (pending ??= lazy(async () => {
      try {
        return { default: await load() };
      } catch (error) {
        pending = undefined;
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

  return function LazyPart(props: Props) {
    return (
      <ErrorBoundary>
        <Attempt {...props} />
      </ErrorBoundary>
    );
  };
}

const subscribe = () => () => {};

/** Wraps a part that the page works without. It loads on first render in a browser and renders nothing when the download fails. */
export function lazyEnhancement<Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>) {
  const Part = lazy(() => load().catch(() => ({ default: (() => null) as ComponentType<Props> })));
  return function LazyEnhancement(props: Props) {
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
