import { describeValue, guardCallback, isObject, warnOnce } from '../../api/internal.ts';
import { readFieldOptions } from './usable-records.ts';

const optionalIds = new Set(['integrationId', 'connectorId', 'workflowId', 'actionId', 'reconnects', 'returnTo']);
const flat = new Set(['view', 'defaultView', 'filter', 'defaultFilter']);
const functions = /^(on[A-Z]|render[A-Z]|hrefOf$|resolveActionId$)/;
/** Called outside of a render, so that an error in it would end what we are doing. */
const guarded = /^(on[A-Z]|hrefOf$|resolveActionId$)/;
const texts = new Set(['name', 'connectorName', 'className']);

const isLevel = (value: unknown) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 6;

/** Returns a plain object of texts and flags, such as a filter or a view. It keeps its identity when every entry is one. */
function toFlat(value: unknown): object | undefined {
  if (!isObject(value) || value instanceof Date) return undefined;
  const entries = Object.entries(value);
  const usable = entries.filter(([, one]) => one === undefined || typeof one === 'string' || typeof one === 'boolean');
  return usable.length === entries.length ? value : Object.fromEntries(usable);
}

/** Returns the usable form of one prop, undefined for its default. */
function toUsable(path: string, name: string, value: unknown): unknown {
  if (optionalIds.has(name)) {
    if (typeof value === 'string' && value.trim() !== '') return value;
    return typeof value === 'number' && Number.isFinite(value) ? String(value) : undefined;
  }
  if (functions.test(name)) {
    if (typeof value !== 'function') return undefined;
    return guarded.test(name) ? guardCallback(path, value as (...args: unknown[]) => unknown) : value;
  }
  if (flat.has(name)) return toFlat(value);
  if (name === 'examples') return isObject(value) ? value : undefined;
  if (texts.has(name)) return typeof value === 'string' ? value : undefined;
  if (name === 'headingLevel') return isLevel(value) ? value : undefined;
  return name === 'fieldOptions' ? readFieldOptions(path, value) : value;
}

/**
 * Returns the props of a component with its callbacks guarded and with those left out that it cannot use, each with one warning in the
 * console. Undefined when an id is missing that it needs.
 */
export function toUsableProps<Props extends object>(
  component: string,
  props: Props,
  needed: readonly string[],
): Props | undefined {
  const entries = Object.entries(props).map(([name, value]: [string, unknown]) => {
    if (value === undefined) return [name, value] as const;
    const usable = toUsable(`${name} of <${component}>`, name, value);
    if (usable === undefined || typeof usable !== typeof value) {
      const outcome = usable === undefined ? 'it is ignored' : `it is used as ${describeValue(usable)}`;
      warnOnce(`The ${name} of <${component}> is ${describeValue(value)}, which it cannot use, so ${outcome}.`);
    }
    return [name, usable] as const;
  });
  const usable = Object.fromEntries(entries) as Props;
  const missing = needed.filter((name) => Reflect.get(usable, name) === undefined);
  if (missing.length === 0) return usable;
  warnOnce(`<${component}> has no usable ${missing.join(' and ')}, so it has nothing to show. Give it one.`);
  return undefined;
}
