'use client';
import { createContext } from 'react';
import type { ConnectSignal, ConnectWindow } from '../../flows/internal.ts';

/** What connecting needs of the browser. Tests put another one in its place. */
export interface ConnectPlatform {
  /** Opens a window with a word on what will be in it. Undefined when the browser lets none open. */
  open: (words: string) => ConnectWindow | undefined;
  /** Leads this page to an address. */
  leave: (url: string) => void;
  /** Lasts as long as the tab. Undefined where the browser gives none. */
  storage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | undefined;
  onSignal: (listener: (signal: ConnectSignal) => void) => () => void;
  onAttention: (listener: () => void) => () => void;
  isHidden: () => boolean;
}

/** What the callback page uses to say that the user was sent back, as the server's own page has it. */
export const channelName = 'plugboard:oauth';

const width = 520;
const height = 720;

function open(words: string): ConnectWindow | undefined {
  const left = Math.round(screenX + Math.max(0, outerWidth - width) / 2);
  const top = Math.round(screenY + Math.max(0, outerHeight - height) / 3);
  const popup = window.open('about:blank', '_blank', `popup,width=${width},height=${height},left=${left},top=${top}`);
  // Some blockers hand out a window that is closed already.
  if (!popup || popup.closed) return undefined;
  try {
    popup.document.title = words;
    popup.document.body.textContent = words;
  } catch {
    // In a sandboxed frame the window is of another origin. It stays empty for a moment.
  }
  return {
    navigate(url) {
      // What is shown there must have no hold of this page.
      popup.opener = null;
      popup.location.replace(url);
    },
    isClosed: () => popup.closed,
    focus: () => popup.focus(),
    close: () => popup.close(),
  };
}

/** What a message of the callback page says, if it is one. */
export function parseConnectSignal(message: unknown): ConnectSignal | undefined {
  const { v, status } = (message ?? {}) as { v?: unknown; status?: unknown };
  return v === 1 && (status === 'returned' || status === 'denied' || status === 'failed') ? status : undefined;
}

/** What a text in a storage says, undefined when it is no JSON. */
export function parseJsonOrUndefined(text: string | null | undefined): unknown {
  try {
    return JSON.parse(text ?? 'null') as unknown;
  } catch {
    return undefined;
  }
}

function onSignal(listener: (signal: ConnectSignal) => void): () => void {
  const hear = (message: unknown) => {
    const signal = parseConnectSignal(message);
    if (signal) listener(signal);
  };
  // Both: a browser may cut either of the two off from another window of the same origin.
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener('message', ({ data }) => hear(data));
  const onStorage = ({ key, newValue }: StorageEvent) => {
    if (key === channelName) hear(parseJsonOrUndefined(newValue));
  };
  addEventListener('storage', onStorage);
  return () => {
    channel.close();
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

/** The browser as connecting sees it. */
export const ConnectPlatformContext = /* @__PURE__ */ createContext<ConnectPlatform>(browser);
