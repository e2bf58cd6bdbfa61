import * as v from 'valibot';
import { PlugboardError } from '../errors.ts';
import { isId } from '../ids.ts';

/** An id that can also stand in a path. */
export const id = v.pipe(
  v.string(),
  v.check((value) => isId(value)),
);

/** An id that is only ever shown or compared. */
export const key = v.pipe(v.string(), v.minLength(1), v.maxLength(256));

/** Throws `upstream_invalid` unless the answer is an object. */
export function asRecord(answer: unknown): Record<string, unknown> {
  if (typeof answer === 'object' && answer !== null && !Array.isArray(answer)) return answer as Record<string, unknown>;
  throw new PlugboardError('upstream_invalid', 'The answer is not an object.');
}

/**
 * Reads a list item by item: the good ones are kept, each id once, the others counted.
 * A missing list, or one with nothing readable in it, throws `upstream_invalid`: it must never look like an empty list.
 */
export function parseList<Item>(
  answer: unknown,
  name: string,
  item: v.GenericSchema<unknown, Item>,
  idOf: (item: Item) => string,
) {
  const record = asRecord(answer);
  const list = record[name];
  if (!Array.isArray(list)) throw new PlugboardError('upstream_invalid', `The answer has no list called ${name}.`);

  const items = new Map<string, Item>();
  let skipped = 0;
  for (const one of list) {
    const result = v.safeParse(item, one);
    if (!result.success) skipped++;
    else if (!items.has(idOf(result.output))) items.set(idOf(result.output), result.output);
  }
  if (skipped > 0 && items.size === 0)
    throw new PlugboardError('upstream_invalid', `No item of ${name} could be read.`);

  // The handler counts what it dropped before us.
  const before = v.is(v.pipe(v.number(), v.safeInteger(), v.minValue(0)), record['skipped']) ? record['skipped'] : 0;
  return { items: [...items.values()], skipped: skipped + before };
}

/** Newest first; what has no time comes last. The contract promises no order. */
export function newestFirst<Item>(items: Item[], timeOf: (item: Item) => string | undefined): Item[] {
  const times = new Map(items.map((item) => [item, Date.parse(timeOf(item) ?? '') || 0]));
  return items.toSorted((a, b) => (times.get(b) ?? 0) - (times.get(a) ?? 0));
}
