'use client';
import { useState } from 'react';

/** Returns the previous array while its members are identical, so memos and effects that depend on it do not rerun. */
export function useStableList<Item>(list: readonly Item[]): readonly Item[] {
  const [stable, setStable] = useState(list);
  if (stable.length === list.length && stable.every((item, index) => item === list[index])) return stable;
  setStable(list);
  return list;
}
