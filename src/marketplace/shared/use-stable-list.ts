'use client';
import { useState } from 'react';

/** A list as it was before while its members are the same, so that what is made of it is made once. */
export function useSame<Item>(list: readonly Item[]): readonly Item[] {
  const [kept, setKept] = useState(list);
  if (kept.length === list.length && kept.every((item, index) => item === list[index])) return kept;
  setKept(list);
  return list;
}
