import { useCallback, useEffect, useState } from 'react';

export const schemes = ['system', 'light', 'dark'] as const;
export const languages = { en: 'English', ar: 'العربية', de: 'Deutsch', ja: '日本語' } as const;

/** How this person likes the product to look. */
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

/** Preferences from the address (`?scheme=dark&lang=ar`), else as stored. */
function readPreferences(): Preferences {
  const query = new URLSearchParams(location.search);
  let stored: Preferences = defaults;
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    if (isPreferences(value)) stored = value;
  } catch {
    // A blocked or broken storage leaves the defaults.
  }
  const asked = { scheme: query.get('scheme') ?? stored.scheme, language: query.get('lang') ?? stored.language };
  return isPreferences(asked) ? asked : stored;
}

/** The preferences, kept in this browser and applied to the page. */
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
      // Without storage the choice lasts as long as the page.
    }
  }, [preferences]);

  return { preferences, setPreference };
}
