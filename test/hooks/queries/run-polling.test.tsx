import { focusManager, QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PlugboardError, type RunList, type RunStatus } from '../../../src/api/index.ts';
import { createRunPoll } from '../../../src/hooks/queries/run-polling.ts';

const runs = (...statuses: RunStatus[]): RunList => ({
  logs: statuses.map((status, index) => ({ logId: `l${index}`, status })),
  skipped: 0,
});

/** A list on screen whose answers are given; notes when each was asked for, in seconds. */
function watch(answer: () => RunList) {
  const client = new QueryClient();
  const asked: number[] = [];
  const start = Date.now();
  const observer = new QueryObserver<RunList, PlugboardError>(client, {
    queryKey: ['pb', 'self', 'runs', 'logs', 'wf_1'],
    queryFn: () => {
      asked.push(Math.round((Date.now() - start) / 1000));
      return answer();
    },
    retry: false,
    networkMode: 'always',
    refetchInterval: createRunPoll(),
  });
  return { asked, stop: observer.subscribe(() => undefined) };
}

describe('createRunPoll', { tags: ['security-195'] }, () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    focusManager.setFocused(undefined);
    vi.useRealTimers();
  });

  it('does not ask again when nothing is pending', async () => {
    const { asked, stop } = watch(() => runs('success', 'failure', 'unknown'));
    await vi.advanceTimersByTimeAsync(600_000);
    expect(asked).toEqual([0]);
    stop();
  });

  it('asks after 5 s, backs off to 60 s while nothing changes', async () => {
    const { asked, stop } = watch(() => runs('pending'));
    await vi.advanceTimersByTimeAsync(200_000);
    expect(asked).toEqual([0, 5, 15, 35, 75, 135, 195]);
    stop();
  });

  it('starts over at 5 s when something changed, and ends with the last pending run', async () => {
    const answers = [runs('pending'), runs('pending'), runs('pending', 'success')];
    const { asked, stop } = watch(() => answers.shift() ?? runs('success', 'success'));
    await vi.advanceTimersByTimeAsync(600_000);
    expect(asked).toEqual([0, 5, 15, 20]);
    stop();
  });

  it('rests while the page is hidden', async () => {
    const { asked, stop } = watch(() => runs('pending'));
    await vi.advanceTimersByTimeAsync(1_000);
    focusManager.setFocused(false);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(asked).toEqual([0]);
    stop();
  });

  it('backs off through failures and ends with the session', async () => {
    const failures = [
      new PlugboardError('offline', 'No network.'),
      new PlugboardError('unauthenticated', 'Signed out.'),
    ];
    let first = true;
    const { asked, stop } = watch(() => {
      if (first) {
        first = false;
        return runs('pending');
      }
      throw failures.shift() ?? new Error('asked too often');
    });
    await vi.advanceTimersByTimeAsync(600_000);
    expect(asked).toEqual([0, 5, 15]);
    stop();
  });
});
