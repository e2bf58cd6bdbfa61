import { PlugboardError } from '../contract/errors.ts';
import { isObject, type JsonObject } from '../text/is-object.ts';
import { count } from './values.ts';

/** Returns the response as an object. Throws `upstream_invalid` if it is none. */
export function asRecord(answer: unknown): JsonObject {
  if (isObject(answer)) return answer;
  throw new PlugboardError('upstream_invalid', 'The response is not an object.');
}

/** Reads `success`, which defaults to true. Throws `upstream_invalid` for anything but a boolean. */
export function readSuccess({ success = true }: JsonObject): boolean {
  if (typeof success === 'boolean') return success;
  throw new PlugboardError('upstream_invalid', 'The `success` field of the response is not a boolean.');
}

/** Reads one item of a list and its id. The list drops an item if either is undefined. */
export interface ItemReader<Item> {
  idOf: (item: JsonObject) => string | undefined;
  read: (id: string, item: JsonObject) => Item | undefined;
}

/** Reads the items of a list, without duplicate ids. Counts the unreadable items. */
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

/** Reads a list whose items are identified by name, without duplicates. Returns no items if the value is not a list. */
export const readNamed = <Item>(list: unknown, read: ItemReader<Item>['read']): Item[] =>
  readItems(Array.isArray(list) ? list : [], { idOf: ({ name }) => fieldName(name), read }).items;

/**
 * Reads the list of a response, without duplicate ids. Counts the unreadable items. Throws `upstream_invalid` if the list is missing or
 * none of its items is readable, since neither is an empty list.
 */
export function parseList<Item>(answer: unknown, name: string, reader: ItemReader<Item>) {
  const record = asRecord(answer);
  const list = record[name];
  if (!Array.isArray(list)) throw new PlugboardError('upstream_invalid', `The response has no list called ${name}.`);

  const { items, skipped } = readItems(list, reader);
  if (skipped > 0 && items.length === 0)
    throw new PlugboardError('upstream_invalid', `No item of ${name} is readable.`);

  // The handler has already dropped and counted unreadable items.
  return { items, skipped: skipped + (count(record['skipped']) ?? 0) };
}

/** Sorts items newest first. Items without a time come last. The contract does not define an order. */
export function newestFirst<Item>(items: Item[], timeOf: (item: Item) => string | undefined): Item[] {
  const times = new Map(items.map((item) => [item, Date.parse(timeOf(item) ?? '') || 0]));
  return items.toSorted((a, b) => (times.get(b) ?? 0) - (times.get(a) ?? 0));
}
