import { describe, expect, it } from 'vitest';
import { directionOf } from '../../src/i18n/direction.ts';

describe('directionOf', () => {
  it.each(['ar', 'ar-EG', 'he', 'fa', 'fa-IR', 'ur'])('%s runs from right to left', (tag) => {
    expect(directionOf(tag)).toBe('rtl');
  });

  it.each(['en', 'de', 'ja', 'az-Latn', 'not a tag', ''])('%s runs from left to right', (tag) => {
    expect(directionOf(tag)).toBe('ltr');
  });
});
