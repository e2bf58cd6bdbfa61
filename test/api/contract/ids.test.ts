import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PlugboardError } from '../../../src/api/index.ts';
import { assertIds, isEventName, isId } from '../../../src/api/contract/ids.ts';

const dangerous = [
  '',
  '.',
  '..',
  '%2e%2e',
  '.%2e',
  '…',
  'a/b',
  'a\\b',
  'a b',
  'a?b',
  'a#b',
  'a.b',
  '-a',
  '_a',
  'ä',
  'a\n',
  '\0',
];

describe('isId', () => {
  it.each(['a', 'wf_xyz456', 'int-shopify', 'A1', '0', 'a'.repeat(128)])('takes %s', (id) => {
    expect(isId(id)).toBe(true);
  });

  it.each([...dangerous, 'a'.repeat(129), null, undefined, 1, {}, ['a']])('refuses %j', (id) => {
    expect(isId(id)).toBe(false);
  });

  it('takes only what stays one segment of a path as it is', () => {
    const text = fc.string({ unit: fc.constantFrom(...'aZ0_-./%\\?# :@ä\n\0'.split('')), maxLength: 6 });
    fc.assert(
      fc.property(text, (id) => {
        const { pathname } = new URL(`https://host.test/a/${id}/b`);
        expect(isId(id) && pathname !== `/a/${id}/b`).toBe(false);
      }),
      { numRuns: 1_000, seed: 1 },
    );
  });
});

describe('isEventName', () => {
  it.each(['order.created', 'a:b', 'Order_1'])('takes %s', (name) => {
    expect(isEventName(name)).toBe(true);
  });

  it.each(['', '.order', 'a b', 'a/b', 'a'.repeat(129), 7])('refuses %j', (name) => {
    expect(isEventName(name)).toBe(false);
  });
});

describe('assertIds', () => {
  it('names the field and never the value', () => {
    try {
      assertIds({ connectorId: 'ok', actionId: '../sk_live_1' });
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(PlugboardError);
      expect(error).toMatchObject({ code: 'invalid_request', fields: ['actionId'] });
      expect(String(error)).not.toContain('sk_live_1');
    }
  });

  it('passes when there is nothing to refuse', () => {
    expect(() => assertIds({ a: 'a', b: 'b' })).not.toThrow();
  });
});
