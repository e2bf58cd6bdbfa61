const number = (value) => (Number.isInteger(value) ? String(value) : value.toFixed(2));

/** Prints rows of a bench, each number beside its bar. */
export function print(rows) {
  const width = Math.max(60, ...rows.map(({ what }) => what.length)) + 1;
  console.log(`${'what'.padEnd(width)}${'value'.padStart(9)}   bar`);
  for (const { what, value, unit = '', bar = '', note = '' } of rows) {
    console.log(`${what.padEnd(width)}${`${number(value)} ${unit}`.padStart(9)}   ${bar.padEnd(6)} ${note}`.trimEnd());
  }
}

/** The value that `part` of the values do not exceed. */
export function percentile(values, part) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)];
}

/** The middle value: one slow round does not move it. */
export const median = (values) => percentile(values, 0.5);
