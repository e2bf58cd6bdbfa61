/** Runs one piece of work per key at a time. Callers that come while it runs share its outcome. */
export type SingleFlight<T> = (key: string, work: () => Promise<T>) => Promise<T>;

interface Follower<T> {
  resolve(value: T): void;
  reject(error: unknown): void;
}

/**
 * Creates a single flight. Every caller awaits a promise of its own, since a Cloudflare Worker cannot await another request's work.
 * There the platform may also drop a request in the middle of its work, so a caller that has waited for `ms` does the work itself.
 */
export function createSingleFlight<T>(ms: number): SingleFlight<T> {
  const flights = new Map<string, Set<Follower<T>>>();

  async function lead(key: string, work: () => Promise<T>): Promise<T> {
    const followers = new Set<Follower<T>>();
    flights.set(key, followers);
    const land = () => {
      if (flights.get(key) === followers) flights.delete(key);
    };
    try {
      const value = await work();
      land();
      for (const { resolve } of followers) resolve(value);
      return value;
    } catch (error) {
      land();
      for (const { reject } of followers) reject(error);
      throw error;
    }
  }

  async function run(key: string, work: () => Promise<T>): Promise<T> {
    const followers = flights.get(key);
    if (!followers) return lead(key, work);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const shared = await new Promise<{ value: T } | undefined>((resolve, reject) => {
      followers.add({ resolve: (value) => resolve({ value }), reject });
      timer = setTimeout(() => resolve(undefined), ms);
    }).finally(() => clearTimeout(timer));
    if (shared) return shared.value;
    if (flights.get(key) === followers) flights.delete(key);
    return run(key, work);
  }

  return run;
}
