import type { ContractOperation, Rule } from './operation.ts';

const typeOf = (value: unknown): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
};

const matches = (type: string, value: unknown): boolean =>
  typeOf(value) === type || (type === 'number' && typeof value === 'number');

/** Returns the rules that a value violates. They name keys, never values. */
export function checkValue(rule: Rule, value: unknown, at: string): string[] {
  if (!matches(rule.type, value)) return [`${at} must be ${rule.type}, not ${typeOf(value)}`];
  const { properties, required = [] } = rule;
  if (!properties) return [];
  const object = value as Record<string, unknown>;
  return [
    ...required.filter((key) => !Object.hasOwn(object, key)).map((key) => `${at}.${key} is required`),
    ...Object.keys(object).flatMap((key) => {
      const inner = Object.hasOwn(properties, key) ? properties[key] : undefined;
      return inner ? checkValue(inner, object[key], `${at}.${key}`) : [`${at}.${key} is not in the contract`];
    }),
  ];
}

/** Returns the rules that a query string violates. */
export function checkQuery(rules: ContractOperation['query'], query: URLSearchParams): string[] {
  const keys = [...new Set(query.keys())];
  return [
    ...Object.keys(rules)
      .filter((key) => rules[key]?.required && !query.get(key))
      .map((key) => `query.${key} is required`),
    ...keys.filter((key) => !Object.hasOwn(rules, key)).map((key) => `query.${key} is not in the contract`),
    ...keys.filter((key) => query.getAll(key).length > 1).map((key) => `query.${key} is given more than once`),
  ];
}

/** Parses a request body. Returns it with the rules that it violates; the body is empty if there are any. */
export function checkBody(
  operation: ContractOperation,
  contentType: string | null,
  text: string,
): { body: Record<string, unknown>; broken: string[] } {
  if (!operation.body) return { body: {}, broken: text ? [`${operation.operationId} takes no body`] : [] };
  if (!text) return { body: {}, broken: ['a body is required'] };
  if (contentType?.split(';')[0]?.trim().toLowerCase() !== 'application/json') {
    return { body: {}, broken: ['the body must be sent as application/json'] };
  }
  try {
    const body: unknown = JSON.parse(text);
    const broken = checkValue(operation.body, body, 'body');
    return { body: broken.length ? {} : (body as Record<string, unknown>), broken };
  } catch {
    return { body: {}, broken: ['the body is not JSON'] };
  }
}
