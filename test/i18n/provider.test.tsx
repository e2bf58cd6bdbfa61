import { render, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import {
  commonMessages,
  I18nProvider,
  useFormat,
  useI18n,
  useMessages,
  type I18nProviderProps,
} from '../../src/i18n/internal.ts';

function Probe() {
  const { locale, dir } = useI18n();
  const text = useMessages('common', commonMessages);
  const format = useFormat();
  return <p>{[locale, dir, text.retry, text.close, format.number(1234.5)].join('|')}</p>;
}

const show = (props?: I18nProviderProps) => {
  render(
    props ? (
      <I18nProvider {...props}>
        <Probe />
      </I18nProvider>
    ) : (
      <Probe />
    ),
  );
  return screen.getByRole('paragraph').textContent;
};

const klingon = { locale: 'de', messages: { common: { ...commonMessages, retry: 'Nochmal', close: 'Zu' } } };

describe('<I18nProvider />', () => {
  it('defaults to English, left to right, without a provider', () => {
    expect(show()).toBe('en|ltr|Try again|Close|1,234.5');
  });

  it('formats in the language of a tag and keeps English texts', () => {
    expect(show({ locale: 'de' })).toBe('de|ltr|Try again|Close|1.234,5');
  });

  it('takes the direction from the language', () => {
    expect(show({ locale: 'he' })).toContain('he|rtl');
  });

  it('lets the host set the direction', () => {
    expect(show({ locale: 'he', dir: 'ltr' })).toContain('he|ltr');
  });

  it('overrides English with the language, and both with the host', () => {
    // The probe reads only these two keys, so the locale need not be complete.
    const locale = klingon as unknown as I18nProviderProps['locale'];
    expect(show({ locale, messages: { common: { retry: 'Los' } } })).toBe('de|ltr|Los|Zu|1.234,5');
  });

  it.each([
    ['English', undefined, 'You can try again in \u2068שעה\u2069.'],
    ['the host’s own texts', { common: { retryIn: (wait: string) => `Warte ${wait}.` } }, 'Warte \u2068שעה\u2069.'],
  ])('sets apart what runs the other way in %s', (_, messages, words) => {
    const Wait = () => <p>{useMessages('common', commonMessages).retryIn('שעה')}</p>;
    render(
      <I18nProvider messages={messages}>
        <Wait />
      </I18nProvider>,
    );
    expect(screen.getByRole('paragraph').textContent).toBe(words);
  });

  it.each(['en_US', 'pt_BR', 'C', 'en-US@posix', '', null])('draws its children under the locale %o', (locale) => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    expect(show({ locale: locale as string })).toContain('|ltr|Try again|Close|');
    warn.mockRestore();
  });

  it('draws its children under values of the wrong kind', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const wrong = { locale: {}, dir: 'up', timeZone: 'Mars/Olympus', messages: 'none' } as never;
    expect(show(wrong)).toBe('en|ltr|Try again|Close|1,234.5');
    warn.mockRestore();
  });
});
