import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ExactNumber } from '../../../src/api/internal.ts';
import { isReadOnlyAction } from '../../../src/components/internal.ts';
import { kindOf, toParameterViews, type ParameterKind } from '../../../src/components/tools/parameter-view.ts';
import { readParameters } from '../../../src/components/tools/read-parameters.ts';

const view = (kind: ParameterKind, required = false, name = 'it') => ({
  name,
  position: 0,
  label: 'It',
  description: undefined,
  required,
  kind,
});
const read = (kind: ParameterKind, value: string, required = false) => {
  const { parameters, problems } = readParameters([view(kind, required)], new Map([['it', { value }]]));
  return problems.get('it') ?? parameters;
};

describe('kindOf', () => {
  it.each([
    ['integer', 'integer'],
    ['int64', 'integer'],
    ['Long', 'integer'],
    ['number', 'number'],
    ['double', 'number'],
    ['boolean', 'boolean'],
    ['Bool', 'boolean'],
    ['object', 'object'],
    ['map<string,string>', 'object'],
    ['array', 'array'],
    ['string[]', 'array'],
    ['list of strings', 'array'],
    ['date', 'date'],
    ['date-time', 'time'],
    ['timestamp', 'time'],
    ['string', 'text'],
    ['uuid', 'text'],
    ['', 'text'],
  ])('takes %s for %s', (type, kind) => {
    expect(kindOf({ name: 'it', type })).toBe(kind);
  });

  it('masks what its name says is secret, and gives prose room', () => {
    expect(kindOf({ name: 'access_token', type: 'string' })).toBe('secret');
    expect(kindOf({ name: 'apiKey' })).toBe('secret');
    expect(kindOf({ name: 'message' })).toBe('long');
  });
});

describe('toParameterViews', () => {
  it('puts what is required first, else keeps the order', () => {
    const parameters = [
      { name: 'a', required: false },
      { name: 'b', required: true },
      { name: 'c', required: true, description: ' Why ' },
    ];
    expect(toParameterViews(parameters).map(({ name, position }) => [name, position])).toEqual([
      ['b', 1],
      ['c', 2],
      ['a', 0],
    ]);
    expect(toParameterViews(parameters)[1]?.description).toBe('Why');
  });
});

