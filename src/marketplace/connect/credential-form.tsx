'use client';
import { forwardRef, useEffect, useImperativeHandle, useMemo, useRef, type ReactNode } from 'react';
import { isOutcomeUnknown, type Credential } from '../../api/index.ts';
import { CredentialFormView, ErrorState, Skeleton, type CredentialFormViewProps } from '../../components/index.ts';
import { assumeFields, readableName, useAnnounce } from '../../components/internal.ts';
import type { ConnectMode, ConnectState } from '../../flows/internal.ts';
import { useCredentialMetadata, useSession } from '../../hooks/index.ts';
import { connectMessages, credentialFormMessages, detailMessages, useMessages } from '../../i18n/internal.ts';
import { ConnectedNotice } from './connected-notice.tsx';
import { ConnectOutcome } from './connect-outcome.tsx';
import { useHost, usePermission } from '../provider/host-options.tsx';
import { useUnsavedChanges } from './use-unsaved-changes.tsx';
import { useConnectForm } from './use-connect.ts';

export interface CredentialFormProps extends Omit<
  CredentialFormViewProps,
  'metadata' | 'busy' | 'error' | 'signIn' | 'submitLabel' | 'onConnect' | 'onDirtyChange'
> {
  connectorId: string;
  /** The account that this one is to stand in for. The upstream keeps both: it cannot delete. */
  reconnects?: string | undefined;
  /** How a provider's own page is reached. @default as the provider has it, else 'popup' */
  connectMode?: 'popup' | 'redirect' | undefined;
  /** The item of the catalogue whose page to come back to from the provider. @default the page's address alone */
  returnTo?: string | undefined;
  /** Leads on once it is connected, for example to the workflows. */
  onNext?: (() => void) | undefined;
  /** Called once when a credential has been stored. */
  onConnected?: ((credential: Credential) => void) | undefined;
}

interface StatusProps {
  connectorId: string;
  children: ReactNode;
}

/** What stands in the form's place while there is no form. */
const InPlace = ({ connectorId, children }: StatusProps) => (
  <div data-slot="pb-credential-form" data-connector-id={connectorId}>
    {children}
  </div>
);

/** Whether the user is at the provider, so that there is nothing to fill in. */
const isAway = ({ status }: ConnectState) => status === 'awaiting' || status === 'blocked' || status === 'leaving';

const ends = new Set<ConnectState['status']>(['closed', 'denied', 'failed', 'unfinished', 'timedout', 'unsafe']);

/** Connects an account: asks for what the connector wants and says how it went. Renders a `<form>`. */
export const CredentialForm = /* @__PURE__ */ forwardRef<HTMLFormElement, CredentialFormProps>(function CredentialForm(
  { connectorId, connectorName, fieldOptions, reconnects, connectMode, returnTo, onNext, onConnected, ...props },
  ref,
) {
  const text = useMessages('connect', connectMessages);
  const detail = useMessages('detail', detailMessages);
  const formText = useMessages('credentialForm', credentialFormMessages);
  const announce = useAnnounce();
  const host = useHost();
  const options = host.connectors?.[connectorId];
  const name = connectorName ?? options?.name ?? readableName(connectorId);
  const permission = usePermission('connect');
  const answer = useCredentialMetadata(connectorId);
  const metadata = useMemo(
    () => (answer.data && options?.assumeFields ? assumeFields(answer.data) : answer.data),
    [answer.data, options?.assumeFields],
  );
  const session = useSession();
  const connect = useConnectForm({ connectorId, name, returnTo });
  const { state, busy, submit, reset } = connect;
  // What has been sent once may go unasked: somebody who was refused and gives up is not held back.
  const { onDirtyChange, dialog } = useUnsavedChanges(state.status === 'idle');
  const credential = state.status === 'connected' ? state.credential : undefined;
  const told = useRef<Credential>(undefined);
  const box = useRef<HTMLDivElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const next = useRef<HTMLButtonElement>(null);
  useImperativeHandle<HTMLFormElement | null, HTMLFormElement | null>(ref, () => form.current);

  useEffect(() => {
    if (told.current === credential) return;
    told.current = credential;
    if (credential) {
      onDirtyChange(false);
      announce((reconnects === undefined ? detail.connected : text.reconnected)(name));
      onConnected?.(credential);
    }
  }, [credential, announce, detail, text, name, reconnects, onConnected, onDirtyChange]);

  // What stands in the form's place takes the focus along, unless the user has gone elsewhere on the page.
  const { status } = state;
  // Whether a window may be needed must be known before the click: after it there is none to be had.
  const ready = metadata !== undefined && (metadata.authType !== 'oauth2' || !session.isPending);
  // What was there before this form is no news; an end is, when a return to the page brought it.
  const before = useRef(isAway(state) || status === 'closed' ? status : 'idle');
  useEffect(() => {
    if (!ready || before.current === status) return;
    const was = before.current;
    before.current = status;
    const at = document.activeElement;
    const free = !at || at === document.body || at.matches('[tabindex="-1"]') || box.current?.contains(at);
    if (!free) return;
    const target = () => {
      if (status === 'connected') return next.current;
      if (status === 'awaiting' || status === 'blocked') {
        return box.current?.querySelector<HTMLElement>('[data-slot="pb-notice"]');
      }
      if (ends.has(status)) return form.current?.querySelector<HTMLElement>('button[type="submit"]');
      const back = status === 'idle' && (was === 'connected' || was === 'awaiting' || was === 'blocked');
      return back ? form.current?.querySelector<HTMLElement>('input, select, button') : undefined;
    };
    target()?.focus();
  }, [ready, status]);

  if (!permission.offered) return null;
  if (permission.reason !== undefined) {
    return (
      <InPlace connectorId={connectorId}>
        <p data-slot="pb-reason">{permission.reason}</p>
      </InPlace>
    );
  }
  if (!ready) {
    return (
      <InPlace connectorId={connectorId}>
        {answer.error ? (
          <ErrorState error={answer.error} onRetry={() => void answer.refetch()} retrying={answer.isFetching} />
        ) : (
          <div aria-busy="true">
            <Skeleton extent="long" />
            <Skeleton shape="control" />
          </div>
        )}
      </InPlace>
    );
  }

  const wanted = connectMode ?? host.connectMode ?? 'popup';
  const oauth = session.data?.capabilities.oauth ?? false;
  const mode: ConnectMode = oauth && metadata.authType === 'oauth2' ? wanted : 'none';
  const error = state.status === 'refused' && !isOutcomeUnknown(state.error) ? state.error : undefined;
  const label = ends.has(status) ? text.tryAgain : reconnects !== undefined && formText.connectAgain(name);

  return (
    <div data-slot="pb-connect" ref={box}>
      {credential ? (
        <InPlace connectorId={connectorId}>
          <ConnectedNotice
            credential={credential}
            name={name}
            reconnected={reconnects !== undefined}
            onNext={onNext}
            onAnother={reset}
            ref={next}
          />
        </InPlace>
      ) : (
        <>
          <ConnectOutcome connect={connect} name={name} />
          <div hidden={isAway(state)}>
            <CredentialFormView
              metadata={metadata}
              connectorName={name}
              fieldOptions={fieldOptions ?? options?.fields}
              signIn={mode === 'popup' ? 'window' : mode === 'redirect' ? 'page' : 'none'}
              busy={busy}
              error={error}
              submitLabel={label || undefined}
              note={reconnects !== undefined && text.reconnectKept}
              onConnect={(read) => submit(read, mode)}
              onDirtyChange={onDirtyChange}
              {...props}
              ref={form}
            />
          </div>
        </>
      )}
      {dialog}
    </div>
  );
});
