'use client';
import { useId, useState } from 'react';
import { Button, Icon, PermissionList, type HeadingLevel, type IntegrationPermission } from '../../components/index.ts';
import { useCredentials } from '../../hooks/index.ts';
import { useCachedWorkflows } from '../../hooks/internal.ts';
import { credentialRowsMessages, detailMessages, useMessages } from '../../i18n/internal.ts';
import { CredentialForm } from '../connect/credential-form.tsx';
import { CredentialList } from './credential-list.tsx';
import { AccountMenu } from './account-menu.tsx';
import { useHost, usePermission } from '../provider/host-options.tsx';
import { useFocusRequest } from '../shared/use-focus-request.ts';
import { useFocusWhen } from '../shared/use-focus-when.ts';
import { useAccountsPurpose } from './use-accounts-purpose.ts';
import { useConnectShown } from '../connect/use-connect.ts';
import { useConfirmLeave } from '../connect/use-unsaved-changes.tsx';
import type { ConnectRequest } from '../connect/use-connect-request.ts';
import type { ViewAction } from '../navigation/view-url.ts';

export interface AccountsProps {
  /** The id of the catalogue item: an integration or a connector without one. */
  itemId: string;
  /** Undefined for a connector without an integration. */
  integrationId: string | undefined;
  connectorId: string;
  name: string;
  level: HeadingLevel;
  permissions: readonly IntegrationPermission[];
  /** The request of another part of the page for the form. */
  request: ConnectRequest;
  /** The action that the page's link asks for. */
  action: ViewAction | undefined;
  onActionDone: (() => void) | undefined;
  /** True when the provider no longer accepts the account. @default false */
  needsReconnect?: boolean | undefined;
  /** Moves the focus to the workflows. Undefined when the page shows none. */
  onShowWorkflows: (() => void) | undefined;
}

/** Shows the accounts of one integration, their permissions and the form for another account. */
export function Accounts(props: AccountsProps) {
  const { itemId, integrationId, connectorId, name, level, permissions, request } = props;
  const { action, onActionDone, onShowWorkflows, needsReconnect = false } = props;
  const text = useMessages('detail', detailMessages);
  const rowText = useMessages('credentialRows', credentialRowsMessages);
  const { data, error } = useCredentials(connectorId);
  const workflows = useCachedWorkflows(integrationId ?? '');
  const { canDisconnect } = useHost();
  const { offered, reason } = usePermission('connect');
  const [empty, setEmpty] = useState(false);
  const reasonId = useId();

  const credentials = data?.credentials ?? [];
  const connected = credentials.length > 0;
  // With several accounts it is ambiguous which one the user means.
  const onlyCredential = (credentials.length === 1 && credentials[0]?.credentialId) || '';
  const { purpose, openForm, closeForm, keepOpen } = useAccountsPurpose({
    request,
    settled: data !== undefined || error !== null,
    offered,
    connected,
    onlyCredential,
    action,
    onActionDone,
  });
  // An attempt that is under way, or has just ended, stays visible while the list refetches.
  const [attemptShown, dismissAttempt] = useConnectShown({ connectorId, name, returnTo: itemId });
  const confirmLeave = useConfirmLeave();
  const adding = purpose !== undefined || (connected && attemptShown);
  // The last loaded list decides: when the session ends, the list goes but the user may still be typing.
  if (data && empty === connected) setEmpty(!connected);
  const open = offered && reason === undefined && (adding || empty);
  const activeWorkflows = workflows?.filter(({ state }) => state === 'active').length;
  const { container, content } = useFocusRequest<HTMLDivElement>(purpose?.focus ? purpose : undefined);
  const connectAnother = useFocusWhen<HTMLButtonElement>(!adding);

  function cancel() {
    closeForm();
    dismissAttempt();
  }

  const disabled = { 'aria-disabled': true, 'aria-describedby': reasonId } as const;
  /** Disables a button, with the reason as its description, when the user may not connect. */
  const allowed = (onClick: () => void) => (reason === undefined ? { onClick } : disabled);

  const permissionList = permissions.length > 0 && (
    <PermissionList
      name={name}
      permissions={permissions}
      connected={connected}
      action={offered && <Button {...allowed(() => openForm(onlyCredential))}>{rowText.reconnect}</Button>}
    />
  );
  const needsConsent = !connected || permissions.some(({ isNew }) => isNew);

  return (
    <>
      {connected && !adding && offered && (
        <div data-slot="pb-accounts-actions">
          <Button variant="quiet" {...allowed(() => openForm())} ref={connectAnother}>
            <Icon name="plus" />
            {text.addAccount}
          </Button>
        </div>
      )}
      {needsConsent && permissionList}
      <CredentialList
        connectorId={connectorId}
        connectorName={name}
        hideEmpty={offered && reason === undefined}
        usedBy={activeWorkflows}
        renderAction={(credential, account) => (
          <AccountMenu
            {...{ connectorId, integrationId, name, account, credential, reason }}
            others={credentials.length > 1}
            describedBy={reason === undefined ? undefined : reasonId}
            onReconnect={offered ? () => openForm(credential.credentialId) : undefined}
            needsReconnect={needsReconnect}
          />
        )}
      />
      {connected && !canDisconnect && <p data-slot="pb-credential-hint">{rowText.askAdmin}</p>}
      {offered && reason !== undefined && (
        <p data-slot="pb-reason" id={reasonId}>
          {reason}
        </p>
      )}
      {open && (
        <div ref={container}>
          <CredentialForm
            connectorId={connectorId}
            connectorName={name}
            headingLevel={level}
            reconnects={purpose?.reconnects}
            returnTo={itemId}
            actions={connected && <Button onClick={() => confirmLeave(cancel)}>{text.cancel}</Button>}
            onNext={workflows?.length ? onShowWorkflows : undefined}
            onConnected={keepOpen}
            ref={content}
          />
        </div>
      )}
      {!needsConsent && permissionList}
    </>
  );
}
