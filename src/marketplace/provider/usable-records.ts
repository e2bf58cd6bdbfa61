import { describeValue, guardCallback, isObject, warnOnce } from '../../api/internal.ts';
import type {
  ConnectorOptions,
  FieldOptions,
  IntegrationLinks,
  IntegrationLock,
  IntegrationOptions,
  IntegrationPermission,
} from '../../components/index.ts';
import type { PermissionName, PermissionRule } from './host-options.tsx';

/** Returns the usable form of a value at a path such as `integrations.int_1.name`, undefined for none. Warns by that path. */
type Read<Value> = (path: string, value: unknown) => Value | undefined;
type Fields<Shape> = { [Name in keyof Shape]-?: Read<NonNullable<Shape[Name]>> };

function ignore(path: string, value: unknown, due: string): undefined {
  warnOnce(`${path} is ${describeValue(value)} where ${due} is due, so it is ignored.`);
}

const ofType =
  <Value>(type: 'string' | 'boolean' | 'number', due: string): Read<Value> =>
  (path, value) =>
    typeof value === type ? (value as Value) : ignore(path, value, due);

const text = ofType<string>('string', 'a text');
const flag = ofType<boolean>('boolean', 'true or false');
const count = ofType<number>('number', 'a number');

const oneOf =
  <Value extends string>(...values: readonly Value[]): Read<Value> =>
  (path, value) =>
    values.find((one) => one === value) ?? ignore(path, value, values.map((one) => `'${one}'`).join(' or '));

const listOf =
  <Item>(read: Read<Item>): Read<readonly Item[]> =>
  (path, value) => {
    if (!Array.isArray(value)) return ignore(path, value, 'an array');
    const items = value.map((one: unknown, index) => read(`${path}[${index}]`, one));
    if (items.every((one, index) => one === value[index])) return value as Item[];
    return items.flatMap((one) => (one === undefined ? [] : [one]));
  };

/** Reads each entry of an object. Returns the object itself when all of them are usable, so that it keeps its identity. */
function readEntries(path: string, value: unknown, readerOf: (name: string) => Read<unknown> | undefined) {
  if (!isObject(value)) return ignore(path, value, 'an object');
  const entries = Object.entries(value).map(([name, one]) => {
    const read = readerOf(name);
    return [name, one === undefined || !read ? one : read(`${path}.${name}`, one)] as const;
  });
  if (entries.every(([name, one]) => one === value[name])) return value;
  return Object.fromEntries(entries.filter(([, one]) => one !== undefined));
}

/** `needed` are the fields without which the object means nothing. */
const shapeOf =
  <Shape extends object>(fields: Fields<Shape>, needed: readonly (keyof Shape & string)[] = []): Read<Shape> =>
  (path, value) => {
    const readers = new Map<string, Read<unknown>>(Object.entries(fields));
    const shape = readEntries(path, value, (name) => readers.get(name));
    return shape && needed.every((name) => shape[name] !== undefined) ? (shape as Shape) : undefined;
  };

const recordOf =
  <Value>(read: Read<Value>): Read<Readonly<Record<string, Value>>> =>
  (path, value) =>
    readEntries(path, value, () => read) as Record<string, Value> | undefined;

const permission = shapeOf<IntegrationPermission>(
  { object: text, access: oneOf('read', 'write', 'read-write'), why: text, scope: text, isNew: flag },
  ['object', 'access'],
);

const callback: Read<() => void> = (path, value) =>
  typeof value === 'function' ? guardCallback(path, value as () => void) : ignore(path, value, 'a function');

const lock = shapeOf<IntegrationLock>({ reason: text, plan: text, label: text, href: text, onSelect: callback }, [
  'reason',
]);

const reasonOrLock: Read<string | IntegrationLock> = (path, value) =>
  isObject(value) ? lock(path, value) : text(path, value);

const integration = shapeOf<IntegrationOptions>({
  name: text,
  purpose: text,
  description: text,
  aliases: listOf(text),
  categories: listOf(text),
  featured: flag,
  isNew: flag,
  addedAt: text,
  hidden: flag,
  locked: reasonOrLock,
  attention: text,
  developer: text,
  links: shapeOf<IntegrationLinks>({ setup: text, support: text, privacy: text, terms: text }),
  permissions: listOf(permission),
  consequences: text,
});

const field = shapeOf<FieldOptions>({
  label: text,
  help: text,
  example: text,
  helpUrl: text,
  secret: flag,
  options: listOf(shapeOf<{ value: string; label: string }>({ value: text, label: text }, ['value', 'label'])),
  defaultValue: text,
  pattern: text,
  hidden: flag,
  when: shapeOf<{ field: string; is: string }>({ field: text, is: text }, ['field', 'is']),
  order: count,
});

/** Reads the options of credential fields by name. */
export const readFieldOptions = recordOf(field);

/** Reads the host's options of integrations by id. */
export const readIntegrations = recordOf(integration);

/** Reads the host's options of connectors by id. */
export const readConnectors = recordOf(
  shapeOf<ConnectorOptions>({ name: text, assumeFields: flag, fields: readFieldOptions }),
);

const rule: Read<PermissionRule> = (path, value) =>
  typeof value === 'boolean' || typeof value === 'string' ? value : ignore(path, value, 'true, false or a sentence');

/** Reads what the user may do. A name of ours with an unusable rule counts as allowed, as one without a rule does. */
export const readPermissions = shapeOf<Record<PermissionName, PermissionRule>>({
  connect: rule,
  workflows: rule,
  actions: rule,
  events: rule,
  purge: rule,
});
