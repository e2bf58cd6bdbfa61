import { PlugboardError, type Clock, type PlugboardErrorCode } from '../../api/index.ts';

/** What a request showed of the upstream: that it works, how it fails, or nothing. */
export type Finding = 'works' | 'nothing' | PlugboardErrorCode;

/** Leaves an upstream alone for a moment when all it does is fail. */
export interface Breaker {
  /** Lets a user's request go, and takes what it found. Throws, as the upstream failed last, while it is left alone. */
  start(user: string): (finding: Finding) => void;
  /** Whether the upstream is left alone by this user. */
  isOpen(user: string): boolean;
}

interface Found {
  user: string;
  failed: boolean;
}

const remembered = 100;
const tooMany = 80;
const few = 3;
const shortestPause = 1_000;
const longestPause = 5_000;
const headStart = 500;

/** The users for whom the upstream does little but fail. */
function whoFails(found: readonly Found[]): Set<string> {
  const users = new Set(found.map(({ user }) => user));
  return new Set(
    [...users].filter((one) => {
      const theirs = found.filter(({ user }) => user === one);
      return theirs.filter(({ failed }) => failed).length * remembered >= theirs.length * tooMany;
    }),
  );
}

/**
 * Creates a breaker that opens when most of the last hundred requests failed, and lets one at a time try after a pause.
 * While only a few users fail it is open for them alone, since it may be what they ask for; whoever else fails joins them,
 * and one who does not shows that the upstream works.
 */
export function createBreaker(clock: Clock): Breaker {
  let found: Found[] = [];
  let failing = new Set<string>();
  // Those who tried last, in vain: others go first, so that nobody keeps it open who always fails.
  let tried: string[] = [];
  let pause = 0;
  let until = 0;
  let code: PlugboardErrorCode = 'upstream_error';
  let probing = false;

  const isOpen = (user: string) => pause > 0 && (failing.size > few || failing.has(user));

  function open(): void {
    pause = Math.min(longestPause, Math.max(shortestPause, pause * 2));
    until = clock.now() + pause;
  }

  function close(): void {
    found = [];
    failing = new Set();
    tried = [];
    pause = 0;
  }

  function note(user: string, finding: Finding): void {
    if (finding === 'nothing' || pause > 0) return;
    found.push({ user, failed: finding !== 'works' });
    if (found.length > remembered) found.shift();
    if (finding === 'works') return;
    code = finding;
    if (found.filter(({ failed }) => failed).length < tooMany) return;
    failing = whoFails(found);
    tried = [...failing].slice(0, few);
    open();
  }

  /** What one found to whom it was not open, while it was to others. */
  function join(user: string, finding: Finding): void {
    if (pause === 0) note(user, finding);
    else if (finding === 'works') close();
    else if (finding !== 'nothing') {
      code = finding;
      failing.add(user);
    }
  }

  function endProbe(user: string, finding: Finding): void {
    probing = false;
    if (finding !== 'works' && finding !== 'nothing') {
      tried = [user, ...tried.filter((one) => one !== user)].slice(0, few);
      if (pause > 0) open();
    }
    join(user, finding);
  }

  return {
    isOpen,
    start(user) {
      if (!isOpen(user)) {
        const report = pause > 0 ? join : note;
        return (finding) => report(user, finding);
      }
      const left = until - clock.now() - (tried.includes(user) ? 0 : headStart);
      // A clock that went back must not hold it open.
      if (probing || (left > 0 && left <= pause)) {
        const retryAfter = Math.max(shortestPause, left);
        throw new PlugboardError(code, 'The upstream keeps failing, so it is left alone for a moment.', { retryAfter });
      }
      probing = true;
      return (finding) => endProbe(user, finding);
    },
  };
}
