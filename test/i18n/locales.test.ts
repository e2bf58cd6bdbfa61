import { describe, expect, it } from 'vitest';
import ar from '../../src/i18n/locales/ar.ts';
import de from '../../src/i18n/locales/de.ts';
import en from '../../src/i18n/locales/en.ts';
import ja from '../../src/i18n/locales/ja.ts';
import pseudo from '../../src/i18n/locales/pseudo.ts';
import { englishMessages } from '../../src/i18n/messages/english.ts';
import { toPseudo, toPseudoMessages } from '../../src/i18n/pseudo-text.ts';

/** Maps the path of every text to the text. Calls functions with several counts, or with marker words. */
function flatten(value: unknown, path: string, texts: Map<string, string> = new Map()): Map<string, string> {
  if (typeof value === 'string') texts.set(path, value);
  else if (typeof value === 'function') {
    for (const count of [0, 1, 2, 3, 11, 100])
      texts.set(`${path}(${count})`, String(Reflect.apply(value, undefined, [count, 'B', 'C'])));
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, nested] of Object.entries(value)) flatten(nested, path ? `${path}.${key}` : key, texts);
  }
  return texts;
}

const english = flatten(englishMessages, '');
const same = new Set(['Details', 'Name', 'optional', 'Status', 'Details', 'ID', 'Workflows', 'Workflow']);

describe('the locale en', () => {
  it('equals the built-in English texts', () => {
    expect(en).toEqual({ locale: 'en', messages: englishMessages });
  });
});

describe.each([
  ['ar', ar],
  ['de', de],
  ['ja', ja],
  ['pseudo', pseudo],
])('the locale %s', (name, { locale, messages }) => {
  const texts = flatten(messages, '');

  it('has a valid language tag', () => {
    expect(new Intl.Locale(locale).language).toBe(name === 'pseudo' ? 'en' : name);
  });

  it('has exactly the texts that English has', () => {
    expect([...texts.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  });

  it('has no empty and no English text', () => {
    const bare = [...texts].filter(([path, text]) => {
      const original = english.get(path) ?? '';
      const words = /[a-z]{3}/i.test(original);
      return text.trim() === '' || (words && text === original && !same.has(text) && !text.startsWith('Version '));
    });
    expect(bare).toEqual([]);
  });

  it('replaces every `#` with the number', () => {
    expect([...texts.values()].filter((text) => text.includes('#'))).toEqual([]);
  });

  it('inserts arguments into the text', () => {
    const { range } = messages.grid;
    expect(range('FIRST', 'LAST', 'TOTAL')).toMatch(name === 'pseudo' ? /ƑÍŔŠŢ/ : /FIRST/);
  });
});

describe('the English texts', () => {
  it('use the ellipsis character and curly quotes', () => {
    expect([...english.values()].filter((text) => /\.\.\.|['"]/.test(text))).toEqual([]);
  });

  it('give every error a title and a next step, as sentences', () => {
    const halves = Object.values(englishMessages.errors).flatMap(({ title, next }) => [title, next]);
    expect(halves.filter((text) => !text.endsWith('.'))).toEqual([]);
  });
});

describe('toPseudo', () => {
  it('accents, lengthens and brackets a text', () => {
    expect(toPseudo('Try 2')).toBe('[Ţŕý 2··]');
  });

  it('converts return values and nested messages', () => {
    const { greet, deep } = toPseudoMessages({ greet: (name: string) => `hi ${name}`, deep: { word: 'on' } });
    expect([greet('a'), deep.word]).toEqual(['[ĥí á··]', '[óñ·]']);
  });
});
