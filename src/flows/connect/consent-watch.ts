import type { Clock } from '../../api/index.ts';
import type { ConnectEffects, ConnectEnd, ConnectSignal, ConnectWindow } from './connect-types.ts';

/** How long a user may take at the provider, in ms. */
export const maxStay = 300_000;

/** How long a credential may take to appear once the user seems to be done there, in ms. */
const graceAfter = { closed: 10_000, returned: 15_000, back: 2_000, denied: 0, failed: 0 } as const;

const windowPollInterval = 500;

/** A window that looks closed as soon as this was hardly closed by hand: the provider's page has cut it off. It gets longer. */
const tooSoon = 5_000;
const graceAfterCutOff = 60_000;

export interface WatchOptions extends Pick<ConnectEffects, 'onSignal' | 'onAttention' | 'isHidden'> {
  clock: Clock;
  /** When the user went to the provider, in ms since 1970. */
  startedAt: number;
  /** What the callback page has said already. */
  signal?: ConnectSignal | undefined;
  /** The provider's window as it is now, if this page has a hold of one. */
  windowNow: () => ConnectWindow | undefined;
  /** Looks for the credential. True when it is there, undefined when the session has ended, so that nobody can be asked. */
  look: () => Promise<boolean | undefined>;
  onEnd: (end: ConnectEnd) => void;
}

/**
 * Watches how the user's stay at the provider ends. The credentials are the truth; a signal and a window that looks closed are hints.
 * What seems to have ended is watched on until time is up, because a window may only look closed. Returns what stops it.
 */
export function watchConnect(options: WatchOptions): () => void {
  const { clock, startedAt, windowNow, look, onEnd } = options;
  const deadline = startedAt + maxStay;
  let over = false;
  let due = false;
  let ended: ConnectEnd | undefined;
  let signal = options.signal;
  let signalAt = signal && clock.now();
  const watchedFrom = clock.now();
  let goneAt: number | undefined;
  let attendedAt = 0;
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
      signal = heard;
      signalAt = clock.now();
      wake();
    }),
  ];

  function stop() {
    over = true;
    for (const one of ignore) one();
    sleep.abort();
  }

  /** When the stay counts as over, by what can be seen now. */
  function limitAt(now: number): number {
    const known = windowNow();
    if (known ? known.isClosed() : signal) {
      // Who closes the window has often just finished.
      if (goneAt === undefined) due = true;
      goneAt ??= now;
    } else goneAt = undefined;
    // Another connector's window may have sent the signal: as long as ours is open, it says nothing of ours.
    if (goneAt === undefined || (ended && !signal)) return deadline;
    if (signal) return Math.min(deadline, Math.max(goneAt, signalAt ?? 0) + graceAfter[signal]);
    // Who is back on this page is not in that window.
    const isCutOff = goneAt - watchedFrom < tooSoon && attendedAt < goneAt;
    return Math.min(deadline, isCutOff ? goneAt + graceAfterCutOff : Math.max(goneAt, attendedAt) + graceAfter.closed);
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
      if (ended && now >= deadline) return stop();
      if (due || now >= limit || (now >= lookAt && !options.isHidden())) {
        due = false;
        looks += 1;
        // After an end only a window that looked closed is worth asking about; the rest waits for a sign of the user.
        lookAt = ended && ended !== 'closed' ? Infinity : now + Math.min(looks + 1, 5) * 1_000;
        const found = await look();
        if (found) return stop();
        // Signing in again brings the user back to the page, and that has it look at once.
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
      // A clock may not care for the signal.
      const woken = new Promise<void>((resolve) => sleep.signal.addEventListener('abort', () => resolve()));
      await Promise.race([woken, clock.wait(next - now, sleep.signal).catch(() => undefined)]);
    }
  }

  void watch();
  return stop;
}
