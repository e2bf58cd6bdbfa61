import type { ReactNode } from 'react';
import type { Access, Clock } from '../../api/index.ts';
import type { Fetch } from '../../api/internal.ts';
import type { PlugboardClientProviderProps } from '../../hooks/index.ts';
import type { Direction, I18nProviderProps } from '../../i18n/internal.ts';
import type { ThemeRootProps } from '../../theme/internal.ts';
import type { EventCallbacks, OnEvent } from './events.ts';
import type { HostOptions } from './host-options.tsx';

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
