'use client';
import { createContext } from 'react';
import type { ConnectSignal, ConnectWindow } from '../../flows/internal.ts';

/** The browser functions that connecting uses. Tests replace them. */
export interface ConnectPlatform {
  /** Opens a window with a loading text. Returns undefined when the browser blocks it. */
  open: (words: string) => ConnectWindow | undefined;
  /** Navigates this page to a URL. */
  leave: (url: string) => void;
  /** Storage with the lifetime of the tab. Returns undefined where the browser denies it. */
  storage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | undefined;
  onSignal: (listener: (signal: ConnectSignal) => void) => () => void;
  onAttention: (listener: () => void) => () => void;
  isHidden: () => boolean;
}

/** Name of the channel on which the callback page of the server reports a return. */
export const channelName = 'plugboard:oauth';

const width = 520;
const height = 720;

function open(words: string): ConnectWindow | undefined {
  const left = Math.round(screenX + Math.max(0, outerWidth - width) / 2);
  const top = Math.round(screenY + Math.max(0, outerHeight - height) / 3);
  const popup = window.open('about:blank', '_blank', `popup,width=${width},height=${height},left=${left},top=${top}`);
  // Some blockers return a window that is already closed.
  if (!popup || popup.closed) return undefined;
  try {
    popup.document.title = words;
    popup.document.body.textContent = words;
  } catch {
    // In a sandboxed frame the window has another origin. It stays empty until it navigates.
  }
  return {
    navigate(url) {
      // The page of the provider must not reach this page.
      popup.opener = null;
      popup.location.replace(url);
    },
    isClosed: () => popup.closed,
    focus: () => popup.focus(),
    close: () => popup.close(),
  };
}

/** Parses a message of the callback page. Returns undefined for any other message. */
export function parseConnectSignal(message: unknown): ConnectSignal | undefined {
  const { v, status } = (message ?? {}) as { v?: unknown; status?: unknown };
  return v === 1 && (status === 'returned' || status === 'denied' || status === 'failed') ? status : undefined;
}

/** Parses JSON. Returns undefined for invalid JSON. */
export function parseJsonOrUndefined(text: string | null | undefined): unknown {
  try {
    return JSON.parse(text ?? 'null') as unknown;
  } catch {
    return undefined;
  }
}

/** Returns undefined where the browser has no channels or refuses one. Polling decides then. */
function openChannel(): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(channelName);
  } catch {
    return undefined;
  }
}

function onSignal(listener: (signal: ConnectSignal) => void): () => void {
  const hear = (message: unknown) => {
    const signal = parseConnectSignal(message);
    if (signal) listener(signal);
  };
  // Uses both: a browser may isolate either one from another window of the same origin.
  const channel = openChannel();
  channel?.addEventListener('message', ({ data }) => hear(data));
  const onStorage = ({ key, newValue }: StorageEvent) => {
    if (key === channelName) hear(parseJsonOrUndefined(newValue));
  };
  addEventListener('storage', onStorage);
  return () => {
    channel?.close();
    removeEventListener('storage', onStorage);
  };
}

function onAttention(listener: () => void): () => void {
  const onChange = () => document.visibilityState === 'visible' && listener();
  addEventListener('focus', onChange);
  addEventListener('pageshow', onChange);
  document.addEventListener('visibilitychange', onChange);
  return () => {
    removeEventListener('focus', onChange);
    removeEventListener('pageshow', onChange);
    document.removeEventListener('visibilitychange', onChange);
  };
}

function storage() {
  try {
    return sessionStorage;
  } catch {
    return undefined;
  }
}

const browser: ConnectPlatform = {
  open,
  leave: (url) => location.assign(url),
  storage,
  onSignal,
  onAttention,
  isHidden: () => document.visibilityState === 'hidden',
};

/** Provides the browser functions that connecting uses. */
export const ConnectPlatformContext = /* @__PURE__ */ createContext<ConnectPlatform>(browser);
