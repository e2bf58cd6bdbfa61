'use client';
import { forwardRef, useEffect, useImperativeHandle, useRef, type ReactNode } from 'react';
import { isOutcomeUnknown, safeUrl, type Credential } from '../api/index.ts';
import {
  Button,
  CredentialFormView,
  ErrorState,
  Notice,
  readableName,
  Skeleton,
  useAnnounce,
  usePageUrl,
  type CredentialFormViewProps,
} from '../components/index.ts';
import { useCredentialMetadata, useSession } from '../hooks/index.ts';
import { detailMessages, useMessages } from '../i18n/index.ts';
import { useConnect } from './use-connect.ts';

export interface CredentialFormProps extends Omit<
  CredentialFormViewProps,
  'metadata' | 'busy' | 'error' | 'onConnect'
> {
  connectorId: string;
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

/** Connects an account: asks for what the connector wants and says how it went. Renders a `<form>`. */
export const CredentialForm = /* @__PURE__ */ forwardRef<HTMLFormElement, CredentialFormProps>(function CredentialForm(
  { connectorId, connectorName = readableName(connectorId), onConnected, ...props },
  ref,
) {
  const text = useMessages('detail', detailMessages);
  const announce = useAnnounce();
  const pageUrl = usePageUrl();
  const metadata = useCredentialMetadata(connectorId);
  const session = useSession();
  const { state, busy, submit, check, reset } = useConnect('CredentialForm', connectorId);
  const credential = state.status === 'connected' ? state.credential : undefined;
  const told = useRef<Credential>(undefined);
  const form = useRef<HTMLFormElement>(null);
  const next = useRef<HTMLButtonElement>(null);
  useImperativeHandle<HTMLFormElement | null, HTMLFormElement | null>(ref, () => form.current);

  useEffect(() => {
    if (told.current === credential) return;
    told.current = credential;
    // Form and notice stand in each other's place: the focus that one took along goes to the other.
    if (document.activeElement === document.body) {
      (credential ? next.current : form.current?.querySelector<HTMLElement>('input, button'))?.focus();
    }
    if (!credential) return;
    announce(text.connected(connectorName));
    onConnected?.(credential);
  }, [credential, announce, text, connectorName, onConnected]);

  if (!metadata.data) {
    return (
      <InPlace connectorId={connectorId}>
        {metadata.error ? (
          <ErrorState error={metadata.error} onRetry={() => void metadata.refetch()} retrying={metadata.isFetching} />
        ) : (
          <div aria-busy="true">
            <Skeleton extent="long" />
            <Skeleton shape="control" />
          </div>
        )}
      </InPlace>
    );
  }

  if (credential) {
    return (
      <InPlace connectorId={connectorId}>
        <Notice
          tone="success"
          title={text.connected(connectorName)}
          action={
            <Button onClick={reset} ref={next}>
              {text.connectAnother}
            </Button>
          }
        >
          {text.connectedNext}
        </Notice>
      </InPlace>
    );
  }

  const checkButton = (
    <Button busy={busy} onClick={() => void check()}>
      {text.check}
    </Button>
  );
  const url = state.status === 'redirect' ? safeUrl(state.url, pageUrl) : undefined;
  const error = state.status === 'refused' ? state.error : undefined;
  // Looked up and not there: the failure was unclear, its outcome is not.
  const notStored = error && isOutcomeUnknown(error);

  return (
    <>
      {state.status === 'unknown' && (
        <Notice tone="warning" role="alert" action={checkButton}>
          {text.unknown(connectorName)}
        </Notice>
      )}
      {state.status === 'redirect' && (
        <Notice tone="info" action={checkButton}>
          {text.redirect(connectorName)}{' '}
          {url && (
            <a href={url} target="_blank" rel="noopener noreferrer">
              {text.redirectLink(connectorName)}
            </a>
          )}
        </Notice>
      )}
      {notStored && (
        <Notice tone="warning" role="alert">
          {text.notStored}
        </Notice>
      )}
      <CredentialFormView
        metadata={metadata.data}
        connectorName={connectorName}
        signIn={session.data?.capabilities.oauth ? 'window' : 'none'}
        busy={busy}
        error={notStored ? undefined : error}
        onConnect={submit}
        {...props}
        ref={form}
      />
    </>
  );
});
