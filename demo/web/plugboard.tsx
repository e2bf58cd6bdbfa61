import { useEffect, useState, type ReactNode } from 'react';
import { PlugboardProvider } from 'plugboard';
import type { Access } from 'plugboard/api';
import type { DemoUser } from '../server/sessions.ts';
import { integrations, keepRequest } from './catalogue.ts';
import type { Preferences } from './preferences.ts';

const packs = {
  en: undefined,
  ar: () => import('plugboard/locales/ar'),
  de: () => import('plugboard/locales/de'),
  ja: () => import('plugboard/locales/ja'),
} as const;

type Pack = Awaited<ReturnType<NonNullable<(typeof packs)['ar']>>>['default'];

/** Loads the texts of a language. Returns its tag until they have loaded. */
function useLocale(language: Preferences['language']) {
  const [loaded, setLoaded] = useState<{ language: string; pack: Pack }>();
  useEffect(() => {
    let stale = false;
    void packs[language]?.().then(({ default: pack }) => stale || setLoaded({ language, pack }));
    return () => {
      stale = true;
    };
  }, [language]);
  return loaded?.language === language ? loaded.pack : language;
}

export interface PlugboardProps {
  user: DemoUser;
  access: Access;
  preferences: Preferences;
}

/** The provider with the options of this product. */
export function Plugboard({ user, access, preferences, children }: PlugboardProps & { children: ReactNode }) {
  return (
    <PlugboardProvider
      access={access}
      userKey={user.id}
      locale={useLocale(preferences.language)}
      colorScheme={preferences.scheme}
      integrations={integrations}
      developer
      onRequestIntegration={keepRequest}
      onDisconnectRequest={keepRequest}
      signInHref={`/login?user=${user.id}&returnTo={returnTo}`}
    >
      {children}
    </PlugboardProvider>
  );
}
