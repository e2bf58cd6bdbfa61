import { PlugboardError, type Clock } from '../../api/index.ts';

type Listener = (this: AbortSignal, event: Event) => unknown;

/**
 * An `AbortSignal` for a tenth of its price: the platform's own is made to cross threads, and nearly all of ours end with nobody having
 * aborted anything.
 */
export class LightSignal implements AbortSignal {
  aborted = false;
  reason: unknown;
  onabort: Listener | null = null;
  readonly #listeners = new Set<Listener>();

  addEventListener(type: string, listener: Listener): void {
    if (type === 'abort') this.#listeners.add(listener);
  }

  removeEventListener(_type: string, listener: Listener): void {
    this.#listeners.delete(listener);
  }

  dispatchEvent(event: Event): boolean {
    for (const listener of [this.onabort, ...this.#listeners]) listener?.call(this, event);
    return true;
  }

  throwIfAborted(): void {
    if (this.aborted) throw this.reason;
  }

  /** Ends it, once. */
  abort(): void {
    if (this.aborted) return;
    this.aborted = true;
    this.reason = new DOMException('This was given up.', 'AbortError');
    this.dispatchEvent(new Event('abort'));
  }
}

/** Holds so many at a time; the others wait in line, in their order. */
export interface Room {
  /** Gives what leaves the room once there is a place. Throws when that takes longer than `ms`, or when the line is too long. */
  enter(ms: number, signal?: AbortSignal): Promise<() => void>;
}

const crowded = () =>
  new PlugboardError('upstream_timeout', 'Too many requests wait for the upstream.', { retryAfter: 1_000 });

export interface RoomOptions {
  /** @default 10000 */
  longestLine?: number | undefined;
  /** What those are told who cannot get in. @default `upstream_timeout` */
  full?: (() => PlugboardError) | undefined;
}

/** Creates a room of so many places. */
export function createRoom(
  places: number,
  clock: Clock,
  { longestLine = 10_000, full = crowded }: RoomOptions = {},
): Room {
  let inside = 0;
  const line = new Set<() => void>();

  function leave(): void {
    const [next] = line;
    // The place goes from hand to hand, so that nobody slips in between.
    if (next) next();
    else inside--;
  }

  function wait(ms: number, signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = new LightSignal();
      const end = (settle: () => void) => {
        line.delete(next);
        timer.abort();
        signal?.removeEventListener('abort', giveUp);
        settle();
      };
      const next = () => end(resolve);
      const giveUp = () => end(() => reject(new PlugboardError('aborted', 'The request was given up.')));
      line.add(next);
      signal?.addEventListener('abort', giveUp);
      if (signal?.aborted) giveUp();
      clock.wait(ms, timer).then(
        () => end(() => reject(full())),
        () => undefined,
      );
    });
  }

  return {
    async enter(ms, signal) {
      if (inside < places) inside++;
      else if (line.size >= longestLine) throw full();
      else await wait(ms, signal);
      return leave;
    },
  };
}
