import { PlugboardError, type Clock, type PlugboardErrorCode } from '../../api/index.ts';

/** The outcome of a request: success, a failure of the upstream by its code, or `ignored` when it proves neither. */
export type Outcome = 'success' | 'ignored' | PlugboardErrorCode;

/** Stops requests to an upstream that keeps failing. */
export interface CircuitBreaker {
  /**
   * Admits a request of a user and returns the function that records its outcome. Throws the upstream's last failure, with `retryAfter`,
   * while the circuit is open.
   */
  admit(user: string): (outcome: Outcome) => void;
  /** True while the circuit is open for a user. */
  isOpen(user: string): boolean;
}

interface Sample {
  user: string;
  failed: boolean;
}

const windowSize = 100;
const failureThreshold = 80;
const maxIsolatedUsers = 3;
const minPause = 1_000;
const maxPause = 5_000;
const headStart = 500;

/** Returns the users of whose requests at least 80 % failed. */
function findFailingUsers(samples: readonly Sample[]): Set<string> {
  const users = new Set(samples.map(({ user }) => user));
  return new Set(
    [...users].filter((one) => {
      const own = samples.filter(({ user }) => user === one);
      return own.filter(({ failed }) => failed).length * windowSize >= own.length * failureThreshold;
    }),
  );
}

/**
 * Creates a circuit breaker. It opens when 80 of the last 100 requests failed, and then admits one probe after each pause of 1 to 5 s.
 * While at most three users fail it is open for them alone, since their own requests may be the cause. A fourth user who fails opens it
 * for all; one success of a user who was not shut out closes it.
 */
export function createCircuitBreaker(clock: Clock): CircuitBreaker {
  let samples: Sample[] = [];
  let failingUsers = new Set<string>();
  // Users whose probe failed last. Others probe first, so one failing user cannot keep the circuit open.
  let lastProbes: string[] = [];
  let pause = 0;
  let openUntil = 0;
  let lastFailure: PlugboardErrorCode = 'upstream_error';
  let probing = false;

  const isOpen = (user: string) => pause > 0 && (failingUsers.size > maxIsolatedUsers || failingUsers.has(user));

  function open(): void {
    pause = Math.min(maxPause, Math.max(minPause, pause * 2));
    openUntil = clock.now() + pause;
  }

  function close(): void {
    samples = [];
    failingUsers = new Set();
    lastProbes = [];
    pause = 0;
  }

  /** Records an outcome while the circuit is closed. */
  function record(user: string, outcome: Outcome): void {
    if (outcome === 'ignored' || pause > 0) return;
    samples.push({ user, failed: outcome !== 'success' });
    if (samples.length > windowSize) samples.shift();
    if (outcome === 'success') return;
    lastFailure = outcome;
    if (samples.filter(({ failed }) => failed).length < failureThreshold) return;
    failingUsers = findFailingUsers(samples);
    lastProbes = [...failingUsers].slice(0, maxIsolatedUsers);
    open();
  }

  /** Records an outcome of a user who was admitted while the circuit was open for others. */
  function recordWhileOpen(user: string, outcome: Outcome): void {
    if (pause === 0) record(user, outcome);
    else if (outcome === 'success') close();
    else if (outcome !== 'ignored') {
      lastFailure = outcome;
      failingUsers.add(user);
    }
  }

  function recordProbe(user: string, outcome: Outcome): void {
    probing = false;
    if (outcome !== 'success' && outcome !== 'ignored') {
      lastProbes = [user, ...lastProbes.filter((one) => one !== user)].slice(0, maxIsolatedUsers);
      if (pause > 0) open();
    }
    recordWhileOpen(user, outcome);
  }

  return {
    isOpen,
    admit(user) {
      if (!isOpen(user)) {
        const report = pause > 0 ? recordWhileOpen : record;
        return (outcome) => report(user, outcome);
      }
      const left = openUntil - clock.now() - (lastProbes.includes(user) ? 0 : headStart);
      // A clock that was set back must not keep the circuit open.
      if (probing || (left > 0 && left <= pause)) {
        const retryAfter = Math.max(minPause, left);
        throw new PlugboardError(lastFailure, 'The circuit breaker is open: the upstream keeps failing.', {
          retryAfter,
        });
      }
      probing = true;
      return (outcome) => recordProbe(user, outcome);
    },
  };
}
