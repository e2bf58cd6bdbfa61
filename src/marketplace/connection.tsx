'use client';
import { useEffect, useRef, useState } from 'react';
import { Button, EmptyState, Section, Skeleton, type HeadingLevel } from '../components/index.ts';
import { useCredentials } from '../hooks/index.ts';
import { detailMessages, useMessages } from '../i18n/index.ts';
import { CredentialForm } from './credential-form.tsx';
import { CredentialList } from './credential-list.tsx';
import { useMarketplaceStore } from './store-context.tsx';

export interface ConnectionProps {
  integrationId: string;
  connectorId: string | undefined;
  name: string;
  /** Whether a missing connector is really missing. */
  settled: boolean;
  level: HeadingLevel;
}

/** The accounts of one integration and the form for another. */
function Accounts({ integrationId, connectorId, name, level }: ConnectionProps & { connectorId: string }) {
  const text = useMessages('detail', detailMessages);
  const { data } = useCredentials(connectorId);
  const requested = useMarketplaceStore('IntegrationDetail', (state) => state.connectRequests[integrationId] ?? 0);
  const [adding, setAdding] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const answered = useRef(requested);
  const connected = (data?.credentials.length ?? 0) > 0;
  const open = adding || (data !== undefined && !connected);

  // A next step elsewhere on the page asked to reconnect: open the form and go there.
  useEffect(() => {
    if (requested === answered.current) return;
    answered.current = requested;
    setAdding(true);
  }, [requested]);
  useEffect(() => {
    if (adding) form.current?.querySelector<HTMLElement>('input, button')?.focus();
  }, [adding]);

  return (
    <>
      <CredentialList connectorId={connectorId} connectorName={name} hideEmpty />
      {connected && !adding && (
        <Button onClick={() => setAdding(true)} variant="secondary">
          {text.connectAnother}
        </Button>
      )}
      {open && (
        <div ref={form}>
          <CredentialForm
            connectorId={connectorId}
            connectorName={name}
            headingLevel={level}
            actions={connected && <Button onClick={() => setAdding(false)}>{text.cancel}</Button>}
            onConnected={() => setAdding(true)}
          />
        </div>
      )}
    </>
  );
}

/** How the user is connected to an integration, and the way to be. */
export function Connection(props: ConnectionProps) {
  const { connectorId, settled, level } = props;
  const text = useMessages('detail', detailMessages);
  return (
    <Section title={text.credentials} level={level}>
      {connectorId ? (
        <Accounts {...props} connectorId={connectorId} />
      ) : settled ? (
        <EmptyState>{text.noConnector}</EmptyState>
      ) : (
        <Skeleton extent="long" />
      )}
    </Section>
  );
}
