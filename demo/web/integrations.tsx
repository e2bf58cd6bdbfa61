import { useEffect, useState } from 'react';
import { Marketplace, PlugboardProvider } from 'plugboard';
import type { Access } from 'plugboard/api';
import type { DemoUser } from '../server/sessions.ts';
import { integrations, keepRequest } from './catalogue.ts';
import { Mark } from './mark.tsx';
import type { Preferences } from './preferences.ts';
import { textsOf } from './texts.ts';

const packs = {
  en: undefined,
  ar: () => import('plugboard/locales/ar'),
  de: () => import('plugboard/locales/de'),
  ja: () => import('plugboard/locales/ja'),
} as const;

type Pack = Awaited<ReturnType<NonNullable<(typeof packs)['ar']>>>['default'];

/** The texts of a language, once they have arrived. */
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

export interface IntegrationsProps {
  user: DemoUser;
  access: Access;
  preferences: Preferences;
}

/** The page that Plugboard is for: a provider and one component. */
export function Integrations({ user, access, preferences }: IntegrationsProps) {
  const locale = useLocale(preferences.language);
  const text = textsOf(preferences);
  return (
    <div className="page">
      <h1>{text.integrations}</h1>
      <p className="quiet">{text.intro(user.company)}</p>
      <PlugboardProvider
        access={access}
        userKey={user.id}
        locale={locale}
        colorScheme={preferences.scheme}
        integrations={integrations}
        onRequestIntegration={keepRequest}
        onDisconnectRequest={keepRequest}
        onSessionExpired={() => location.assign('/')}
      >
        <Marketplace syncUrl hostMark={<Mark />} />
      </PlugboardProvider>
    </div>
  );
}
