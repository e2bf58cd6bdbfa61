'use client';
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { directionOf, type Direction } from './direction.ts';
import { formatFor, type Format } from './format.ts';
import { isolateNames, isolatedOnce } from './bidi-isolate.ts';
import type { Locale, MessageOverrides, Messages } from './messages/index.ts';

/** The language settings of the nearest provider. */
export interface I18n {
  /** BCP 47 tag. */
  locale: string;
  dir: Direction;
  /** IANA name. Undefined means the time zone of the machine. */
  timeZone: string | undefined;
  messages: MessageOverrides;
  /** Texts of the host. They override those of the language. */
  overrides: MessageOverrides;
}

const noMessages: MessageOverrides = {};

const I18nContext = /* @__PURE__ */ createContext<I18n>({
  locale: 'en',
  dir: 'ltr',
  timeZone: undefined,
  messages: noMessages,
  overrides: noMessages,
});

export interface I18nProviderProps {
  /** A language from `plugboard/locales/*`, or a tag for formats with English texts. @default 'en' */
  locale?: string | Locale | undefined;
  /** @default the direction of the locale */
  dir?: Direction | undefined;
  /** IANA name, for example `Europe/Berlin`. @default the time zone of the machine */
  timeZone?: string | undefined;
  /** Overrides for our texts. Define the object outside the component, so that it keeps its identity. */
  messages?: MessageOverrides | undefined;
  children?: ReactNode;
}

/** Sets the language, direction, time zone and texts of its children. Renders no element. */
export function I18nProvider({ locale = 'en', dir, timeZone, messages = noMessages, children }: I18nProviderProps) {
  const tag = typeof locale === 'string' ? locale : locale.locale;
  const texts = typeof locale === 'string' ? noMessages : locale.messages;
  const value = useMemo<I18n>(
    () => ({ locale: tag, dir: dir ?? directionOf(tag), timeZone, messages: texts, overrides: messages }),
    [tag, dir, timeZone, texts, messages],
  );
  return <I18nContext.Provider value={value}>{children}</I18nContext.Provider>;
}

/** Returns the language settings of the nearest provider. */
export const useI18n = (): I18n => useContext(I18nContext);

/** Returns the texts of a component: English, overridden by the language, overridden by the host. Isolates the direction of placeholders. */
export function useMessages<Key extends keyof Messages>(key: Key, english: Messages[Key]): Messages[Key] {
  const { messages, overrides, dir } = useI18n();
  const translated = messages[key];
  const custom = overrides[key];
  return useMemo(
    () =>
      translated || custom ? isolateNames({ ...english, ...translated, ...custom }, dir) : isolatedOnce(english, dir),
    [english, translated, custom, dir],
  );
}

/** Returns the formatters of the current language and time zone. */
export function useFormat(): Format {
  const { locale, timeZone } = useI18n();
  return formatFor(locale, timeZone);
}
