import type { Clock } from '../../api/index.ts';
import type { RequestCount } from './store.ts';

/** Counts in spans that start with their first request. */
export interface Counter {
  count(key: string, ms: number): RequestCount;
}

const keptSpans = 50_000;

/** Creates a counter that forgets who came longest ago before it fills the memory. */
export function createCounter(clock: Clock): Counter {
  // In the order of their start, so that the first is the one to drop.
  const spans = new Map<string, { requests: number; endsAt: number }>();
  return {
    count(key, ms) {
      const now = clock.now();
      const known = spans.get(key);
      // A span that ends later than one could is of a clock that went back.
      if (known && known.endsAt > now && known.endsAt <= now + ms) {
        known.requests++;
        return { requests: known.requests, endsIn: known.endsAt - now };
      }
      spans.delete(key);
      spans.set(key, { requests: 1, endsAt: now + ms });
      if (spans.size > keptSpans) spans.delete(spans.keys().next().value ?? '');
      return { requests: 1, endsIn: ms };
    },
  };
}
