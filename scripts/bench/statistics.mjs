/** The value that `part` of the values do not exceed. */
export function percentile(values, part) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)];
}

/** The middle value: one slow round does not move it. */
export const median = (values) => percentile(values, 0.5);
