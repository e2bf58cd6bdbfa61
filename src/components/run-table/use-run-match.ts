'use client';
import { useMemo } from 'react';
import { useI18n } from '../../i18n/index.ts';
import { useNow } from '../use-now.ts';
import type { RunFilter, RunMatch } from './filter-runs.ts';
import { startOfDay } from './run-times.ts';

const day = 86_400_000;
const lengths = { day, week: 7 * day, month: 30 * day } as const;

/** A filter made ready: its days and periods as instants, where and when the reader is. Changes only when they do. */
export function useRunMatch(filter: string) {
  const { timeZone } = useI18n();
  const now = useNow();
  const { status, sort, period, from, to, workflowId, query } = useMemo(
    () => JSON.parse(filter) as RunFilter,
    [filter],
  );

  let since: number | undefined;
  let until: number | undefined;
  if (period === 'dates') {
    since = startOfDay(from, timeZone);
    until = startOfDay(to, timeZone, 1);
  } else if (period && now !== undefined) {
    since = now - lengths[period];
  }

  const match = useMemo<RunMatch>(() => ({ workflowId, query, since, until }), [workflowId, query, since, until]);
  return { match, status, sort };
}
