import type { Controllers } from '../../api/index.ts';

const mostUses = 6;

/**
 * Keeps abort controllers that were never used to abort, for the next request. A new one costs more than a tenth of a request:
 * Node's `fetch` holds on to each signal until the next full collection. Each is let go after six requests, since what listens to it adds up as well.
 */
export function createControllers(): Controllers {
  const free: AbortController[] = [];
  const uses = new WeakMap<AbortController, number>();
  return {
    take() {
      const controller = free.pop() ?? new AbortController();
      uses.set(controller, (uses.get(controller) ?? 0) + 1);
      return controller;
    },
    giveBack(controller) {
      if (!controller.signal.aborted && (uses.get(controller) ?? 0) < mostUses) free.push(controller);
    },
  };
}
