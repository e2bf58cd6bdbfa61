import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { toLocaleTag, toTimeZone } from '../../src/i18n/locale-tag.ts';

const warn = vi.spyOn(console, 'warn');
beforeEach(() => void warn.mockImplementation(() => undefined));
afterEach(() => void warn.mockClear());

describe('toLocaleTag', () => {
  it.each([
    ['en', 'en'],
    ['en_US', 'en-US'],
    ['pt_BR', 'pt-BR'],
    ['en-US@posix', 'en-US'],
    ['de_DE.UTF-8', 'de-DE'],
    [' fr ', 'fr'],
    ['zh-Hant-TW', 'zh-Hant-TW'],
  ])('reads %o as %o and says nothing', (locale, tag) => {
    expect(toLocaleTag(locale)).toBe(tag);
    expect(warn).not.toHaveBeenCalled();
  });

  it.each(['C', '', 'xx-invalid_', 'no such language', null, 7, {}])('falls back to English for %o', (locale) => {
    expect(toLocaleTag(locale)).toBe('en');
    expect(toLocaleTag(locale)).toBe('en');
    expect(warn.mock.calls.flat()).toEqual([expect.stringContaining('locale')]);
  });
});

describe('toTimeZone', () => {
  it('keeps a zone that Intl knows, and the absence of one', () => {
    expect(['Europe/Berlin', 'UTC', undefined].map(toTimeZone)).toEqual(['Europe/Berlin', 'UTC', undefined]);
    expect(warn).not.toHaveBeenCalled();
  });

  it.each(['Mars/Olympus', '', 'Europe/Berlin ', 3, {}])('falls back to the machine’s zone for %o', (timeZone) => {
    expect(toTimeZone(timeZone)).toBeUndefined();
    expect(warn.mock.calls.flat()).toEqual([expect.stringContaining('timeZone')]);
  });
});
