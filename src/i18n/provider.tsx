'use client';
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { directionOf, type Direction } from './direction.ts';
import { formatFor, type Format } from './format.ts';
import { isolateNames, isolatedOnce } from './bidi-isolate.ts';
import type { Locale, MessageOverrides, Messages } from './messages/index.ts';

/** What the provider decided about language. */
export interface I18n {
  /** BCP 47 tag. */
  locale: string;
  dir: Direction;
  /** IANA name. The machine's own when undefined. */
  timeZone: string | undefined;
  messages: MessageOverrides;
  /** Texts of the host's own, over those of the language. */
  overrides: MessageOverrides;
}

const none: MessageOverrides = {};

const I18nContext = /* @__PURE__ */ createContext<I18n>({
  locale: 'en',
  dir: 'ltr',
  timeZone: undefined,
  messages: none,
  overrides: none,
});

export interface I18nProviderProps {
  /** A language from `plugboard/locales/*`, or a tag for formats with English texts. @default 'en' */
  locale?: string | Locale | undefined;
  /** @default the direction of the locale */
  dir?: Direction | undefined;
  /** IANA name, for example `Europe/Berlin`. @default the machine's own */
  timeZone?: string | undefined;
  /** Texts in place of ours. Keep the object outside the render. */
  messages?: MessageOverrides | undefined;
  children?: ReactNode;
}

/** Sets the language, direction, time zone and texts of everything inside. Renders nothing of its own. */
export function I18nProvider({ locale = 'en', dir, timeZone, messages = none, children }: I18nProviderProps) {
  const tag = typeof locale === 'string' ? locale : locale.locale;
  const texts = typeof locale === 'string' ? none : locale.messages;
  const value = useMemo<I18n>(
    () => ({ locale: tag, dir: dir ?? directionOf(tag), timeZone, messages: texts, overrides: messages }),
    [tag, dir, timeZone, texts, messages],
  );
  return <I18nContext.Provider value={value}>{children}</I18nContext.Provider>;
}

/** The language, direction and time zone in force. */
export const useI18n = (): I18n => useContext(I18nContext);

/** A component's texts: the English given here, under the language's, under the host's own. Names keep their direction to themselves. */
export function useMessages<Key extends keyof Messages>(key: Key, english: Messages[Key]): Messages[Key] {
  const { messages, overrides, dir } = useI18n();
  const translated = messages[key];
  const own = overrides[key];
  return useMemo(
    () => (translated || own ? isolateNames({ ...english, ...translated, ...own }, dir) : isolatedOnce(english, dir)),
    [english, translated, own, dir],
  );
}

/** Formatters of the language and time zone in force. */
export function useFormat(): Format {
  const { locale, timeZone } = useI18n();
  return formatFor(locale, timeZone);
}
