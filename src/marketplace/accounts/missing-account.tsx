'use client';
import { AccountNotice } from '../../components/index.ts';
import { useCredentials } from '../../hooks/index.ts';
import { usePermission } from '../provider/host-options.tsx';

export interface MissingAccountProps {
  connectorId: string;
  /** Whether a workflow that needs one is on. */
  on: boolean;
  onConnect: (() => void) | undefined;
}

/** Says that a connector has no account. Renders nothing unless that is known. */
export function MissingAccount({ connectorId, on, onConnect }: MissingAccountProps) {
  const { data } = useCredentials(connectorId);
  const connect = usePermission('connect');
  // What could not be read may be an account.
  if (!data || data.credentials.length > 0 || data.skipped > 0) return null;
  const mayConnect = connect.offered && connect.reason === undefined;
  return <AccountNotice on={on} onConnect={mayConnect ? onConnect : undefined} />;
}
