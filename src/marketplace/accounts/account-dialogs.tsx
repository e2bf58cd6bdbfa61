'use client';
import { useId, useRef, useState, type SyntheticEvent } from 'react';
import type { Credential } from '../../api/index.ts';
import { maxNameLength } from '../../api/internal.ts';
import { Button, CopyButton, Dialog, Notice, Time } from '../../components/index.ts';
import { Field, keepEvent, keepFormEvents, useAnnounce, useErrorText } from '../../components/internal.ts';
import { useRenameAccount } from '../../hooks/index.ts';
import { commonMessages, credentialRowsMessages, useMessages } from '../../i18n/internal.ts';

export interface AccountDialogProps {
  credential: Credential;
  /** The name of the account in its list. */
  account: string;
  onClose: () => void;
}

/** Shows what the list leaves out: the exact date and the id. Renders a `<dialog>`. */
export function AccountDetails({ credential, account, onClose }: AccountDialogProps) {
  const text = useMessages('credentialRows', credentialRowsMessages);
  const common = useMessages('common', commonMessages);
  const { credentialId, createdAt } = credential;
  return (
    <Dialog open onClose={onClose} title={<bdi>{account}</bdi>}>
      <dl data-slot="pb-details">
        {createdAt !== undefined && (
          <div>
            <dt>{text.added}</dt>
            <dd>
              <Time value={createdAt} />
            </dd>
          </div>
        )}
        <div>
          <dt>{common.id}</dt>
          <dd>
            <code dir="ltr">{credentialId}</code> <CopyButton value={credentialId} />
          </dd>
        </div>
      </dl>
    </Dialog>
  );
}

/** Asks for a name of the account. Renders a `<dialog>`. */
export function RenameAccount({
  connectorId,
  credential,
  account,
  onClose,
}: AccountDialogProps & { connectorId: string }) {
  const text = useMessages('credentialRows', credentialRowsMessages);
  const errorText = useErrorText();
  const announce = useAnnounce();
  const { credentialId, name = '' } = credential;
  const { mutateAsync, error, isPending } = useRenameAccount(connectorId);
  const [value, setValue] = useState(name);
  const id = useId();
  const form = useRef<HTMLFormElement>(null);

  function save(event: SyntheticEvent) {
    event.preventDefault();
    keepEvent(event);
    if (isPending) return;
    const next = value.trim();
    mutateAsync({ credentialId, name: next }).then(
      () => {
        announce(text.renamed(next || account));
        onClose();
      },
      () => undefined,
    );
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={text.renameTitle(account)}
      actions={
        <>
          <Button onClick={onClose}>{text.cancelRename}</Button>
          <Button variant="primary" busy={isPending} onClick={() => form.current?.requestSubmit()}>
            {text.saveName}
          </Button>
        </>
      }
    >
      <form noValidate autoComplete="off" method="dialog" {...keepFormEvents()} onSubmit={save} ref={form}>
        <Field id={id} label={text.nameLabel} help={text.nameHelp}>
          {(control) => (
            <input
              data-slot="pb-input"
              data-autofocus=""
              type="text"
              autoComplete="off"
              maxLength={maxNameLength}
              {...control}
              value={value}
              onChange={({ currentTarget }) => setValue(currentTarget.value)}
            />
          )}
        </Field>
      </form>
      {error && (
        <Notice tone="danger" role="alert" data-code={error.code}>
          {errorText(error)}
        </Notice>
      )}
    </Dialog>
  );
}