describe('readParameters', () => {
  it.each<[ParameterKind, string, unknown]>([
    ['text', ' order_1 ', 'order_1'],
    ['long', ' two\nlines ', ' two\nlines '],
    ['secret', ' s ', ' s '],
    ['integer', '10', 10],
    ['integer', '-3', -3],
    ['integer', '9007199254740993', new ExactNumber('9007199254740993')],
    ['number', '0.1000000000000000055', new ExactNumber('0.1000000000000000055')],
    ['number', '1.5', 1.5],
    ['number', '.5e3', 500],
    ['object', '{"a": [1]}', { a: [1] }],
    ['array', '[1, "b"]', [1, 'b']],
    ['date', '2026-11-21', '2026-11-21'],
    ['time', '2026-11-21T12:00:00Z', '2026-11-21T12:00:00.000Z'],
  ])('reads %s %j', (kind, typed, value) => {
    expect(read(kind, typed)).toEqual({ it: value });
  });

  it('reads a typed time as the clocks of the given zone show it', () => {
    const typed = new Map([['it', { value: '2026-11-21T18:15' }]]);
    expect(readParameters([view('time')], typed, 'America/New_York').parameters).toEqual({
      it: '2026-11-21T23:15:00.000Z',
    });
  });

  it.each<[ParameterKind, string, string]>([
    ['integer', '1.5', 'integer'],
    ['integer', 'ten', 'integer'],
    ['number', '1,5', 'number'],
    ['number', '0x10', 'number'],
    ['number', 'Infinity', 'number'],
    ['number', '1e999', 'number'],
    ['object', '[1]', 'object'],
    ['object', 'null', 'object'],
    ['array', '{}', 'array'],
    ['object', '{', 'json'],
    ['date', 'soon', 'date'],
    ['time', 'soon', 'date'],
  ])('refuses %s %j', (kind, typed, problem) => {
    expect(read(kind, typed)).toMatchObject({ kind: problem });
  });

  it('says where JSON is wrong', () => {
    expect(read('object', '{\n"a" 1}')).toEqual({ kind: 'json', at: { line: 2, column: 5 } });
  });

  it('leaves out what is empty, unless it is required', () => {
    for (const kind of ['text', 'long', 'secret', 'integer', 'number', 'object', 'array', 'date'] as const) {
      expect(read(kind, '  ')).toEqual({});
      expect(read(kind, '  ', true)).toEqual({ kind: 'missing' });
    }
  });

  it('sends an optional checkbox only once it was used', () => {
    const box = (filled: object, required = false) =>
      readParameters([view('boolean', required)], new Map([['it', { value: 'on', ...filled }]])).parameters;
    expect(box({ checked: false })).toEqual({});
    expect(box({ checked: true, touched: true })).toEqual({ it: true });
    expect(box({ checked: false, touched: true })).toEqual({ it: false });
    expect(box({ checked: false }, true)).toEqual({ it: false });
  });

  it('shows stars for secrets, and sends them', () => {
    const { parameters, shown } = readParameters([view('secret')], new Map([['it', { value: 'canary' }]]));
    expect(parameters).toEqual({ it: 'canary' });
    expect(shown).toEqual({ it: '***' });
  });

  it.each(['access_key', 'signing_key', 'passcode', 'signature', 'token_value'])('shows stars for %s', (name) => {
    const views = toParameterViews([{ name, type: 'string', required: true }]);
    const { parameters, shown } = readParameters(views, new Map([[name, { value: 'canary' }]]));
    expect(parameters).toEqual({ [name]: 'canary' });
    expect(shown).toEqual({ [name]: '***' });
  });

  it('shows stars for an object or a list with the name of a secret, but not for a number', () => {
    const views = [
      view('object', true, 'credentials'),
      view('array', true, 'tokens'),
      view('integer', true, 'max_tokens'),
    ];
    const filled = new Map([
      ['credentials', { value: '{"a":1}' }],
      ['tokens', { value: '["a"]' }],
      ['max_tokens', { value: '5' }],
    ]);
    expect(readParameters(views, filled).shown).toEqual({ credentials: '***', tokens: '***', max_tokens: 5 });
  });

  it('has no name that is more than a name', () => {
    const names = ['__proto__', 'constructor', 'toString'];
    const filled = new Map(names.map((name) => [name, { value: 'x' }]));
    const { parameters } = readParameters(
      names.map((name) => view('text', true, name)),
      filled,
    );
    expect(Object.keys(parameters)).toEqual(names);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it('never fails, and never sends what it found wrong', () => {
    const kinds = fc.constantFrom<ParameterKind>(
      'text',
      'long',
      'secret',
      'integer',
      'number',
      'object',
      'array',
      'date',
      'time',
    );
    fc.assert(
      fc.property(kinds, fc.oneof(fc.string(), fc.json()), fc.boolean(), (kind, value, required) => {
        const { parameters, problems } = readParameters([view(kind, required)], new Map([['it', { value }]]));
        expect(problems.has('it') && 'it' in parameters).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('isReadOnlyAction', () => {
  it.each(['list-orders', 'get-order', 'search_contacts', 'listOrders', 'LIST-ORDERS', 'find', 'count-rows'])(
    'knows %s for reading',
    (id) => {
      expect(isReadOnlyAction(id)).toBe(true);
    },
  );

  it.each([
    'create-orders',
    'update-order',
    'delete-order',
    'post-message',
    'listen',
    'getter',
    'send',
    '',
    '42',
    'orders-list',
  ])('takes %j for something that may change data', (id) => {
    expect(isReadOnlyAction(id)).toBe(false);
  });
});
