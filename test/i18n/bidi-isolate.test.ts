import { describe, expect, it } from 'vitest';
import { isolatedOnce, isolateNames } from '../../src/i18n/bidi-isolate.ts';

const texts = {
  plain: 'Done',
  connect: (name: string) => `Connect ${name}`,
  because: (name: string, count: number) => `${name}: ${count}`,
};

describe('isolateNames', () => {
  it.each(['Shopify', 'Zoë & Söhne', '日本', 'Ѕhopify', '🎉', '2.0.0', ''])(
    'has %j as it is, from left to right',
    (name) => {
      expect(isolateNames(texts, 'ltr').connect(name)).toBe(`Connect ${name}`);
    },
  );

  it.each(['שלום!', 'متجر (1)', 'Shop متجر', '\u{10a00}', '\u{1e900}'])('isolates %j in left-to-right text', (name) => {
    expect(isolateNames(texts, 'ltr').connect(name)).toBe(`Connect \u2068${name}\u2069`);
  });

  it.each([
    ['Shopify!', '\u2068Shopify!\u2069'],
    ['متجر Shop', '\u2068متجر Shop\u2069'],
    ['متجر', 'متجر'],
    ['12', '12'],
  ])('has %j as %j from right to left', (name, shown) => {
    expect(isolateNames(texts, 'rtl').connect(name)).toBe(`Connect ${shown}`);
  });

  it('leaves numbers and texts without placeholders unchanged', () => {
    expect(isolateNames(texts, 'ltr').because('א', 2)).toBe('\u2068א\u2069: 2');
    expect(isolateNames(texts, 'ltr').plain).toBe('Done');
  });

  it('returns the same object for the same texts and direction', () => {
    expect(isolatedOnce(texts, 'ltr')).toBe(isolatedOnce(texts, 'ltr'));
    expect(isolatedOnce(texts, 'rtl')).not.toBe(isolatedOnce(texts, 'ltr'));
  });
});
