'use client';
import { useCallback, useMemo, type ReactNode } from 'react';
import { createApi, systemClock, type Access, type Clock, type PlugboardError } from '../../api/index.ts';
import { guardCallback, type Fetch } from '../../api/internal.ts';
import {
  Announcer,
  ClockProvider,
  DirectionProvider,
  FaultContext,
  TypedValuesContext,
} from '../../components/internal.ts';
import { PlugboardClientProvider, usePlugboardContext, type PlugboardClientProviderProps } from '../../hooks/index.ts';
import { onForget } from '../../hooks/internal.ts';
import { I18nProvider, useI18n, type Direction, type I18nProviderProps } from '../../i18n/internal.ts';
import { ThemeRoot, type ThemeRootProps } from '../../theme/internal.ts';
import { EventsContext } from './use-emit.ts';
import { useLatest } from '../shared/use-latest.ts';
import { dispatch, type EventCallbacks, type OnEvent, type PlugboardEvent } from './events.ts';
import { HostContext, type HostOptions } from './host-options.tsx';
import { MarketplaceStoreProvider } from '../store/store-provider.tsx';
import { useStablePlatform } from './use-stable-platform.ts';
import { useUsableProps } from './use-usable-props.ts';

export interface PlugboardProviderProps
  extends Omit<HostOptions, 'canDisconnect' | 'canRequest' | 'clock'>, EventCallbacks {
  /** Mount point of the handler: a path, or a URL when it is on another origin. @default '/api/plugboard' */
  basePath?: string | undefined;
  /** Separates the cache entries of users who share a browser. Pass the user id of your product. @default 'self' */
  userKey?: string | undefined;
  /** Through the handler, or straight to the upstream with a JWT. Must agree with the handler's option. @default 'proxy' */
  access?: Access | undefined;
  /** A language from `plugboard/locales/*`, or a tag that localises formats and keeps English texts. @default 'en' */
  locale?: I18nProviderProps['locale'];
  /** @default the direction of the locale */
  dir?: Direction | undefined;
  /** IANA name, for example `Europe/Berlin`. @default the time zone of the machine */
  timeZone?: string | undefined;
  /** @default 'system' */
  colorScheme?: ThemeRootProps['colorScheme'];
  /** Height of controls: 36 px, or 32 px when dense. @default 'regular' */
  density?: ThemeRootProps['density'];
  /** Texts that replace the built-in ones. Create the object outside the render. */
  messages?: I18nProviderProps['messages'];
  /** @default a private client, separate from the host's queries */
  queryClient?: PlugboardClientProviderProps['queryClient'];
  /** While false, the components send no request. @default true */
  enabled?: boolean | undefined;
  /** Data that a server prefetched, from TanStack Query's `dehydrate`. */
  dehydratedState?: PlugboardClientProviderProps['dehydratedState'];
  /** Called once for each event. */
  onEvent?: OnEvent | undefined;
  /** Called once when the session of the host has ended. Redirect the user to sign in. */
  onSessionExpired?: (() => void) | undefined;
  /** @default the platform's fetch */
  fetch?: Fetch | undefined;
  /** @default the real time */
  clock?: Clock | undefined;
  children?: ReactNode;
}

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
        <Announcer>{children}</Announcer>
      </ThemeRoot>
    </DirectionProvider>
  );
}

/** Provides client, language and theme to the connected components. Every prop is optional. Renders a `<div>`. */
export function PlugboardProvider(given: PlugboardProviderProps) {
  const props = useUsableProps(given);
  const { basePath, userKey, access, queryClient, enabled, dehydratedState, children } = props;
  const { locale, dir, timeZone, messages, colorScheme, density } = props;
  const { integrations, connectors, permissions, connectMode } = props;
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
    () => ({ integrations, connectors, permissions, connectMode, clock, basePath, canDisconnect, canRequest }),
    [integrations, connectors, permissions, connectMode, clock, basePath, canDisconnect, canRequest],
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
