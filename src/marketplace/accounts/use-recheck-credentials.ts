'use client';
import { useState } from 'react';
import { useAnnounce, useClock } from '../../components/internal.ts';
import { useCredentials } from '../../hooks/index.ts';
import { credentialRowsMessages, useMessages } from '../../i18n/internal.ts';

/** Result of a recheck. */
export interface RecheckResult {
  /** Time of the recheck, ISO 8601. */
  at: string;
  stored: number;
  gone: number;
}

/** Refetches the accounts and reports which are still stored. The upstream cannot tell more. */
export function useRecheckCredentials(connectorId: string) {
  const text = useMessages('credentialRows', credentialRowsMessages);
  const announce = useAnnounce();
  const clock = useClock();
  const { data, refetch } = useCredentials(connectorId);
  const [result, setResult] = useState<RecheckResult>();
  const [checking, setChecking] = useState(false);

  async function check() {
    if (checking) return;
    const before = data?.credentials ?? [];
    setChecking(true);
    const answer = await refetch();
    setChecking(false);
    if (!answer.isSuccess) return setResult(undefined);
    const now = new Set(answer.data.credentials.map(({ credentialId }) => credentialId));
    const gone = before.filter(({ credentialId }) => !now.has(credentialId)).length;
    setResult({ at: new Date(clock()).toISOString(), stored: now.size, gone });
    announce(gone > 0 ? text.gone(gone) : text.stored(now.size));
  }

  return { check, checking, result };
}
