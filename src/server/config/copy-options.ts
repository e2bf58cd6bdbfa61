const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

const maxDepth = 4;

function copy(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null || depth > maxDepth) return value;
  if (Array.isArray(value)) return value.map((item) => copy(item, depth + 1));
  if (!isPlain(value)) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, copy(item, depth + 1)]);
  return Object.fromEntries(entries) as unknown;
}

/**
 * Copies the data of a host's options, so that a later change to what the host passed changes nothing. The store and the clock are live
 * objects with methods, and stay as they are.
 */
export function copyOptions<Options extends object>(options: Options): Options {
  // The validation of the options reports a value that is not an object.
  if (typeof options !== 'object' || options === null) return options;
  const { store, clock } = options as { store?: unknown; clock?: unknown };
  return {
    ...(copy(options, 0) as Options),
    ...(store !== undefined && { store }),
    ...(clock !== undefined && { clock }),
  };
}
