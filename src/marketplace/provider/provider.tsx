'use client';
import { useCallback, useMemo, type ReactNode } from 'react';
import { createApi, systemClock, type PlugboardError } from '../../api/index.ts';
import { guardCallback } from '../../api/internal.ts';
import {
  Announcer,
  ClockProvider,
  DirectionProvider,
  FaultContext,
  TypedValuesContext,
} from '../../components/internal.ts';
import { PlugboardClientProvider, usePlugboardContext } from '../../hooks/index.ts';
import { onForget, useLatest } from '../../hooks/internal.ts';
import { I18nProvider, useI18n } from '../../i18n/internal.ts';
import { ThemeRoot, type ThemeRootProps } from '../../theme/internal.ts';
import { EventsContext } from './use-emit.ts';
import { dispatch, type PlugboardEvent } from './events.ts';
import { HostContext } from './host-options.tsx';
import { WithPageBar } from './page-bar.tsx';
import type { PlugboardProviderProps } from './provider-props.ts';
import { MarketplaceStoreProvider } from '../store/store-provider.tsx';
import { useStablePlatform } from './use-stable-platform.ts';
import { useUsableProps } from './use-usable-props.ts';

/** Clears every form after sign-out. Renders no element. */
function TypedValuesProvider({ children }: { children?: ReactNode }) {
  const { api, queryClient } = usePlugboardContext();
  const subscribe = useCallback((clear: () => void) => onForget(queryClient, api, clear), [queryClient, api]);
  return <TypedValuesContext.Provider value={subscribe}>{children}</TypedValuesContext.Provider>;
}

function Root({ children, ...props }: Pick<ThemeRootProps, 'colorScheme' | 'density' | 'children'>) {
  const { locale, dir } = useI18n();
  return (
    <DirectionProvider dir={dir}>
      <ThemeRoot lang={locale} dir={dir} {...props}>
        <Announcer>
          <WithPageBar>{children}</WithPageBar>
        </Announcer>
      </ThemeRoot>
    </DirectionProvider>
  );
}

/** Provides client, language and theme to the connected components. Every prop is optional. Renders a `<div>`. */
export function PlugboardProvider(given: PlugboardProviderProps) {
  const props = useUsableProps(given);
  const { basePath, userKey, access, queryClient, enabled, dehydratedState, children } = props;
  const { locale, dir, timeZone, messages, colorScheme, density } = props;
  const { integrations, connectors, permissions, connectMode, developer, signInHref } = props;
  const signIn = useLatest<[]>(() => props.onSignIn && guardCallback('onSignIn', props.onSignIn)());
  const onSignIn = props.onSignIn && signIn;
  const emit = useLatest<[PlugboardEvent]>((event) => {
    if (props.onEvent) guardCallback('onEvent', props.onEvent)(event);
    dispatch(event, props);
  });
  const report = useCallback((error: PlugboardError) => emit({ type: 'error', error }), [emit]);
  const { fetch, clock } = useStablePlatform(props.fetch, props.clock ?? systemClock);

  const api = useMemo(
    () => createApi({ basePath, userKey, access, fetch, clock }),
    [basePath, userKey, access, fetch, clock],
  );
  const canDisconnect = props.onDisconnectRequest !== undefined;
  const canRequest = props.onRequestIntegration !== undefined;
  const host = useMemo(
    () => ({
      integrations,
      connectors,
      permissions,
      connectMode,
      developer,
      onSignIn,
      signInHref,
      clock,
      basePath,
      canDisconnect,
      canRequest,
    }),
    [
      integrations,
      connectors,
      permissions,
      connectMode,
      developer,
      onSignIn,
      signInHref,
      clock,
      basePath,
      canDisconnect,
      canRequest,
    ],
  );
  return (
    <EventsContext.Provider value={emit}>
      <HostContext.Provider value={host}>
        <PlugboardClientProvider
          api={api}
          queryClient={queryClient}
          enabled={enabled}
          dehydratedState={dehydratedState}
          onError={report}
          onSessionExpired={() => {
            emit({ type: 'session_expired' });
            if (props.onSessionExpired) guardCallback('onSessionExpired', props.onSessionExpired)();
          }}
          onConfirmedWrite={emit}
        >
          <I18nProvider locale={locale} dir={dir} timeZone={timeZone} messages={messages}>
            <ClockProvider clock={clock.now}>
              {/* A new key remounts the page, so no input, output or pending write reaches another user. */}
              <MarketplaceStoreProvider key={JSON.stringify([basePath, userKey, access])}>
                <FaultContext.Provider value={report}>
                  <TypedValuesProvider>
                    <Root colorScheme={colorScheme} density={density}>
                      {children}
                    </Root>
                  </TypedValuesProvider>
                </FaultContext.Provider>
              </MarketplaceStoreProvider>
            </ClockProvider>
          </I18nProvider>
        </PlugboardClientProvider>
      </HostContext.Provider>
    </EventsContext.Provider>
  );
}
