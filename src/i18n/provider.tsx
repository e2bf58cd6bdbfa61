'use client';
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { directionOf, type Direction } from './direction.ts';
import { formatFor, type Format } from './format.ts';
import { isolateNames, isolatedOnce } from './bidi-isolate.ts';
import { toLocaleTag, toTimeZone } from './locale-tag.ts';
import type { Locale, MessageOverrides, Messages } from './messages/index.ts';
import { usableMessages } from './usable-messages.ts';
import { useHydrated } from './use-hydrated.ts';

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
export function I18nProvider({ locale = 'en', dir, timeZone, messages, children }: I18nProviderProps) {
  // Hosts write JavaScript too: a value of the wrong kind falls back instead of ending their page.
  const isPack = typeof locale === 'object' && locale !== null;
  const tag = toLocaleTag(isPack ? locale.locale : locale);
  const texts = (isPack && locale.messages) || noMessages;
  const zone = toTimeZone(timeZone ?? undefined);
  const direction = dir === 'ltr' || dir === 'rtl' ? dir : directionOf(tag);
  const overrides = typeof messages === 'object' && messages !== null ? messages : noMessages;
  const value = useMemo<I18n>(
    () => ({ locale: tag, dir: direction, timeZone: zone, messages: texts, overrides }),
    [tag, direction, zone, texts, overrides],
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
  return useMemo(() => {
    const own = usableMessages(key, custom, english);
    return translated || own ? isolateNames({ ...english, ...translated, ...own }, dir) : isolatedOnce(english, dir);
  }, [key, english, translated, custom, dir]);
}

/**
 * Returns the formatters of the current language and time zone. Without a time zone, the server and the first render in the browser
 * use UTC, so that they agree. Then the browser draws its own.
 */
export function useFormat(): Format {
  const { locale, timeZone } = useI18n();
  const hydrated = useHydrated();
  return formatFor(locale, timeZone ?? (hydrated ? undefined : 'UTC'));
}
