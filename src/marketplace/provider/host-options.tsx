'use client';
import { createContext, useContext } from 'react';
import type { Clock } from '../../api/index.ts';
import type { ConnectorOptions, IntegrationOptions } from '../../components/index.ts';
import { useSession } from '../../hooks/index.ts';
import { commonMessages, useMessages } from '../../i18n/internal.ts';

/** What a user may be kept from doing. */
export type PermissionName = 'connect' | 'workflows' | 'actions' | 'events' | 'purge';

/** False: not offered at all. A sentence: offered, disabled, with the sentence as the reason. @default true */
export type PermissionRule = boolean | string;

/** What the host tells the components by the provider. Keep each object outside of the render. */
export interface HostOptions {
  /** What the host says of integrations, by id. */
  integrations?: Readonly<Record<string, IntegrationOptions>> | undefined;
  /** What the host says of connectors, by id. */
  connectors?: Readonly<Record<string, ConnectorOptions>> | undefined;
  /** What this user may do. The handler's `allow` is what holds; this is how the page shows it. @default everything */
  permissions?: Partial<Record<PermissionName, PermissionRule>> | undefined;
  /** Where the handler is mounted. */
  basePath?: string | undefined;
  /** How a provider's own page is reached: in a window, or in this page's place. @default 'popup' */
  connectMode?: 'popup' | 'redirect' | undefined;
  /** The time in force. @default the real time */
  clock?: Clock | undefined;
  /** Whether the host answers "Disconnect". */
  canDisconnect?: boolean | undefined;
  /** Whether the host answers "Request an integration". */
  canRequest?: boolean | undefined;
}

/** What the nearest provider was told. Empty outside of one. */
export const HostContext = /* @__PURE__ */ createContext<HostOptions>({});

export const useHost = (): HostOptions => useContext(HostContext);

/** Whether something is offered, and why it cannot be used when it is offered all the same. */
export interface Permission {
  offered: boolean;
  /** Set: show the control disabled, with this sentence. */
  reason: string | undefined;
}

const yes: Permission = { offered: true, reason: undefined };

/** Whether the user may do something: by the provider first, then by what the handler allows. */
export function usePermission(name: PermissionName): Permission {
  const text = useMessages('common', commonMessages);
  const rule = useHost().permissions?.[name] ?? true;
  const capabilities = useSession().data?.capabilities;
  if (rule === false) return { offered: false, reason: undefined };
  if (typeof rule === 'string') return { offered: true, reason: rule };
  if (name === 'connect' || name === 'workflows') {
    return capabilities?.[name] === false ? { offered: true, reason: text.notAllowed } : yes;
  }
  // Not known yet is not offered: what appears later does no harm, what disappears does.
  if (name === 'purge') return { offered: capabilities?.purge ?? false, reason: undefined };
  return { offered: (capabilities?.[name].length ?? 0) > 0, reason: undefined };
}
