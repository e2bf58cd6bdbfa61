import { PlugboardError, type Clock } from '../../api/index.ts';

/** Holds so many at a time; the others wait in line, in their order. */
export interface Room {
  /** Gives what leaves the room once there is a place. Throws when that takes longer than `ms`, or when the line is too long. */
  enter(ms: number, signal?: AbortSignal): Promise<() => void>;
}

const longestLine = 10_000;

const crowded = () =>
  new PlugboardError('upstream_timeout', 'Too many requests wait for the upstream.', { retryAfter: 1_000 });

/** Creates a room of so many places. */
export function createRoom(places: number, clock: Clock): Room {
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
      const admitted = new AbortController();
      const next = () => {
        line.delete(next);
        admitted.abort();
        resolve();
      };
      line.add(next);
      clock.wait(ms, signal ? AbortSignal.any([admitted.signal, signal]) : admitted.signal).then(
        () => line.delete(next) && reject(crowded()),
        () => line.delete(next) && reject(new PlugboardError('aborted', 'The request was given up.')),
      );
    });
  }

  return {
    async enter(ms, signal) {
      if (inside < places) inside++;
      else if (line.size >= longestLine) throw crowded();
      else await wait(ms, signal);
      return leave;
    },
  };
}
