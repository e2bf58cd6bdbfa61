'use client';
import type { Credential } from '../../api/index.ts';
import { actionsMessages, credentialRowsMessages, useFormat, useMessages } from '../../i18n/internal.ts';
import { toAccounts } from './order-accounts.ts';

/** The names of an account: short, and with its date. */
export interface AccountName {
  credentialId: string;
  name: string;
  full: string;
}

/** Returns the accounts of a connector with the names that the list of accounts shows, newest first. */
export function useAccountNames(connectorName: string, credentials: readonly Credential[]): AccountName[] {
  const text = useMessages('actions', actionsMessages);
  const rows = useMessages('credentialRows', credentialRowsMessages);
  const format = useFormat();
  return toAccounts(credentials).map(({ credential: { credentialId, createdAt, name: given }, position }) => {
    const name = text.accountLabel(connectorName, given ?? rows.account(format.number(position)));
    return { credentialId, name, full: createdAt ? text.accountAdded(name, format.dateTime(createdAt)) : name };
  });
}
