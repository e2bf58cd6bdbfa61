'use client';
import { useEffect } from 'react';
import { Button, EmptyState, Icon, Notice, Section, Skeleton, Time } from '../../components/index.ts';
import { useNow } from '../../components/internal.ts';
import { useCredentials } from '../../hooks/index.ts';
import { credentialRowsMessages, detailMessages, useMessages } from '../../i18n/internal.ts';
import { Accounts, type AccountsProps } from './accounts.tsx';
import { useRecheckCredentials } from './use-recheck-credentials.ts';

export interface AccountsSectionProps extends Omit<AccountsProps, 'connectorId'> {
  connectorId: string | undefined;
  /** True once the links have loaded, so an undefined connector means that there is none. */
  settled: boolean;
}

function Connected(props: AccountsProps) {
  const { connectorId, name, level, locked } = props;
  const text = useMessages('detail', detailMessages);
  const rowText = useMessages('credentialRows', credentialRowsMessages);
  const now = useNow();
  const { data } = useCredentials(connectorId);
  const { check, checking, result } = useRecheckCredentials(connectorId);

  const button = data && data.credentials.length > 0 && (
    <Button variant="quiet" busy={checking} onClick={() => void check()}>
      {!checking && <Icon name="refresh" />}
      {rowText.check}
    </Button>
  );
  return (
    <Section title={text.credentials} level={level} actions={button || undefined}>
      {locked !== undefined && <Notice title={text.locked}>{locked.reason}</Notice>}
      {result && (
        <Notice tone={result.gone > 0 ? 'warning' : 'success'}>
          {result.gone > 0 ? rowText.gone(result.gone) : rowText.stored(result.stored)}{' '}
          {result.stored > 0 && rowText.accepted(name)}
          <span data-slot="pb-check-time">
            {rowText.checked} <Time value={result.at} now={now} />
          </span>
        </Notice>
      )}
      <Accounts {...props} />
    </Section>
  );
}

/** Renders the section of an integration's page with its accounts. */
export function AccountsSection({ connectorId, settled, ...props }: AccountsSectionProps) {
  const { action, onActionDone, level } = props;
  const text = useMessages('detail', detailMessages);
  const missing = settled && connectorId === undefined;

  // Without a connector there is no form to open.
  useEffect(() => {
    if (action && missing) onActionDone?.();
  }, [action, missing, onActionDone]);

  if (connectorId !== undefined) return <Connected {...props} connectorId={connectorId} />;
  return (
    <Section title={text.credentials} level={level}>
      {settled ? <EmptyState>{text.noConnector}</EmptyState> : <Skeleton extent="long" />}
    </Section>
  );
}
