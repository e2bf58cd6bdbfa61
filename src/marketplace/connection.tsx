'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
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
  const [visits, setVisits] = useState(0);
  const form = useRef<HTMLDivElement>(null);
  const another = useRef<HTMLButtonElement>(null);
  const awaited = useRef(false);
  const answered = useRef(requested);
  const wasAdding = useRef(adding);
  const connected = (data?.credentials.length ?? 0) > 0;
  const open = adding || (data !== undefined && !connected);

  const goToForm = useCallback(() => {
    setAdding(true);
    setVisits((count) => count + 1);
  }, []);
  const focusAwaited = useCallback((element: HTMLElement | null) => {
    if (!element || !awaited.current) return;
    awaited.current = false;
    element.querySelector<HTMLElement>('input, button')?.focus();
  }, []);

  // A next step elsewhere on the page asked to reconnect.
  useEffect(() => {
    if (requested === answered.current) return;
    answered.current = requested;
    goToForm();
  }, [requested, goToForm]);
  useEffect(() => {
    if (visits === 0) return;
    const target = form.current?.querySelector<HTMLElement>('input, button');
    // The form may be on its way still; then it takes the focus when it is there.
    awaited.current = !target;
    target?.focus();
  }, [visits]);
  useEffect(() => {
    if (wasAdding.current && !adding) another.current?.focus();
    wasAdding.current = adding;
  }, [adding]);

  return (
    <>
      <CredentialList connectorId={connectorId} connectorName={name} hideEmpty />
      {connected && !adding && (
        <Button onClick={goToForm} ref={another}>
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
            ref={focusAwaited}
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
