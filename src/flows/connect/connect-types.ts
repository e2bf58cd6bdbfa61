import type { Clock, CreatedCredential, Credential, PlugboardError } from '../../api/index.ts';

/** How the provider's own page is reached: in a window, in this page's place, or (when there is none to reach) not at all. */
export type ConnectMode = 'none' | 'popup' | 'redirect';

/** What is heard of the provider having sent the user back, not of which connector. `back`: they came by themselves. */
export type ConnectSignal = 'returned' | 'denied' | 'failed' | 'back';

/** How the user's stay at the provider ended without a credential. */
export type ConnectEnd = 'closed' | 'denied' | 'failed' | 'unfinished' | 'timedout';

/** How far connecting has come. Never what was typed. */
export type ConnectState =
  | { status: 'idle' }
  /** The values are on their way, or the outcome of sending them is being looked up. */
  | { status: 'submitting' | 'settling' }
  | { status: 'connected'; credential: Credential }
  /** The user is at the provider. Without an address after a reload. */
  | { status: 'awaiting'; url: string | undefined }
  /** The browser let no window open. */
  | { status: 'blocked'; url: string }
  /** The page itself is on its way to the provider. */
  | { status: 'leaving' }
  /** Nothing was stored. A credential that comes late still counts. */
  | { status: ConnectEnd; url: string | undefined }
  /** The provider's page has an address that is not fit to open. Nothing was stored. */
  | { status: 'unsafe' }
  /** Nothing was stored; the user may correct and try again. */
  | { status: 'refused'; error: PlugboardError }
  /** It may have been stored, and nobody could tell. */
  | { status: 'unknown'; error: PlugboardError };

/** A window that shows the provider's page. */
export interface ConnectWindow {
  /** Leads it to an address and cuts what ties it to this page. */
  navigate: (url: string) => void;
  /** A hint only: a provider may cut the window off so that it looks closed. */
  isClosed: () => boolean;
  focus: () => void;
  close: () => void;
}

/** What survives a reload: no secret, no address. */
export interface ConnectMarker {
  mode: Exclude<ConnectMode, 'none'>;
  /** In ms since 1970. */
  startedAt: number;
  /** The credentials that there were before, by `idOfVersion`. */
  known: readonly string[];
  /** How the callback page says that the user was sent back to this page. */
  signal?: ConnectSignal | undefined;
}

/** What the flow does to the browser. */
export interface ConnectEffects {
  /** Opens a window, at once: later it would be blocked. Undefined when it is. */
  open: () => ConnectWindow | undefined;
  /** The address, if it is fit to open. */
  check: (url: string) => string | undefined;
  /** Leads this page to an address. */
  leave: (url: string) => void;
  /** Keeps what is needed to go on after a reload, or forgets it. */
  remember: (marker: ConnectMarker | undefined) => void;
  onSignal: (listener: (signal: ConnectSignal) => void) => () => void;
  /** Called when the user comes back to the page: focused, visible, or gone back to. */
  onAttention: (listener: () => void) => () => void;
  isHidden: () => boolean;
}

export interface ConnectFlowOptions<Draft> {
  /** Sends the draft once. Rejects with a `PlugboardError`. */
  create: (draft: Draft) => Promise<CreatedCredential>;
  /** Lists the connector's credentials: the truth about what is stored. */
  list: () => Promise<readonly Credential[]>;
  /** @default no window and nothing remembered */
  effects?: Partial<ConnectEffects> | undefined;
  /** @default the real time */
  clock?: Clock | undefined;
}
