import { PlugboardError } from '../contract/errors.ts';
import { isObject, type JsonObject } from '../text/is-object.ts';
import { count } from './values.ts';

/** Throws `upstream_invalid` unless the answer is an object. */
export function asRecord(answer: unknown): JsonObject {
  if (isObject(answer)) return answer;
  throw new PlugboardError('upstream_invalid', 'The answer is not an object.');
}

/** Whether an answer says that it was done. Saying nothing means yes; anything but true or false throws `upstream_invalid`. */
export function readSuccess({ success = true }: JsonObject): boolean {
  if (typeof success === 'boolean') return success;
  throw new PlugboardError('upstream_invalid', 'The answer does not say whether it was done.');
}

/** Reads one item of a list: which it is, and the whole of it. Without an id, or without an item, it is dropped. */
export interface ItemReader<Item> {
  idOf: (item: JsonObject) => string | undefined;
  read: (id: string, item: JsonObject) => Item | undefined;
}

/** What can be read of a list, each id once, and how many items cannot. */
export function readItems<Item>(list: readonly unknown[], { idOf, read }: ItemReader<Item>) {
  const items = new Map<string, Item>();
  let skipped = 0;
  for (const one of list) {
    const id = isObject(one) ? idOf(one) : undefined;
    const item = id === undefined ? undefined : read(id, one as JsonObject);
    if (id === undefined || item === undefined) skipped++;
    else if (!items.has(id)) items.set(id, item);
  }
  return { items: [...items.values()], skipped };
}

const fieldName = (name: unknown) =>
  typeof name === 'string' && name.trim() !== '' && name.length <= 256 ? name : undefined;

/** The items of a list that are known by a name, each name once. What is no list has none. */
export const readNamed = <Item>(list: unknown, read: ItemReader<Item>['read']): Item[] =>
  readItems(Array.isArray(list) ? list : [], { idOf: ({ name }) => fieldName(name), read }).items;

/**
 * Reads a list item by item: the good ones are kept, each id once, the others counted.
 * A missing list, or one with nothing readable in it, throws `upstream_invalid`: it must never look like an empty list.
 */
export function parseList<Item>(answer: unknown, name: string, reader: ItemReader<Item>) {
  const record = asRecord(answer);
  const list = record[name];
  if (!Array.isArray(list)) throw new PlugboardError('upstream_invalid', `The answer has no list called ${name}.`);

  const { items, skipped } = readItems(list, reader);
  if (skipped > 0 && items.length === 0)
    throw new PlugboardError('upstream_invalid', `No item of ${name} could be read.`);

  // The handler counts what it dropped before us.
  return { items, skipped: skipped + (count(record['skipped']) ?? 0) };
}

/** Newest first; what has no time comes last. The contract promises no order. */
export function newestFirst<Item>(items: Item[], timeOf: (item: Item) => string | undefined): Item[] {
  const times = new Map(items.map((item) => [item, Date.parse(timeOf(item) ?? '') || 0]));
  return items.toSorted((a, b) => (times.get(b) ?? 0) - (times.get(a) ?? 0));
}
