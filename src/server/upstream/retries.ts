/** How many more tries are left for all users of one API together. */
export interface RetryBudget {
  /** Called for each request: it earns a part of another's second try. */
  earn(): void;
  /** Whether there is one left; takes it. */
  spend(): boolean;
}

const saved = 50;
const share = 0.4;

/** Creates a budget that keeps further tries to a share of the requests: a struggling upstream is not asked much more than usual. */
export function createRetryBudget(): RetryBudget {
  let left = saved;
  return {
    earn() {
      left = Math.min(saved, left + share);
    },
    spend() {
      if (left < 1) return false;
      left -= 1;
      return true;
    },
  };
}
