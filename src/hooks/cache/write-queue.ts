import { hashKey, type QueryClient, type QueryKey } from '@tanstack/react-query';
import { PlugboardError } from '../../api/index.ts';
import type { KeyOwner } from './keys.ts';
import { onForget } from './user-cache.ts';

/** A write's place in a row of writes. */
export interface Turn {
  /** Whether the user's entries have been dropped since: how the write ends is no longer anybody's business. */
  dropped: boolean;
  /** Lets the next one go. */
  end(): void;
}

const rows = new WeakMap<QueryClient, Map<string, Promise<void>>>();

/**
 * Waits until every write that asked before has ended. Rejects if the user's entries are dropped meanwhile: it must not be sent as somebody else.
 * Not by TanStack's `scope`: what waits there counts as paused, and a host that persists its cache would keep it and may run it another day.
 */
export async function takeTurn(queryClient: QueryClient, owner: KeyOwner, key: QueryKey): Promise<Turn> {
  const row = rows.get(queryClient) ?? new Map<string, Promise<void>>();
  rows.set(queryClient, row);
  const place = hashKey(key);
  const before = row.get(place);
  const turn: Turn = { dropped: false, end: () => {} };
  const ended = new Promise<void>((resolve) => {
    turn.end = resolve;
  });
  row.set(place, ended);
  const leave = () => {
    if (row.get(place) === ended) row.delete(place);
  };
  const ignore = onForget(queryClient, owner, () => {
    turn.dropped = true;
    leave();
  });
  void ended.then(ignore).then(leave);

  await before;
  if (!turn.dropped) return turn;
  turn.end();
  throw new PlugboardError('aborted', 'The write waited until its user was gone, so nothing was sent.');
}
