'use client';
import type { Credential } from '../../api/index.ts';
import { actionsMessages, credentialRowsMessages, useFormat, useMessages } from '../../i18n/internal.ts';
import { toAccounts } from './order-accounts.ts';

/** What an account is called, shortly and with its date. */
export interface AccountName {
  credentialId: string;
  name: string;
  full: string;
}

/** The accounts of a connector by the names that its list gives them, newest first. */
export function useAccountNames(connectorName: string, credentials: readonly Credential[]): AccountName[] {
  const text = useMessages('actions', actionsMessages);
  const rows = useMessages('credentialRows', credentialRowsMessages);
  const format = useFormat();
  return toAccounts(credentials).map(({ credential: { credentialId, createdAt, name: given }, position }) => {
    const name = text.accountLabel(connectorName, given ?? rows.account(format.number(position)));
    return { credentialId, name, full: createdAt ? text.accountAdded(name, format.dateTime(createdAt)) : name };
  });
}
