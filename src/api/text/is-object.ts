/** An object with any keys, as JSON gives it. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** True if a value is an object, and neither null nor an array. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
