import { PlugboardError, type Clock, type PlugboardErrorCode } from '../../api/index.ts';
import type { Operation } from '../../api/internal.ts';
import { createBulkhead } from '../concurrency/bulkhead.ts';
import { createCircuitBreaker, type Outcome } from './circuit-breaker.ts';
import { createRetryBudget, type RetryBudget } from './retry-budget.ts';

export interface ExecuteOptions {
  /** The host's id of the user who sends the request. */
  user: string;
  effect: Operation['effect'];
  /** Milliseconds for the queue and the attempt together. */
  timeout: number;
  signal: AbortSignal | undefined;
}

/** Protects one API of the upstream: a bulkhead, a circuit breaker and a retry budget. */
export interface Resilience {
  /** Runs an attempt once the bulkhead has a slot, and passes it the ms that are left. Throws without running it while the circuit is open. */
  execute<T>(attempt: (timeout: number) => Promise<T>, options: ExecuteOptions): Promise<T>;
  /** True while the circuit is open for a user. */
  isOpen(user: string): boolean;
  readonly retryBudget: RetryBudget;
}

const failureCodes = new Set<PlugboardErrorCode>(['upstream_error', 'upstream_unreachable', 'upstream_timeout']);

/** Classifies an error. A refusal proves that the upstream works; a caller that aborted or a failure of our own proves nothing. */
function toOutcome(error: unknown, effect: Operation['effect']): Outcome {
  if (!(error instanceof PlugboardError) || error.code === 'aborted' || error.code === 'internal') return 'ignored';
  if (!failureCodes.has(error.code)) return 'success';
  // An operation that is sent once carries a user's input: a user who makes it fail must not open the circuit for all.
  return effect === 'once' ? 'ignored' : error.code;
}

/** Creates the protection of one API that admits `limit` attempts at a time. */
export function createResilience(limit: number, clock: Clock): Resilience {
  const bulkhead = createBulkhead(limit, clock);
  const breaker = createCircuitBreaker(clock);
  return {
    retryBudget: createRetryBudget(),
    isOpen: (user) => breaker.isOpen(user),
    async execute(attempt, { user, effect, timeout, signal }) {
      const end = clock.now() + timeout;
      const release = await bulkhead.acquire(timeout, signal);
      try {
        const report = breaker.admit(user);
        try {
          const result = await attempt(Math.max(1, end - clock.now()));
          report('success');
          return result;
        } catch (error) {
          report(toOutcome(error, effect));
          throw error;
        }
      } finally {
        release();
      }
    },
  };
}
