'use client';
import { useMemo } from 'react';
import { useI18n } from '../../i18n/internal.ts';
import { useNow } from '../utilities/clock.ts';
import type { RunFilter, RunMatch } from './filter-runs.ts';
import { startOfDay } from './run-times.ts';

const day = 86_400_000;
const periodLengths = { day, week: 7 * day, month: 30 * day } as const;

/**
 * Resolves a filter, as JSON, into instants: its days in the user's time zone, its periods back from now. `match` keeps its
 * identity until one of them changes.
 */
export function useRunMatch(filter: string) {
  const { timeZone } = useI18n();
  const now = useNow();
  const { status, sort, period, from, to, workflowId, query, runIds } = useMemo(
    () => JSON.parse(filter) as RunFilter,
    [filter],
  );

  let since: number | undefined;
  let until: number | undefined;
  if (period === 'dates') {
    since = startOfDay(from, timeZone);
    until = startOfDay(to, timeZone, 1);
  } else if (period && now !== undefined) {
    since = now - periodLengths[period];
  }

  const match = useMemo<RunMatch>(
    () => ({ workflowId, query, runIds, since, until }),
    [workflowId, query, runIds, since, until],
  );
  return { match, status, sort };
}
