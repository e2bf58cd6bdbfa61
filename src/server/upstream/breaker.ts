import { PlugboardError, type Clock, type PlugboardErrorCode } from '../../api/index.ts';

/** What a request showed of the upstream: that it works, how it fails, or nothing. */
export type Finding = 'works' | 'nothing' | PlugboardErrorCode;

/** Leaves an upstream alone for a moment when all it does is fail. */
export interface Breaker {
  /** Lets a request go, and takes what it found. Throws, as the upstream failed last, while the upstream is left alone. */
  start(): (finding: Finding) => void;
  readonly open: boolean;
}

const remembered = 100;
const tooMany = 80;
const shortestPause = 1_000;
const longestPause = 5_000;

/** Creates a breaker that opens when most of the last hundred requests failed, and lets one at a time try after a pause. */
export function createBreaker(clock: Clock): Breaker {
  let failures: boolean[] = [];
  let pause = 0;
  let until = 0;
  let code: PlugboardErrorCode = 'upstream_error';
  let probing = false;

  function open(): void {
    pause = Math.min(longestPause, Math.max(shortestPause, pause * 2));
    until = clock.now() + pause;
  }

  function close(): void {
    failures = [];
    pause = 0;
  }

  function note(finding: Finding): void {
    if (finding === 'nothing' || pause > 0) return;
    const failed = finding !== 'works';
    failures.push(failed);
    if (failures.length > remembered) failures.shift();
    if (!failed) return;
    code = finding;
    if (failures.filter(Boolean).length >= tooMany) open();
  }

  function endProbe(finding: Finding): void {
    probing = false;
    if (finding === 'works') close();
    else if (finding !== 'nothing') open();
  }

  return {
    get open() {
      return pause > 0;
    },
    start() {
      if (pause === 0) return note;
      const left = until - clock.now();
      // A clock that went back must not hold it open.
      if (probing || (left > 0 && left <= pause)) {
        const retryAfter = Math.max(shortestPause, left);
        throw new PlugboardError(code, 'The upstream keeps failing, so it is left alone for a moment.', { retryAfter });
      }
      probing = true;
      return endProbe;
    },
  };
}
