'use client';
import { useEffect, useImperativeHandle, useMemo, useRef, type ReactNode } from 'react';
import { isOutcomeUnknown, type Credential } from '../../api/index.ts';
import { nameOfAccount } from '../../api/internal.ts';
import { CredentialFormView, ErrorState, Skeleton, type CredentialFormViewProps } from '../../components/index.ts';
import { assumeFields, LoadingText, readableName, toFieldViews, useAnnounce } from '../../components/internal.ts';
import type { ConnectMode } from '../../flows/internal.ts';
import { useCredentialMetadata, useSession } from '../../hooks/index.ts';
import { connectMessages, credentialFormMessages, detailMessages, useMessages } from '../../i18n/internal.ts';
import { ConnectedNotice } from './connected-notice.tsx';
import { ConnectOutcome } from './connect-outcome.tsx';
import { useHost, usePermission } from '../provider/host-options.tsx';
import { useUnsavedChanges } from './use-unsaved-changes.tsx';
import { useConnectForm } from './use-connect.ts';
import { hasEndedWithoutAccount, isAway, useConnectFocus } from './use-connect-focus.ts';
import { standalone } from '../shared/standalone.tsx';

export interface CredentialFormProps extends Omit<
  CredentialFormViewProps,
  'metadata' | 'busy' | 'error' | 'connectMode' | 'submitLabel' | 'onConnect' | 'onDirtyChange'
> {
  connectorId: string;
  /** The credential to replace. The upstream keeps both, since it cannot delete. */
  reconnects?: string | undefined;
  /** The way the provider's consent page opens. @default the option of `PlugboardProvider`, else 'popup' */
  connectMode?: 'popup' | 'redirect' | undefined;
  /** The catalogue item whose page opens when the user returns from the provider. @default only the page's URL */
  returnTo?: string | undefined;
  /** Takes the user to the next step after connecting, for example to the workflows. */
  onNext?: (() => void) | undefined;
  /** Called once after the upstream has stored a credential. */
  onConnected?: ((credential: Credential) => void) | undefined;
}

interface StatusProps {
  connectorId: string;
  children: ReactNode;
}

/** Takes the place of the form while there is none. */
const InPlace = ({ connectorId, children }: StatusProps) => (
  <div data-slot="pb-credential-form" data-connector-id={connectorId}>
    {children}
  </div>
);

/** Connects an account: shows the fields of the connector and the outcome. Renders a `<form>`. */
export const CredentialForm = /* @__PURE__ */ standalone<HTMLFormElement, CredentialFormProps>(
  { name: 'CredentialForm', ids: ['connectorId'] },
  function CredentialForm(
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
    // Only input that was never sent is protected: a user who gives up after a refusal leaves freely.
    const { onDirtyChange, dialog } = useUnsavedChanges(state.status === 'idle');
    const credential = state.status === 'connected' ? state.credential : undefined;
    const announced = useRef<Credential>(undefined);
    // The session decides whether the click opens a window. Afterwards the browser would block it.
    const ready = metadata !== undefined && (metadata.authType !== 'oauth2' || !session.isPending);
    const { box, form, nextStep } = useConnectFocus(state, ready);
    useImperativeHandle<HTMLFormElement | null, HTMLFormElement | null>(ref, () => form.current);

    useEffect(() => {
      if (announced.current === credential) return;
      announced.current = credential;
      if (credential) {
        onDirtyChange(false);
        announce((reconnects === undefined ? detail.connected : text.reconnected)(name));
        onConnected?.(credential);
      }
    }, [credential, announce, detail, text, name, reconnects, onConnected, onDirtyChange]);

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
              <LoadingText />
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
    const fields = fieldOptions ?? options?.fields;
    const nameOf = (values: Readonly<Record<string, string>>) =>
      nameOfAccount(
        toFieldViews(metadata, fields).filter(({ host: { hidden, options: choices } }) => !hidden && !choices),
        values,
      );
    const label = hasEndedWithoutAccount(state)
      ? text.tryAgain
      : reconnects !== undefined && formText.connectAgain(name);

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
              ref={nextStep}
            />
          </InPlace>
        ) : (
          <>
            <ConnectOutcome connect={connect} name={name} />
            <div hidden={isAway(state)}>
              <CredentialFormView
                metadata={metadata}
                connectorName={name}
                fieldOptions={fields}
                connectMode={mode}
                busy={busy}
                error={error}
                submitLabel={label || undefined}
                note={reconnects !== undefined && text.reconnectKept}
                onConnect={(read) => submit(read, mode, { nameOf })}
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
  },
);
