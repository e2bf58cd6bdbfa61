const guarded = new WeakMap<object, object>();

/** Reports what a callback of the host threw. The host's mistake stays in its callback: our state goes on. */
function report(name: string, error: unknown): void {
  globalThis.console.error(
    `plugboard: ${name} threw, so the host may have missed what it was told. Plugboard goes on. Catch the error in ${name}.`,
    error,
  );
}

/** Wraps a callback of the host. Its errors go to the console and it returns undefined then. The same callback gets the same wrapper. */
export function guardCallback<Args extends unknown[], Result>(
  name: string,
  callback: (...args: Args) => Result,
): (...args: Args) => Result | undefined {
  const known = guarded.get(callback) as ((...args: Args) => Result | undefined) | undefined;
  if (known) return known;
  const safe = (...args: Args) => {
    try {
      return callback(...args);
    } catch (error) {
      report(name, error);
      return undefined;
    }
  };
  guarded.set(callback, safe);
  // Wrapped twice, it is the same still.
  guarded.set(safe, safe);
  return safe;
}
