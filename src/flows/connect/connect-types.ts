import type { Clock, CreatedCredential, Credential, PlugboardError } from '../../api/index.ts';

/** The way the provider's consent page opens: in a new window or in place of this page. `none`: there is no consent page. */
export type ConnectMode = 'none' | 'popup' | 'redirect';

/** A sign that the user has left the provider. It does not name the connector. `back`: the user returned without the callback page. */
export type ConnectSignal = 'returned' | 'denied' | 'failed' | 'back';

/** The reason why a visit to the provider ended without a credential. */
export type ConnectEnd = 'closed' | 'denied' | 'failed' | 'unfinished' | 'timedout';

/** A provider's window that this page no longer sees. `closed`: by the user. `lost`: headers of the provider may only have cut it off. */
export type WindowGone = 'closed' | 'lost';

/** The progress of an attempt to connect. Of what was typed it holds only the label, which is no secret. */
export type ConnectState =
  | { status: 'idle' }
  /** The values are being sent, or their outcome is being looked up. */
  | { status: 'submitting' | 'settling' }
  /** `label`: the name for the new account, unless it has one. */
  | { status: 'connected'; credential: Credential; label?: string | undefined }
  /** The user is at the provider. The URL is unknown after a reload. */
  | { status: 'awaiting'; url: string | undefined; gone?: WindowGone | undefined }
  /** The browser blocked the popup. */
  | { status: 'blocked'; url: string }
  /** This page is navigating to the provider. */
  | { status: 'leaving' }
  /** Nothing was stored yet. A credential that appears later still connects. */
  | { status: ConnectEnd; url: string | undefined }
  /** The URL of the consent page is unsafe. Nothing was stored. */
  | { status: 'unsafe' }
  /** Nothing was stored. The user can correct the values and try again. */
  | { status: 'refused'; error: PlugboardError }
  /** The credential may have been stored, and the list could not be loaded to check. */
  | { status: 'unknown'; error: PlugboardError };

/** A window that shows the provider's page. */
export interface ConnectWindow {
  /** Navigates the window and removes its reference to this page. */
  navigate: (url: string) => void;
  /** A hint only: COOP headers of the provider make an open window look closed. */
  isClosed: () => boolean;
  focus: () => void;
  close: () => void;
}

/** The record of an attempt that survives a reload. Holds no secret and no URL. */
export interface ConnectMarker {
  mode: Exclude<ConnectMode, 'none'>;
  /** The start of the attempt, in ms since 1970. */
  startedAt: number;
  /** The versions of the credentials before the attempt. */
  known: readonly string[];
  /** The name for the new account. Never a secret. */
  label?: string | undefined;
  /** The signal of the callback page, if it redirected to this page. */
  signal?: ConnectSignal | undefined;
}

/** The browser APIs that the flow uses. */
export interface ConnectEffects {
  /** Opens a window synchronously: the browser blocks a later one. Returns undefined if it is blocked. */
  open: () => ConnectWindow | undefined;
  /** Returns the URL if it is safe to open. */
  check: (url: string) => string | undefined;
  /** Navigates this page. */
  leave: (url: string) => void;
  /** Stores the marker for a reload, or removes it. */
  remember: (marker: ConnectMarker | undefined) => void;
  /** Calls back for each signal of the callback page. Returns a function that stops. */
  onSignal: (listener: (signal: ConnectSignal) => void) => () => void;
  /** Calls back when the user returns to the page: on focus, visibility, or back navigation. Returns a function that stops. */
  onAttention: (listener: () => void) => () => void;
  isHidden: () => boolean;
}

export interface ConnectFlowOptions<Draft> {
  /** Sends the draft once. Rejects with a `PlugboardError`. */
  create: (draft: Draft) => Promise<CreatedCredential>;
  /** Lists the connector's credentials, which decide the outcome. */
  list: () => Promise<readonly Credential[]>;
  /** @default no window and no stored marker */
  effects?: Partial<ConnectEffects> | undefined;
  /** @default systemClock */
  clock?: Clock | undefined;
}
