/**
 * @module-tag UX-50
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Run } from '../../../src/api/index.ts';
import { createFeed, hasSameRuns, updateFeed } from '../../../src/marketplace/activity/run-feed.ts';
import { mergeRuns, type WorkflowRuns } from '../../../src/marketplace/activity/run-feed.ts';

const start = Date.parse('2026-11-21T12:00:00Z');
const run = (at: number, status: Run['status'] = 'success', workflowId?: string): Run => ({
  logId: `log_${at}`,
  status,
  executedAt: new Date(start + at * 1000).toISOString(),
  ...(workflowId && { workflowId }),
});
const list = (workflowId: string, ...at: number[]): WorkflowRuns => ({
  workflowId,
  runs: at.map((second) => run(second, 'success', workflowId)),
});
const ids = (runs: readonly Run[]) => runs.map(({ workflowId, logId }) => `${workflowId} ${logId}`);

describe('mergeRuns', () => {
  it('is newest first across workflows, what has no time last', () => {
    const timeless: Run = { logId: 'timeless', status: 'unknown', workflowId: 'wf_b' };
    const b = { workflowId: 'wf_b', runs: [...list('wf_b', 4, 2).runs, timeless] };
    expect(ids(mergeRuns([list('wf_a', 5, 1), b]))).toEqual([
      'wf_a log_5',
      'wf_b log_4',
      'wf_b log_2',
      'wf_a log_1',
      'wf_b timeless',
    ]);
  });

  it('names the workflow where the upstream did not', () => {
    expect(ids(mergeRuns([{ workflowId: 'wf_a', runs: [run(1)] }]))).toEqual(['wf_a log_1']);
  });

  it('is the very list of a single workflow whose runs all name it', () => {
    const one = list('wf_a', 2, 1);
    expect(mergeRuns([one])).toBe(one.runs);
    expect(mergeRuns([])).toEqual([]);
  });
});

describe('renewAdmission', () => {
  it('keeps new runs waiting and renews those that were there', () => {
    const before = createFeed([{ workflowId: 'wf_a', runs: [run(1, 'pending', 'wf_a')] }]);
    const after = updateFeed(before, [{ workflowId: 'wf_a', runs: [run(2), run(1, 'failure', 'wf_a')] }]);
    expect(after.runs.map(({ logId, status }) => [logId, status])).toEqual([['log_1', 'failure']]);
    expect(after.pendingCount).toBe(1);
  });

  it('adds up what waits until it is let in', () => {
    let now = createFeed([list('wf_a', 1)]);
    now = updateFeed(now, [list('wf_a', 2, 1)]);
    now = updateFeed(now, [list('wf_a', 4, 3, 2, 1)]);
    expect([now.pendingCount, now.runs.length]).toEqual([3, 1]);
    expect(createFeed(now.lists)).toMatchObject({ pendingCount: 0, runs: { length: 4 } });
  });

  it('shows the first runs at once: with nothing there, nothing can move', () => {
    expect(updateFeed(createFeed([list('wf_a')]), [list('wf_a', 2, 1)])).toMatchObject({
      pendingCount: 0,
      runs: { length: 2 },
    });
  });

  it('takes a workflow that joins with all it has, and forgets one that goes', () => {
    const both = updateFeed(createFeed([list('wf_a', 1)]), [list('wf_a', 1), list('wf_b', 3, 2)]);
    expect([both.pendingCount, both.runs.length]).toEqual([0, 3]);
    expect(ids(updateFeed(both, [list('wf_b', 3, 2)]).runs)).toEqual(['wf_b log_3', 'wf_b log_2']);
  });

  it('drops what was erased', () => {
    expect(updateFeed(createFeed([list('wf_a', 2, 1)]), [list('wf_a')])).toMatchObject({ pendingCount: 0, runs: [] });
  });

  it('leaves a list without news as it is', () => {
    const before = createFeed([list('wf_a', 2, 1)]);
    const same = list('wf_a', 2, 1);
    expect(updateFeed(before, [same]).runs).toBe(same.runs);
  });

  it('never shows what was not let in, never loses any, and shows each but once', () => {
    const seconds = fc.uniqueArray(fc.nat({ max: 30 })).map((at) => at.toSorted((a, b) => b - a));
    fc.assert(
      fc.property(seconds, fc.array(seconds), (first, later) => {
        let now = createFeed([list('wf_a', ...first)]);
        for (const at of later) {
          const shown = new Set(ids(now.runs));
          const before = now;
          now = updateFeed(now, [list('wf_a', ...at)]);
          if (before.runs.length > 0) expect(ids(now.runs).every((id) => shown.has(id))).toBe(true);
          expect(now.pendingCount + now.runs.length).toBe(at.length);
        }
      }),
    );
  });
});

describe('areSame', () => {
  it('looks at the lists themselves', () => {
    const a = list('wf_a', 1);
    expect(hasSameRuns([a], [{ ...a }])).toBe(true);
    expect(hasSameRuns([a], [list('wf_a', 1)])).toBe(false);
    expect(hasSameRuns([a], [])).toBe(false);
  });
});
