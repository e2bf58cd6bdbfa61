import type { CatalogueWorkflow } from '../catalogue/catalogue.ts';
import { failures } from '../catalogue/failures.ts';
import { hash, toId, unit } from '../contract/random.ts';
import type { SandboxPeriod } from '../contract/types.ts';
import { activationKey, type World } from './world.ts';

/** One run, as it follows from seed, clock and activations. Nothing of it is stored. */
export interface DerivedRun {
  logId: string;
  executedAt: number;
  duration: number;
  /** Why it fails, once it has ended. */
  failure: string | undefined;
}

/** Rows of one list, however long a workflow has been on. */
export const maxRuns = 500;

// In the first minute enough happens to look at; the third run fails, so that a failure is soon there to see.
const opening = [1000, 5000, 12_000, 24_000, 38_000, 52_000];
const settled = 60_000;
const interval = 240_000;

/** When the runs of one period start, latest first, down to the most a list holds. */
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
  // Each workflow has three ways to fail, so that its failures group.
  const way = hash(key[0] ?? '', key[2] ?? '') + Math.floor(unit(...key, 'way', index) * 3);
  const message = failures[way % failures.length] ?? failures[0];
  const usual = 300 + Math.floor(unit(...key, 'duration', index) ** 3 * 8000);
  const duration = index === 0 ? 2000 : index === 2 ? 900 : usual;
  return { logId: toId('log', ...key, index), executedAt, duration, failure: fails ? message(provider) : undefined };
}

/** The runs of one workflow of one user that have started by now and were not erased, newest first. */
export function deriveRuns(world: World, userId: string, { workflowId, provider }: CatalogueWorkflow): DerivedRun[] {
  const now = world.now();
  const erasedAt = world.erasures.get(userId) ?? -Infinity;
  const key = [world.seed, userId, workflowId];
  const periods = world.activations.get(activationKey(userId, workflowId))?.periods ?? [];
  const scheduled = periods.flatMap((period) => {
    const own = [...key, `from ${period.from}`];
    return startsOf(own, period, now).map(({ index, at }) => toRun(own, index, at, provider));
  });
  const triggered = world.events
    .filter((event) => event.userId === userId && event.workflowId === workflowId && event.at <= now)
    .map(({ at, number }) => toRun([...key, 'event'], opening.length + number, at, provider));
  return [...scheduled, ...triggered]
    .filter(({ executedAt }) => executedAt > erasedAt)
    .toSorted((a, b) => b.executedAt - a.executedAt)
    .slice(0, maxRuns);
}

/** Puts rows into an order that means nothing: the contract promises none. */
export const shuffle = <T>(seed: string, rows: readonly T[], id: (row: T) => string): T[] =>
  rows
    .map((row) => ({ row, place: hash(seed, id(row)) }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ row }) => row);
