import { useCallback, useEffect, useState } from 'react';

export const schemes = ['system', 'light', 'dark'] as const;
export const languages = { en: 'English', ar: 'العربية', de: 'Deutsch', ja: '日本語' } as const;

/** The display preferences of a user. */
export interface Preferences {
  scheme: (typeof schemes)[number];
  language: keyof typeof languages;
}

const key = 'parcelwise.preferences';
const defaults: Preferences = { scheme: 'system', language: 'en' };

function isPreferences(value: unknown): value is Preferences {
  const { scheme, language } = (value ?? {}) as Partial<Preferences>;
  return schemes.includes(scheme!) && Object.hasOwn(languages, language ?? '');
}

/** Reads preferences from the URL (`?scheme=dark&lang=ar`), else from storage. */
function readPreferences(): Preferences {
  const query = new URLSearchParams(location.search);
  let stored: Preferences = defaults;
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    if (isPreferences(value)) stored = value;
  } catch {
    // Without storage, the defaults apply.
  }
  const requested = { scheme: query.get('scheme') ?? stored.scheme, language: query.get('lang') ?? stored.language };
  return isPreferences(requested) ? requested : stored;
}

/** Stores the preferences in this browser and applies them to the page. */
export function usePreferences() {
  const [preferences, setPreferences] = useState(readPreferences);
  const setPreference = useCallback(
    (change: Partial<Preferences>) => setPreferences((current) => ({ ...current, ...change })),
    [],
  );

  useEffect(() => {
    document.documentElement.dataset['scheme'] = preferences.scheme;
    document.documentElement.lang = preferences.language;
    document.documentElement.dir = preferences.language === 'ar' ? 'rtl' : 'ltr';
    try {
      localStorage.setItem(key, JSON.stringify(preferences));
    } catch {
      // Without storage, the choice lasts until the page closes.
    }
  }, [preferences]);

  return { preferences, setPreference };
}
