'use client';
import { useState } from 'react';
import type { Credential } from '../../api/index.ts';
import { Button, Icon } from '../../components/index.ts';
import { LazyMenu, type MenuItem } from '../../components/internal.ts';
import { useSession } from '../../hooks/index.ts';
import { credentialRowsMessages, useMessages } from '../../i18n/internal.ts';
import { useFocusWhen } from '../shared/use-focus-when.ts';
import { lazyPart } from '../shared/lazy-part.tsx';
import { DisconnectQuestion, useDisconnect, type DisconnectProps } from './disconnect.tsx';

const loadDialogs = () => import('./account-dialogs.tsx');
const AccountDetails = /* @__PURE__ */ lazyPart(async () => (await loadDialogs()).AccountDetails);
const RenameAccount = /* @__PURE__ */ lazyPart(async () => (await loadDialogs()).RenameAccount);

export interface AccountMenuProps extends Omit<DisconnectProps, 'credentialId'> {
  credential: Credential;
  /** Opens the form for this account. Undefined when the user may not connect accounts. */
  onReconnect: (() => void) | undefined;
  /** Why the user may not change the account. */
  reason: string | undefined;
  /** Shows "Reconnect" as a button: the account does not work without it. */
  needsReconnect: boolean;
}

/** The actions of one account: the one that it needs as a button, all of them in a menu. */
export function AccountMenu(props: AccountMenuProps) {
  const { credential, onReconnect, reason, needsReconnect, ...disconnect } = props;
  const { connectorId, account } = disconnect;
  const { credentialId } = credential;
  const text = useMessages('credentialRows', credentialRowsMessages);
  const names = useSession().data?.capabilities.accountNames !== false;
  const { offered, asked, answer } = useDisconnect(credentialId);
  const [open, setOpen] = useState<'details' | 'rename' | 'disconnect'>();
  const close = () => setOpen(undefined);
  // The menu that opened the dialog is gone, so its button takes the focus.
  const more = useFocusWhen<HTMLButtonElement>(open === undefined && !asked);
  const disabled = reason !== undefined;

  const items: (MenuItem | false)[] = [
    onReconnect !== undefined && { id: 'reconnect', label: text.reconnect, disabled, onSelect: onReconnect },
    onReconnect !== undefined &&
      names && { id: 'rename', label: text.rename, disabled, onSelect: () => setOpen('rename') },
    { id: 'details', label: text.details, onSelect: () => setOpen('details') },
    offered &&
      !asked && {
        id: 'disconnect',
        label: text.disconnect,
        tone: 'danger',
        separated: true,
        disabled,
        onSelect: () => setOpen('disconnect'),
      },
  ];
  return (
    <>
      {asked && (
        <span data-slot="pb-credential-asked" tabIndex={-1} ref={answer}>
          {text.asked}
        </span>
      )}
      {needsReconnect && onReconnect && (
        <Button
          aria-label={text.reconnectOf(account)}
          aria-disabled={disabled || undefined}
          aria-describedby={disconnect.describedBy}
          onClick={disabled ? undefined : onReconnect}
        >
          {text.reconnect}
        </Button>
      )}
      <LazyMenu items={items.filter((item) => item !== false)}>
        <Button variant="quiet" data-icon-only="" aria-label={text.actionsOf(account)} ref={more}>
          <Icon name="more" />
        </Button>
      </LazyMenu>
      {open === 'details' && <AccountDetails {...{ credential, account }} onClose={close} />}
      {open === 'rename' && <RenameAccount {...{ connectorId, credential, account }} onClose={close} />}
      {open === 'disconnect' && <DisconnectQuestion {...disconnect} credentialId={credentialId} onClose={close} />}
    </>
  );
}
