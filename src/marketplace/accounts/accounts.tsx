'use client';
import { useCallback, useEffect, useId, useRef, useState } from 'react';
import { Button, PermissionList, type HeadingLevel, type IntegrationPermission } from '../../components/index.ts';
import { useCredentials } from '../../hooks/index.ts';
import { useKnownWorkflows } from '../../hooks/internal.ts';
import { credentialRowsMessages, detailMessages, useMessages } from '../../i18n/internal.ts';
import { CredentialForm } from '../connect/credential-form.tsx';
import { CredentialList } from './credential-list.tsx';
import { Disconnect } from './disconnect.tsx';
import { useHost, usePermission } from '../provider/host-options.tsx';
import { useMarketplaceStore } from '../store/store-provider.tsx';
import { useConnectShown } from '../connect/use-connect.ts';
import { useConfirmLeave } from '../connect/use-unsaved-changes.tsx';
import type { ViewAction } from '../navigation/view-url.ts';

export interface AccountsProps {
  /** The item of the catalogue: an integration's id, or that of a connector that stands by itself. */
  itemId: string;
  /** Undefined for a connector that stands by itself. */
  integrationId: string | undefined;
  connectorId: string;
  name: string;
  level: HeadingLevel;
  permissions: readonly IntegrationPermission[];
  /** Why the user cannot connect anything to it. */
  locked: string | undefined;
  /** What to begin with. */
  action: ViewAction | undefined;
  onActionDone: (() => void) | undefined;
}

/** What the form is for. */
interface Purpose {
  /** The account to renew; empty when nobody can tell which, undefined for another one. */
  reconnects?: string | undefined;
  /** Whether the user went to it. */
  focus?: boolean | undefined;
}

/** The accounts of one integration, what they allow, and the form for another. */
export function Accounts(props: AccountsProps) {
  const { itemId, integrationId, connectorId, name, level, permissions, locked, action, onActionDone } = props;
  const text = useMessages('detail', detailMessages);
  const rowText = useMessages('credentialRows', credentialRowsMessages);
  const { data, error } = useCredentials(connectorId);
  const workflows = useKnownWorkflows(integrationId ?? '');
  const { canDisconnect } = useHost();
  const { offered: permitted, reason } = usePermission('connect');
  const offered = permitted && locked === undefined;
  const requested = useMarketplaceStore((state) => state.connectRequests[itemId] ?? 0);
  const [purpose, setPurpose] = useState<Purpose>();
  const form = useRef<HTMLDivElement>(null);
  const another = useRef<HTMLButtonElement>(null);
  const awaited = useRef(false);
  const [taken, setTaken] = useState<ViewAction>();
  const done = useRef(false);
  const answered = useRef(requested);
  const reasonId = useId();

  const credentials = data?.credentials ?? [];
  const connected = credentials.length > 0;
  const settled = data !== undefined || error !== null;
  // What is under way, or has just ended, is shown whatever the list says meanwhile.
  const [shown, dismiss] = useConnectShown({ connectorId, name, returnTo: itemId });
  const leave = useConfirmLeave();
  const adding = purpose !== undefined || (connected && shown);
  const wasAdding = useRef(adding);
  const [empty, setEmpty] = useState(false);
  if (data && empty === connected) setEmpty(!connected);
  // Also when the list is gone, as at the end of a session: somebody may be typing.
  const open = offered && reason === undefined && (adding || empty);
  const usedBy = workflows?.filter(({ state }) => state === 'active').length;
  // Which account is meant is only certain when there is one.
  const only = (credentials.length === 1 && credentials[0]?.credentialId) || '';

  const goToForm = useCallback((reconnects?: string) => setPurpose({ reconnects, focus: true }), []);
  const focusAwaited = useCallback((element: HTMLElement | null) => {
    if (!element || !awaited.current) return;
    awaited.current = false;
    element.querySelector<HTMLElement>('input, select, button')?.focus();
  }, []);

  // A next step elsewhere on the page asked to reconnect.
  useEffect(() => {
    if (requested === answered.current) return;
    answered.current = requested;
    goToForm(only);
  }, [requested, goToForm, only]);
  // So did the link that led here.
  if (settled && action !== taken) {
    setTaken(action);
    if (action && offered) goToForm(action === 'reconnect' && connected ? only : undefined);
  }
  useEffect(() => {
    if (!taken) done.current = false;
    // Strict mode runs effects twice.
    if (!taken || done.current) return;
    done.current = true;
    onActionDone?.();
  }, [taken, onActionDone]);
  useEffect(() => {
    if (!purpose?.focus) return;
    const target = form.current?.querySelector<HTMLElement>('input, select, button');
    // The form may be on its way still; then it takes the focus when it is there.
    awaited.current = !target;
    target?.focus();
  }, [purpose]);
  useEffect(() => {
    if (wasAdding.current && !adding) another.current?.focus();
    wasAdding.current = adding;
  }, [adding]);

  function cancel() {
    setPurpose(undefined);
    dismiss();
  }

  const goToWorkflows = useCallback(() => {
    const page = form.current?.closest('[data-slot="pb-integration-detail"]');
    page?.querySelector<HTMLElement>('[data-slot="pb-workflow-list"] :is([role="switch"], button)')?.focus();
  }, []);

  const disabled = { 'aria-disabled': true, 'aria-describedby': reasonId } as const;
  /** A button of the role's: with a reason it says why and does nothing. */
  const allowed = (onClick: () => void) => (reason === undefined ? { onClick } : disabled);

  const permissionList = permissions.length > 0 && (
    <PermissionList
      name={name}
      permissions={permissions}
      connected={connected}
      action={offered && <Button {...allowed(() => goToForm(only))}>{rowText.reconnect}</Button>}
    />
  );
  const unagreed = !connected || permissions.some(({ isNew }) => isNew);

  return (
    <>
      {unagreed && permissionList}
      <CredentialList
        connectorId={connectorId}
        connectorName={name}
        hideEmpty={(offered && reason === undefined) || locked !== undefined}
        usedBy={usedBy}
        renderAction={({ credentialId }, account) => (
          <>
            {offered && (
              <Button
                variant="quiet"
                aria-label={rowText.reconnectOf(account)}
                {...allowed(() => goToForm(credentialId))}
              >
                {rowText.reconnect}
              </Button>
            )}
            <Disconnect
              {...{ connectorId, credentialId, integrationId, name, account }}
              others={credentials.length > 1}
              describedBy={reason === undefined ? undefined : reasonId}
            />
          </>
        )}
      />
      {connected && !canDisconnect && <p data-slot="pb-credential-hint">{rowText.askAdmin}</p>}
      {offered && reason !== undefined && (
        <p data-slot="pb-reason" id={reasonId}>
          {reason}
        </p>
      )}
      {connected && !adding && offered && (
        <Button {...allowed(() => goToForm())} ref={another}>
          {text.connectAnother}
        </Button>
      )}
      {open && (
        <div ref={form}>
          <CredentialForm
            connectorId={connectorId}
            connectorName={name}
            headingLevel={level}
            reconnects={purpose?.reconnects}
            returnTo={itemId}
            actions={connected && <Button onClick={() => leave(cancel)}>{text.cancel}</Button>}
            onNext={workflows?.length ? goToWorkflows : undefined}
            onConnected={() => setPurpose((now) => now ?? {})}
            ref={focusAwaited}
          />
        </div>
      )}
      {!unagreed && permissionList}
    </>
  );
}
