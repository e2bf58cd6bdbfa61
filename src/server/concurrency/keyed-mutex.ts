import { PlugboardError, systemClock } from '../../api/index.ts';
import { createRoom } from './bulkhead.ts';

/** Lines for what must happen one at a time, each under a name. */
export interface Lines {
  /** Gives what lets the next one go, once it is one's turn. Throws `conflict` when that takes longer than `ms`, or when too many wait. */
  enter(name: string, ms: number, signal?: AbortSignal): Promise<() => void>;
}

const longestLine = 100;

const taken = () => new PlugboardError('conflict', 'Other writes to this are under way, so this one was not sent.');

/** Creates lines. Names that nobody waits under are forgotten. */
export function createLines(): Lines {
  const rooms = new Map<string, { enter: ReturnType<typeof createRoom>['enter']; people: number }>();
  return {
    async enter(name, ms, signal) {
      // The real time, since the wait is for other requests and not for something that a clock brings.
      const line = rooms.get(name) ?? { ...createRoom(1, systemClock, { longestLine, full: taken }), people: 0 };
      rooms.set(name, line);
      line.people++;
      const go = () => {
        if (--line.people === 0) rooms.delete(name);
      };
      try {
        const leave = await line.enter(ms, signal);
        return () => {
          leave();
          go();
        };
      } catch (error) {
        go();
        throw error;
      }
    },
  };
}
