import { PlugboardError } from './errors.ts';

const idPattern = /^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$/;
const eventPattern = /^[A-Za-z0-9][A-Za-z0-9_.:-]{0,127}$/;

/** Whether a word can stand in a path as an id. Dots are out: `encodeURIComponent('..')` is `..`, which would re-target the call. */
export const isId = (value: unknown): value is string => typeof value === 'string' && idPattern.test(value);

/** Whether a word can be the name of an event, such as `order.created`. */
export const isEventName = (value: unknown): value is string => typeof value === 'string' && eventPattern.test(value);

/** Throws `invalid_request` unless every value can stand in a path as an id. */
export function assertIds(ids: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(ids)) {
    if (!isId(value))
      throw new PlugboardError('invalid_request', `${name} is not a usable id, so nothing was sent.`, {
        fields: [name],
      });
  }
}
