import type { ConnectSignal } from '../../../src/flows/internal.ts';
import type { ConnectPlatform } from '../../../src/marketplace/connect/browser-platform.ts';

interface StoryBrowserOptions {
  /** What the callback page says as soon as the user is at the provider. Undefined: they stay there. */
  signal: ConnectSignal | undefined;
  blocked: boolean;
}

/** A browser that opens no window and keeps nothing: a story says how the stay at the provider went. */
export function createStoryBrowser({ signal, blocked }: StoryBrowserOptions): ConnectPlatform {
  const listeners = new Set<(signal: ConnectSignal) => void>();
  let closed = false;
  return {
    open: () =>
      blocked
        ? undefined
        : {
            navigate() {
              if (!signal) return;
              closed = true;
              setTimeout(() => listeners.forEach((listener) => listener(signal)), 0);
            },
            isClosed: () => closed,
            focus: () => {},
            close: () => {},
          },
    leave: () => {},
    storage: () => undefined,
    onSignal(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onAttention: () => () => {},
    isHidden: () => false,
  };
}
