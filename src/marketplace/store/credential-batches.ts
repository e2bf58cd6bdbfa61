const largestBatch = 20;

/**
 * Adds connectors that came into view. Batches that exist never change, so what was asked for them stays valid;
 * new connectors form new batches.
 */
export function addToBatches(
  batches: readonly (readonly string[])[],
  connectorIds: readonly string[],
): readonly (readonly string[])[] {
  const known = new Set(batches.flat());
  const fresh = [...new Set(connectorIds)].filter((id) => !known.has(id));
  if (fresh.length === 0) return batches;
  const added = Array.from({ length: Math.ceil(fresh.length / largestBatch) }, (_, index) =>
    fresh.slice(index * largestBatch, (index + 1) * largestBatch),
  );
  return [...batches, ...added];
}
