'use client';
import { forwardRef } from 'react';
import type { Credential } from '../../api/index.ts';
import { Button, Notice, Time } from '../../components/index.ts';
import { connectMessages, credentialRowsMessages, detailMessages, useMessages } from '../../i18n/internal.ts';

export interface ConnectedNoticeProps {
  credential: Credential;
  /** Name of the connector. */
  name: string;
  /** True when the credential replaces another. */
  reconnected: boolean;
  /** Takes the user to the next step. */
  onNext: (() => void) | undefined;
  onAnother: () => void;
}

/** Names the connected account and offers the next step, whose button gets the ref. Renders a `<div>`. */
export const ConnectedNotice = /* @__PURE__ */ forwardRef<HTMLButtonElement, ConnectedNoticeProps>(
  function ConnectedNotice({ credential, name, reconnected, onNext, onAnother }, ref) {
    const text = useMessages('connect', connectMessages);
    const detail = useMessages('detail', detailMessages);
    const rows = useMessages('credentialRows', credentialRowsMessages);
    const { name: account, createdAt, credentialId } = credential;
    return (
      <Notice tone="success" title={reconnected ? text.reconnected(name) : detail.connected(name)}>
        <p data-slot="pb-connected-account" data-credential-id={credentialId}>
          {account && <bdi>{account}</bdi>}
          {createdAt !== undefined && (
            <span>
              {`${account ? ' ' : ''}${rows.added} `}
              <Time value={createdAt} />
            </span>
          )}
        </p>
        <p>{reconnected ? text.reconnectedOld : detail.connectedNext}</p>
        <div data-slot="pb-form-actions">
          {onNext && (
            <Button variant="primary" onClick={onNext} ref={ref}>
              {text.next}
            </Button>
          )}
          <Button onClick={onAnother} ref={onNext ? undefined : ref}>
            {detail.connectAnother}
          </Button>
        </div>
      </Notice>
    );
  },
);
