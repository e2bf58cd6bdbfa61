'use client';
import { createContext, useContext } from 'react';
import type { Clock } from '../../api/index.ts';
import type { ConnectorOptions, IntegrationOptions } from '../../components/index.ts';
import { useSession } from '../../hooks/index.ts';
import { commonMessages, useMessages } from '../../i18n/internal.ts';

/** The things that a host may forbid. */
export type PermissionName = 'connect' | 'workflows' | 'actions' | 'events' | 'purge';

/** False hides the control. A sentence disables it and is shown as the reason. @default true */
export type PermissionRule = boolean | string;

/** The options of the provider that components read. Create each object outside the render. */
export interface HostOptions {
  /** Host options of integrations, by id. */
  integrations?: Readonly<Record<string, IntegrationOptions>> | undefined;
  /** Host options of connectors, by id. */
  connectors?: Readonly<Record<string, ConnectorOptions>> | undefined;
  /** Permissions of this user, for display. The handler's `allow` option enforces them. @default everything */
  permissions?: Partial<Record<PermissionName, PermissionRule>> | undefined;
  /** Mount point of the handler. */
  basePath?: string | undefined;
  /** Opens the consent page of a provider in a window or in place of this page. @default 'popup' */
  connectMode?: 'popup' | 'redirect' | undefined;
  /** The clock. @default the system clock */
  clock?: Clock | undefined;
  /** Shows the tools for developers on a tab of each integration's page: actions, test events, code. @default false */
  developer?: boolean | undefined;
  /** Called by "Sign in" after the session has ended. The host keeps the address, so that the user returns here. */
  onSignIn?: (() => void) | undefined;
  /** The address of the host's sign-in page. `{returnTo}` in it becomes the encoded address of this page. `onSignIn` wins. */
  signInHref?: string | undefined;
  /** True when the host handles "Disconnect". */
  canDisconnect?: boolean | undefined;
  /** True when the host handles "Request an integration". */
  canRequest?: boolean | undefined;
}

/** The options of the nearest provider. Empty outside a provider. */
export const HostContext = /* @__PURE__ */ createContext<HostOptions>({});

export const useHost = (): HostOptions => useContext(HostContext);

/** The visibility of a control, and the reason why it is disabled. */
export interface Permission {
  offered: boolean;
  /** When set, show the control disabled with this sentence. */
  reason: string | undefined;
}

const yes: Permission = { offered: true, reason: undefined };

/** Returns a permission from the provider's options, else from the capabilities in the session. */
export function usePermission(name: PermissionName): Permission {
  const text = useMessages('common', commonMessages);
  const rule = useHost().permissions?.[name] ?? true;
  const capabilities = useSession().data?.capabilities;
  if (rule === false) return { offered: false, reason: undefined };
  if (typeof rule === 'string') return { offered: true, reason: rule };
  if (name === 'connect' || name === 'workflows') {
    return capabilities?.[name] === false ? { offered: true, reason: text.notAllowed } : yes;
  }
  // Hidden until the session has loaded: a control that appears later does no harm, one that disappears does.
  if (name === 'purge') return { offered: capabilities?.purge ?? false, reason: undefined };
  return { offered: (capabilities?.[name].length ?? 0) > 0, reason: undefined };
}
