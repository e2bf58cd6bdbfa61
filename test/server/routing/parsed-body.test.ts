import { describe, expect, it } from 'vitest';
import { bodyInContext, toBodyText } from '../../../src/server/routing/parsed-body.ts';

const text = '{"event":"größer"}';
const bytes = new TextEncoder().encode(text);

describe('toBodyText', () => {
  it.each<[string, unknown]>([
    ['text, as `express.text()` leaves it', text],
    ['a Buffer, as `express.raw()` leaves it', Buffer.from(text)],
    ['a Uint8Array', bytes],
    ['an ArrayBuffer', bytes.buffer],
    ['a view into a larger buffer', new Uint8Array([0, ...bytes, 0]).subarray(1, bytes.length + 1)],
    ['an object, as `express.json()` leaves it', { event: 'größer' }],
  ])('returns what was sent for %s', (_, body) => {
    expect(toBodyText(body)).toBe(text);
  });

  it.each([undefined, null, 7, true])('returns undefined for %o, which is no body', (body) => {
    expect(toBodyText(body)).toBeUndefined();
  });
});

describe('bodyInContext', () => {
  it('prefers the raw body, which no framework has changed', () => {
    expect(bodyInContext({ rawBody: bytes, body: { other: true } })).toBe(text);
    expect(bodyInContext({ body: { event: 'größer' } })).toBe(text);
  });

  it.each([undefined, null, 'context', {}])('returns undefined for %o', (context) => {
    expect(bodyInContext(context)).toBeUndefined();
  });
});
