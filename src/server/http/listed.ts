/** A list in the contract's shape: `skipped` is said only when something was. */
export function listed<List extends { skipped: number }>({ skipped, ...list }: List): Omit<List, 'skipped'> {
  return skipped > 0 ? { ...list, skipped } : list;
}
