const batchSize = 20;

/**
 * Adds connectors that came into view. Existing batches never change, so their cached responses stay valid;
 * new connectors form new batches of at most 20.
 */
export function addToBatches(
  batches: readonly (readonly string[])[],
  connectorIds: readonly string[],
): readonly (readonly string[])[] {
  const existing = new Set(batches.flat());
  const added = [...new Set(connectorIds)].filter((id) => !existing.has(id));
  if (added.length === 0) return batches;
  const newBatches = Array.from({ length: Math.ceil(added.length / batchSize) }, (_, index) =>
    added.slice(index * batchSize, (index + 1) * batchSize),
  );
  return [...batches, ...newBatches];
}
