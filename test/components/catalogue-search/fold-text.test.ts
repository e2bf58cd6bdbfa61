import { describe, expect, it } from 'vitest';
import { foldCategory, foldText } from '../../../src/components/catalogue-search/fold-text.ts';

describe('foldText', { tags: ['security-171'] }, () => {
  it.each([
    ['HubSpot', 'hubspot'],
    ['Café', 'cafe'],
    ['ÅNGSTRÖM', 'angstrom'],
    ['Straße', 'strasse'],
    ['Œuvre', 'oeuvre'],
    ['Søren', 'soren'],
    ['İstanbul', 'istanbul'],
    ['ﬁle', 'file'],
    ['ＡＢＣ', 'abc'],
    ['أحمد', 'احمد'],
    ['がぎ', 'かき'],
    ['Shop\u200bify\ufeff', 'shopify'],
    ['می‌خواهم', 'میخواهم'],
    ['', ''],
  ])('folds %s to %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });
});

describe('foldCategory', () => {
  it.each(['E-Commerce', 'ecommerce', 'e commerce', 'E_COMMERCE', 'É-Commerce'])(
    'takes %s for ecommerce',
    (category) => {
      expect(foldCategory(category)).toBe('ecommerce');
    },
  );

  it.each([undefined, '', '  ', ' - '])('takes %j for none', (category) => {
    expect(foldCategory(category)).toBe('');
  });
});
