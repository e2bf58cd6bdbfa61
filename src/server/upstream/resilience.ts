import { PlugboardError, type Clock, type PlugboardErrorCode } from '../../api/index.ts';
import type { Operation } from '../../api/internal.ts';
import { createBreaker, type Finding } from './circuit-breaker.ts';
import { createRetryBudget, type RetryBudget } from './retry-budget.ts';
import { createRoom } from '../concurrency/bulkhead.ts';

/** How one attempt may pass. */
export interface Passage {
  /** Whose it is, by the host's id. */
  user: string;
  effect: Operation['effect'];
  /** Milliseconds for the wait and the attempt together. */
  timeout: number;
  signal: AbortSignal | undefined;
}

/** What every attempt to reach one API of the upstream goes through. */
export interface Door {
  /** Runs an attempt, with the ms it has left, as soon as there is room. */
  pass<T>(attempt: (timeout: number) => Promise<T>, passage: Passage): Promise<T>;
  /** Whether the upstream is being left alone by a user. */
  isClosed(user: string): boolean;
  /** What there is for second tries. */
  readonly retries: RetryBudget;
}

const failing = new Set<PlugboardErrorCode>(['upstream_error', 'upstream_unreachable', 'upstream_timeout']);

/** What a failure shows. A refusal shows an upstream that works; a caller that left, or a failure of our own, shows nothing. */
function findingOf(error: unknown, effect: Operation['effect']): Finding {
  if (!(error instanceof PlugboardError) || error.code === 'aborted' || error.code === 'internal') return 'nothing';
  if (!failing.has(error.code)) return 'works';
  // What is sent once carries what a user typed: one who makes it fail must not close the door for everybody.
  return effect === 'once' ? 'nothing' : error.code;
}

/** Creates the door to one API: a cap on what runs at a time, a breaker, and a budget for second tries. */
export function createDoor(places: number, clock: Clock): Door {
  const room = createRoom(places, clock);
  const breaker = createBreaker(clock);
  return {
    retries: createRetryBudget(),
    isClosed: (user) => breaker.isOpen(user),
    async pass(attempt, { user, effect, timeout, signal }) {
      const end = clock.now() + timeout;
      const leave = await room.enter(timeout, signal);
      try {
        const report = breaker.start(user);
        try {
          const answer = await attempt(Math.max(1, end - clock.now()));
          report('works');
          return answer;
        } catch (error) {
          report(findingOf(error, effect));
          throw error;
        }
      } finally {
        leave();
      }
    },
  };
}
