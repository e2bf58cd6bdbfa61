import type { CatalogueWorkflow } from '../catalogue/catalogue.ts';
import { failures } from '../catalogue/failures.ts';
import { hash, toId, unit } from '../contract/random.ts';
import type { SandboxPeriod } from '../contract/types.ts';
import { activationKey, type SandboxState } from './sandbox-state.ts';

/** A run, derived from the seed, the clock and the activations. Runs are not stored. */
export interface DerivedRun {
  logId: string;
  executedAt: number;
  duration: number;
  /** The error message, once the run has ended. */
  failure: string | undefined;
}

/** The maximum number of rows in a list. */
export const maxRuns = 500;

// The first minute has several runs, and the third one fails, so that a failure is soon visible.
const opening = [1000, 5000, 12_000, 24_000, 38_000, 52_000];
const settled = 60_000;
const interval = 240_000;

/** Returns the start times of the runs in one period, limited to the size of a list. */
function startsOf(key: readonly string[], { from, to }: SandboxPeriod, now: number): { index: number; at: number }[] {
  const end = Math.min(to ?? now, now);
  const last = Math.floor((end - from - settled) / interval);
  const starts: { index: number; at: number }[] = [];
  for (let slot = last; slot >= 0 && slot > last - maxRuns; slot -= 1) {
    const jitter = Math.floor(unit(...key, 'slot', slot) * interval * 0.75);
    starts.push({ index: opening.length + slot, at: from + settled + slot * interval + jitter });
  }
  for (const [index, offset] of opening.entries()) starts.push({ index, at: from + offset });
  return starts.filter(({ at }) => at <= end);
}

function toRun(key: readonly string[], index: number, executedAt: number, provider: string): DerivedRun {
  const chance = unit(...key, 'outcome', index);
  const fails = index === 2 || (index > 2 && chance < 0.18);
  // Each workflow has three different failures, so that its errors form groups.
  const way = hash(key[0] ?? '', key[2] ?? '') + Math.floor(unit(...key, 'way', index) * 3);
  const message = failures[way % failures.length] ?? failures[0];
  const usual = 300 + Math.floor(unit(...key, 'duration', index) ** 3 * 8000);
  const duration = index === 0 ? 2000 : index === 2 ? 900 : usual;
  return { logId: toId('log', ...key, index), executedAt, duration, failure: fails ? message(provider) : undefined };
}

/** Returns the runs of a workflow that have started and are not deleted, newest first. */
export function deriveRuns(
  state: SandboxState,
  userId: string,
  { workflowId, provider }: CatalogueWorkflow,
): DerivedRun[] {
  const now = state.now();
  const erasedAt = state.erasures.get(userId) ?? -Infinity;
  const key = [state.seed, userId, workflowId];
  const periods = state.activations.get(activationKey(userId, workflowId))?.periods ?? [];
  const scheduled = periods.flatMap((period) => {
    const own = [...key, `from ${period.from}`];
    return startsOf(own, period, now).map(({ index, at }) => toRun(own, index, at, provider));
  });
  const triggered = state.events
    .filter((event) => event.userId === userId && event.workflowId === workflowId && event.at <= now)
    .map(({ at, number }) => toRun([...key, 'event'], opening.length + number, at, provider));
  return [...scheduled, ...triggered]
    .filter(({ executedAt }) => executedAt > erasedAt)
    .toSorted((a, b) => b.executedAt - a.executedAt)
    .slice(0, maxRuns);
}

/** Shuffles rows, because the contract promises no order. */
export const shuffle = <T>(seed: string, rows: readonly T[], id: (row: T) => string): T[] =>
  rows
    .map((row) => ({ row, place: hash(seed, id(row)) }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ row }) => row);
