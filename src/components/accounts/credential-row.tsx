'use client';
import type { ReactNode } from 'react';
import type { Credential } from '../../api/index.ts';
import { credentialRowsMessages, useFormat, useMessages } from '../../i18n/internal.ts';
import { Avatar } from '../primitives/avatar.tsx';
import { Time } from '../primitives/time.tsx';
import type { Account } from './order-accounts.ts';

export interface CredentialRowProps {
  account: Account;
  /** Number of workflows that use the account, when certain. */
  usedBy: number | undefined;
  now: number | undefined;
  renderAction: ((credential: Credential, label: string) => ReactNode) | undefined;
}

/** One account: its name, its date and its buttons. Renders an `<li>`. */
export function CredentialRow({ account, usedBy, now, renderAction }: CredentialRowProps) {
  const { credential, position } = account;
  const { credentialId, createdAt, name } = credential;
  const text = useMessages('credentialRows', credentialRowsMessages);
  const format = useFormat();
  const label = name ?? text.account(format.number(position));
  const actions = renderAction?.(credential, label);

  return (
    <li data-slot="pb-credential" data-credential-id={credentialId} tabIndex={-1}>
      <Avatar name={label} />
      <span data-slot="pb-credential-text">
        <span data-slot="pb-credential-label">
          <bdi>{label}</bdi>
        </span>
        <span data-slot="pb-credential-meta">
          {createdAt !== undefined && (
            <span>
              {text.added} <Time value={createdAt} now={now} />
            </span>
          )}
          {usedBy !== undefined && <span>{text.usedBy(usedBy)}</span>}
        </span>
      </span>
      {actions && <span data-slot="pb-credential-actions">{actions}</span>}
    </li>
  );
}
