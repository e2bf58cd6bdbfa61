'use client';
import { useEffect, useId, useRef, useState, type SyntheticEvent } from 'react';
import type { PlugboardError } from '../../api/index.ts';
import { commonMessages, errorsMessages, purgeMessages, useMessages } from '../../i18n/internal.ts';
import { Field } from '../form/field.tsx';
import { Button } from '../primitives/button.tsx';
import { Dialog } from '../overlay/dialog.tsx';
import { ErrorState } from '../feedback/error-state.tsx';
import { Notice } from '../feedback/notice.tsx';
import { VisuallyHidden } from '../primitives/visually-hidden.tsx';
import { PurgeReceipt } from './purge-receipt.tsx';
import { keepEvent, keepFormEvents } from '../utilities/keep-events.ts';

/** Lists what deleting the run logs deletes, keeps and does not revoke. Renders a `<div>`. */
export function PurgeFacts() {
  const text = useMessages('purge', purgeMessages);
  return (
    <div data-slot="pb-purge-facts">
      <p>{text.deletes}</p>
      <ul>
        <li>{text.deletesLogs}</li>
      </ul>
      <p>{text.keeps}</p>
      <ul>
        <li>{text.keepsAccounts}</li>
        <li>{text.keepsWorkflows}</li>
        <li>{text.keepsData}</li>
      </ul>
      <p>
        <strong>{text.final}</strong> <span>{text.grants}</span>
      </p>
    </div>
  );
}

/** The progress of the deletion. `still`: a check found that the logs are still there. */
export type PurgeState =
  | { status: 'asking' }
  | { status: 'busy' | 'checking' | 'unknown' | 'still' }
  | { status: 'refused'; error: PlugboardError }
  /** `at` is in ms since 1970. `requestId` identifies a failed first request to support. */
  | { status: 'done'; at: number; requestId?: string | undefined };

export interface PurgeDialogProps {
  open: boolean;
  state: PurgeState;
  onClose: () => void;
  onConfirm: () => void;
  /** Checks if the logs still exist. */
  onCheck: () => void;
}

const toWord = (typed: string) => typed.normalize().trim().toLocaleLowerCase();

/** Explains what deleting the run logs deletes and keeps, asks the user to type a word, and shows a receipt. Renders a `<dialog>` while open. */
export function PurgeDialog({ open, state, onClose, onConfirm, onCheck }: PurgeDialogProps) {
  const text = useMessages('purge', purgeMessages);
  const common = useMessages('common', commonMessages);
  const errors = useMessages('errors', errorsMessages);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const end = useRef<HTMLButtonElement>(null);
  const [wrong, setWrong] = useState(false);
  const { status } = state;
  const busy = status === 'busy' || status === 'checking';

  // The element with the focus disappears with the question.
  useEffect(() => {
    if (status === 'done') end.current?.focus();
  }, [status]);

  function submit(event: SyntheticEvent) {
    keepEvent(event);
    event.preventDefault();
    if (busy) return;
    const right = toWord(input.current?.value ?? '') === toWord(text.word);
    setWrong(!right);
    if (right) onConfirm();
    else input.current?.focus();
  }

  const unsure = status === 'unknown' || status === 'checking';
  const spoken = {
    asking: '',
    busy: text.busy,
    checking: text.checking,
    unknown: text.unknown,
    still: text.still,
    refused: state.status === 'refused' ? errors[state.error.code].title : '',
    done: text.done,
  }[status];
  const keep = (
    <Button onClick={onClose} disabled={busy}>
      {text.keep}
    </Button>
  );
  const actions = {
    done: (
      <Button onClick={onClose} ref={end}>
        {common.close}
      </Button>
    ),
    unsure: (
      <>
        {keep}
        <Button busy={busy} onClick={onCheck}>
          {busy ? text.checking : text.check}
        </Button>
      </>
    ),
    asking: (
      <>
        {keep}
        <Button variant="danger" type="submit" form={id} busy={busy}>
          {busy ? text.busy : text.confirm}
        </Button>
      </>
    ),
  };

  return (
    <Dialog
      open={open}
      // A request in flight cannot be taken back, so the dialog stays open until it ends.
      onClose={() => !busy && onClose()}
      closeOnBackdrop={false}
      title={status === 'done' ? text.done : text.title}
      actions={actions[status === 'done' ? 'done' : unsure ? 'unsure' : 'asking']}
    >
      {/* A modal makes the rest of the page inert, the announcer included. */}
      <VisuallyHidden role="status">{spoken}</VisuallyHidden>
      {state.status === 'done' ? <PurgeReceipt at={state.at} requestId={state.requestId} /> : <PurgeFacts />}
      {unsure && (
        <Notice tone="warning" title={text.unknown}>
          {text.unknownNext}
        </Notice>
      )}
      {status === 'still' && <Notice tone="warning">{text.still}</Notice>}
      {state.status === 'refused' && <ErrorState error={state.error} />}
      {status !== 'done' && !unsure && (
        <form id={id} noValidate autoComplete="off" method="dialog" {...keepFormEvents()} onSubmit={submit}>
          <Field id={`${id}-word`} label={text.type(text.word)} problem={wrong ? text.wrong(text.word) : undefined}>
            {(control) => (
              <div data-slot="pb-input-box">
                <input
                  data-slot="pb-input"
                  type="text"
                  autoCapitalize="none"
                  autoComplete="off"
                  spellCheck={false}
                  readOnly={busy}
                  {...control}
                  ref={input}
                />
              </div>
            )}
          </Field>
        </form>
      )}
    </Dialog>
  );
}
