import { LRUCache } from 'lru-cache';

/** How many more tries are left for the users of one API, together and each. */
export interface RetryBudget {
  /** Called for each request of a user: it earns a part of another's second try. */
  earn(user: string): void;
  /** Whether there is one left for the user; takes it. */
  spend(user: string): boolean;
}

const saved = 50;
// Half of it, so that one user whose requests always fail leaves the rest to the others.
const savedByOne = 25;
const share = 0.4;
const keptUsers = 5_000;

/** Creates a budget that keeps further tries to a share of the requests: a struggling upstream is not asked much more than usual. */
export function createRetryBudget(): RetryBudget {
  let left = saved;
  // Only of those who have spent: one who is not here has all of theirs.
  const leftTo = new LRUCache<string, number>({ max: keptUsers });
  return {
    earn(user) {
      left = Math.min(saved, left + share);
      const own = leftTo.get(user);
      if (own !== undefined) leftTo.set(user, Math.min(savedByOne, own + share));
    },
    spend(user) {
      const own = leftTo.get(user) ?? savedByOne;
      if (left < 1 || own < 1) return false;
      left -= 1;
      leftTo.set(user, own - 1);
      return true;
    },
  };
}
