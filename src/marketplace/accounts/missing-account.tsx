'use client';
import { AccountNotice } from '../../components/index.ts';
import { useCredentials } from '../../hooks/index.ts';
import { usePermission } from '../provider/host-options.tsx';

export interface MissingAccountProps {
  connectorId: string;
  /** True when an active workflow needs the account. */
  on: boolean;
  onConnect: (() => void) | undefined;
}

/** Shows that a connector has no account. Renders nothing until that is certain. */
export function MissingAccount({ connectorId, on, onConnect }: MissingAccountProps) {
  const { data } = useCredentials(connectorId);
  const connect = usePermission('connect');
  // An unreadable entry may be an account.
  if (!data || data.credentials.length > 0 || data.skipped > 0) return null;
  const mayConnect = connect.offered && connect.reason === undefined;
  return <AccountNotice on={on} onConnect={mayConnect ? onConnect : undefined} />;
}
