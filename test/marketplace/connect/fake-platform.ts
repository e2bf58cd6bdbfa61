import { act } from '@testing-library/react';
import type { ConnectSignal } from '../../../src/flows/internal.ts';
import type { ConnectPlatform } from '../../../src/marketplace/connect/browser-platform.ts';

/** A browser that opens no real window and leads nowhere: tests say what happens there. */
export function createFakePlatform({ blocked = false } = {}) {
  const calls: string[] = [];
  const kept = new Map<string, string>();
  const signals = new Set<(signal: ConnectSignal) => void>();
  const attentions = new Set<() => void>();
  const shown = { open: false, blocked, hidden: false };

  const platform: ConnectPlatform = {
    open(words) {
      calls.push(`open ${words}`);
      if (shown.blocked) return undefined;
      shown.open = true;
      return {
        navigate: (url) => void calls.push(`navigate ${url}`),
        isClosed: () => !shown.open,
        focus: () => void calls.push('focus'),
        close() {
          if (shown.open) calls.push('close');
          shown.open = false;
        },
      };
    },
    leave: (url) => void calls.push(`leave ${url}`),
    storage: () => ({
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    }),
    onSignal(listener) {
      signals.add(listener);
      return () => signals.delete(listener);
    },
    onAttention(listener) {
      attentions.add(listener);
      return () => attentions.delete(listener);
    },
    isHidden: () => shown.hidden,
  };

  return {
    platform,
    calls,
    kept,
    shown,
    /** The user closes the provider's window. */
    closeWindow: () => void (shown.open = false),
    /** The callback page says how the user came back. */
    signal: (signal: ConnectSignal) => act(async () => signals.forEach((listener) => listener(signal))),
    /** The user comes back to the page. */
    attend: () => act(async () => attentions.forEach((listener) => listener())),
    listeners: () => signals.size + attentions.size,
  };
}
