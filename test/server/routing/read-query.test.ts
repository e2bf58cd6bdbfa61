import { describe, expect, it } from 'vitest';
import { checkParams, readQuery } from '../../../src/server/routing/read-query.ts';

describe('checkParams', () => {
  it('accepts ids', () => {
    expect(() => checkParams({ connectorId: 'zohoCRM', actionId: 'list-orders', workflowId: '64a1' })).not.toThrow();
  });

  it.each(['', '.', '..', 'a/b', 'a\\b', 'a%2fb', 'a b', 'a.b', '-a', '_a', 'ä', '\u0000', 'x'.repeat(129)])(
    'refuses %j and names it',
    (id) => {
      expect(() => checkParams({ connectorId: 'slack', actionId: id })).toThrowError(
        expect.objectContaining({ code: 'invalid_request', fields: ['actionId'] }),
      );
    },
  );
});

const read = (query: string, lists: string[] = []) => readQuery(`https://app.example/a${query}`, lists);

describe('readQuery', () => {
  it('reads values and lists', () => {
    expect(read('?a=1&b=x%20y&id=1&id=2', ['id'])).toEqual({ a: '1', b: 'x y', id: ['1', '2'] });
  });

  it('reads one value of a list as a list', () => {
    expect(read('?id=1', ['id'])).toEqual({ id: ['1'] });
  });

  it('reads no query as an empty object', () => {
    expect(read('')).toEqual({});
    expect(read('?')).toEqual({});
  });

  it('refuses a name that is given twice', () => {
    expect(() => read('?a=1&a=2')).toThrowError(expect.objectContaining({ code: 'invalid_request', fields: ['a'] }));
  });

  it('refuses thousands of values', { tags: ['security-193'] }, () => {
    expect(() => read(`?${'id=1&'.repeat(2_000)}`, ['id'])).toThrowError(
      expect.objectContaining({ code: 'invalid_request' }),
    );
  });

  it('keeps a name that could be a prototype as a name', () => {
    expect(Object.keys(read('?__proto__=1'))).toEqual(['__proto__']);
  });
});
