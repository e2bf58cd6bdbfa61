import type { Clock } from '../../api/index.ts';
import type { ConnectEffects, ConnectEnd, ConnectSignal, ConnectWindow, WindowGone } from './connect-types.ts';

/** The longest visit to the provider, in ms. */
export const maxStay = 300_000;

/** The ms that a credential may take to appear after each sign that the user is done at the provider. */
const graceAfter = { closed: 10_000, returned: 15_000, back: 2_000, denied: 0, failed: 0 } as const;

const windowPollInterval = 500;

/** Shortest time between two looks that signals cause, in ms. */
const signalInterval = 1_000;

/** A window that looks closed within these ms was hardly closed by the user: COOP headers cut it off. It gets a longer grace period. */
const tooSoon = 5_000;
const graceAfterCutOff = 60_000;

export interface WatchOptions extends Pick<ConnectEffects, 'onSignal' | 'onAttention' | 'isHidden'> {
  clock: Clock;
  /** The start of the visit, in ms since 1970. */
  startedAt: number;
  /** The signal of the callback page, if it has arrived already. */
  signal?: ConnectSignal | undefined;
  /** Returns the provider's window, if this page has a reference to one. */
  windowNow: () => ConnectWindow | undefined;
  /** Looks for a new credential. Resolves to true if there is one, and to undefined if the session has expired. */
  look: () => Promise<boolean | undefined>;
  onEnd: (end: ConnectEnd) => void;
  /** Called when the window is gone, before the visit counts as over, and when it is back. */
  onGone: (gone: WindowGone | undefined) => void;
}

/**
 * Watches a visit to the provider until a credential appears or the deadline passes. Only the credentials prove an outcome; a signal and a
 * closed window are hints. Keeps watching after `onEnd`, because an open window may look closed. Returns a function that stops.
 */
export function watchConnect(options: WatchOptions): () => void {
  const { clock, startedAt, windowNow, look, onEnd, onGone } = options;
  const deadline = startedAt + maxStay;
  let over = false;
  let due = false;
  let ended: ConnectEnd | undefined;
  let signal = options.signal;
  let signalAt = signal && clock.now();
  const watchedFrom = clock.now();
  let goneAt: number | undefined;
  let gone: WindowGone | undefined;
  let attendedAt = 0;
  let heardAt = -Infinity;
  let looks = 0;
  let lookAt = clock.now() + (signal ? 0 : 1_000);
  let sleep = new AbortController();

  function wake() {
    due = true;
    sleep.abort();
  }

  const ignore = [
    options.onAttention(() => {
      attendedAt = clock.now();
      wake();
    }),
    options.onSignal((heard) => {
      const now = clock.now();
      if (heard !== signal) signalAt = now;
      signal = heard;
      if (now >= heardAt + signalInterval) {
        heardAt = now;
        return wake();
      }
      // The callback page speaks on two channels, and any script of this origin may repeat it: one look answers them together.
      lookAt = Math.min(lookAt, heardAt + signalInterval);
      sleep.abort();
    }),
  ];

  function stop() {
    over = true;
    for (const one of ignore) one();
    sleep.abort();
  }

  const isCutOff = () => goneAt !== undefined && goneAt - watchedFrom < tooSoon && attendedAt < goneAt;

  /** Returns the time at which the visit counts as over, from the current hints. */
  function limitAt(now: number): number {
    const known = windowNow();
    if (known ? known.isClosed() : signal) {
      // A user who closes the window has often just finished.
      if (goneAt === undefined) due = true;
      goneAt ??= now;
    } else goneAt = undefined;
    // The signal may come from another connector's window. Ignore it while our window is open.
    if (goneAt === undefined || (ended && !signal)) return deadline;
    if (signal) return Math.min(deadline, Math.max(goneAt, signalAt ?? 0) + graceAfter[signal]);
    // A user who is back on this page has left the window.
    return Math.min(
      deadline,
      isCutOff() ? goneAt + graceAfterCutOff : Math.max(goneAt, attendedAt) + graceAfter.closed,
    );
  }

  /** Reports a window that has gone or come back. A visit without a window has nothing to report. */
  function reportWindow() {
    const isOwn = windowNow() !== undefined && goneAt !== undefined;
    const next = isOwn ? (isCutOff() ? 'lost' : 'closed') : undefined;
    if (next === gone || ended) return;
    gone = next;
    onGone(gone);
  }

  function end(now: number) {
    if (now >= deadline) ended = 'timedout';
    else ended = signal === 'returned' || signal === 'back' ? 'unfinished' : (signal ?? 'closed');
    signal = undefined;
    onEnd(ended);
    if (ended === 'timedout') stop();
  }

  async function watch() {
    while (!over) {
      const now = clock.now();
      const limit = limitAt(now);
      reportWindow();
      if (ended && now >= deadline) return stop();
      if (due || now >= limit || (now >= lookAt && !options.isHidden())) {
        due = false;
        looks += 1;
        // After an end, poll only for a window that looked closed. Otherwise wait for attention or a signal.
        lookAt = ended && ended !== 'closed' ? Infinity : now + Math.min(looks + 1, 5) * 1_000;
        const found = await look();
        if (found) return stop();
        // Signing in again returns the user to the page, which triggers the next look.
        if (found === undefined) lookAt = Infinity;
        if (!over && now >= limit) end(now);
        continue;
      }
      sleep = new AbortController();
      const next = Math.min(
        limit,
        options.isHidden() ? Infinity : lookAt,
        windowNow() && !ended ? now + windowPollInterval : Infinity,
      );
      // A clock may ignore the signal.
      const woken = new Promise<void>((resolve) => sleep.signal.addEventListener('abort', () => resolve()));
      await Promise.race([woken, clock.wait(next - now, sleep.signal).catch(() => undefined)]);
    }
  }

  void watch();
  return stop;
}
