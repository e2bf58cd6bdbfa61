import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleData } from '../../../src/components/tools/read-event.ts';
import { mostBytes, readEventData } from '../../../src/components/tools/read-event.ts';

describe('readEventData', () => {
  it('reads an object, or nothing', () => {
    expect(readEventData('a', ' ')).toEqual({});
    expect(readEventData('a', '{"b": 1}')).toEqual({ data: { b: 1 } });
  });

  it.each(['[]', '"text"', '1', 'null', 'true'])('refuses %s, which is no object', (text) => {
    expect(readEventData('a', text)).toEqual({ problem: { kind: 'object' } });
  });

  it('says where the text stops being JSON', () => {
    expect(readEventData('a', '{\n\n,}')).toEqual({ problem: { kind: 'json', at: { line: 3, column: 1 } } });
  });

  it('counts bytes as they are sent, the event’s name among them, not as they are typed', () => {
    const room = mostBytes - JSON.stringify({ event: 'a', data: { b: '' } }).length;
    const fitting = `{  "b" : "${'x'.repeat(room)}"  }`;
    expect(readEventData('a', fitting)).toHaveProperty('data');
    expect(readEventData('ab', fitting)).toEqual({ problem: { kind: 'size', bytes: mostBytes + 1 } });
    expect(readEventData('a', `{"b": "${'é'.repeat(room / 2 + 1)}"}`)).toHaveProperty('problem.kind', 'size');
  });

  it('never fails', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const read = readEventData('a', text);
        expect('problem' in read && 'data' in read).toBe(false);
      }),
    );
  });
});

describe('exampleData', () => {
  it.each([
    ['order.created', { order: { id: 'order_1' } }],
    ['customer', { customer: { id: 'customer_1' } }],
    ['user:signed_up', { user: { id: 'user_1' } }],
  ])('guesses what %s carries', (event, data) => {
    expect(exampleData(event)).toEqual(data);
  });
});
