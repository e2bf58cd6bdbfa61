import { LRUCache } from 'lru-cache';

/** Limits the retries of one API, for all users together and for each. */
export interface RetryBudget {
  /** Adds a request's share to the budget of the user and of all. Called for every request. */
  earn(user: string): void;
  /** Takes one retry from the user's budget and returns true, or returns false when none is left. */
  spend(user: string): boolean;
}

const maxBalance = 50;
// Half of it, so that one user whose requests always fail leaves the rest to the others.
const maxUserBalance = 25;
const sharePerRequest = 0.4;
const maxUsers = 5_000;

/** Creates a budget that keeps retries a fraction of the requests, so that a struggling upstream gets little extra load. */
export function createRetryBudget(): RetryBudget {
  let balance = maxBalance;
  // Holds only users who have spent: every other user has a full balance.
  const balances = new LRUCache<string, number>({ max: maxUsers });
  return {
    earn(user) {
      balance = Math.min(maxBalance, balance + sharePerRequest);
      const own = balances.get(user);
      if (own !== undefined) balances.set(user, Math.min(maxUserBalance, own + sharePerRequest));
    },
    spend(user) {
      const own = balances.get(user) ?? maxUserBalance;
      if (balance < 1 || own < 1) return false;
      balance -= 1;
      balances.set(user, own - 1);
      return true;
    },
  };
}
