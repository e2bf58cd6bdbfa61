import { PlugboardError } from './errors.ts';

const idPattern = /^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$/;
const eventPattern = /^[A-Za-z0-9][A-Za-z0-9_.:-]{0,127}$/;

/** True if a value is an id that may appear in a path. Dots are not allowed: `encodeURIComponent('..')` is `..`, which would change the target. */
export const isId = (value: unknown): value is string => typeof value === 'string' && idPattern.test(value);

/** True if a value is a valid event name, such as `order.created`. */
export const isEventName = (value: unknown): value is string => typeof value === 'string' && eventPattern.test(value);

/** Throws `invalid_request` unless every value is an id that may appear in a path. */
export function assertIds(ids: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(ids)) {
    if (!isId(value))
      throw new PlugboardError('invalid_request', `${name} is not a usable id, so nothing was sent.`, {
        fields: [name],
      });
  }
}
