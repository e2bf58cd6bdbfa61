import type { ResourceTemplate } from '../catalogue/resources.ts';
import { pick, unit } from '../contract/random.ts';

/** The result of an action. */
export interface ActionResult {
  success: boolean;
  data: Record<string, unknown>;
}

const first = ['Ada', 'Grace', 'Alan', 'Katherine', 'Edsger', 'Barbara'] as const;
const things = ['Blue ceramic mug', 'Linen notebook', 'Oak desk lamp', 'Wool throw', 'Steel water bottle'] as const;
const priced = new Set(['order', 'draft order', 'payment', 'invoice', 'refund', 'deal', 'product', 'variant']);
const people = new Set(['customer', 'contact', 'user', 'subscriber', 'employee']);

function toRecord(seed: string, { one, id }: ResourceTemplate, number: number): Record<string, unknown> {
  const key = [seed, id, number] as const;
  const total = number === 1 ? 99.99 : Math.round(500 + unit(...key) * 20_000) / 100;
  return {
    id: `${one.replaceAll(' ', '_')}_${String(number).padStart(3, '0')}`,
    ...(priced.has(one) ? { total } : {}),
    ...(people.has(one) ? { name: pick(first, ...key) } : {}),
    ...(priced.has(one) || people.has(one) ? {} : { name: pick(things, ...key) }),
  };
}

/**
 * Runs an action on made-up records that derive from the seed. An id that contains "missing" fails, which the contract
 * reports with status 200.
 */
export function runAction(
  seed: string,
  verb: string,
  resource: ResourceTemplate,
  parameters: Record<string, unknown>,
): ActionResult {
  const single = resource.one.replaceAll(' ', '_');
  const id = typeof parameters.id === 'string' ? parameters.id : `${single}_101`;
  if (id.includes('missing')) return { success: false, data: { message: `No such ${resource.one}` } };
  if (verb === 'list') {
    const limit = Math.min(Math.max(typeof parameters.limit === 'number' ? parameters.limit : 10, 0), 100);
    const records = Array.from({ length: limit }, (_, index) => toRecord(seed, resource, index + 1));
    return { success: true, data: { [resource.id.replaceAll('-', '_')]: records } };
  }
  if (verb === 'delete') return { success: true, data: { id, deleted: true } };
  return { success: true, data: { [single]: { ...toRecord(seed, resource, 2), ...parameters, id } } };
}
