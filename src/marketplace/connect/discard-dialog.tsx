'use client';
import { Button, Dialog } from '../../components/index.ts';
import { connectMessages, useMessages } from '../../i18n/internal.ts';

export interface DiscardDialogProps {
  onAnswer: (discard: boolean) => void;
}

/** Asks whether to discard unsaved input. Renders a `<dialog>`. */
export function DiscardDialog({ onAnswer }: DiscardDialogProps) {
  const text = useMessages('connect', connectMessages);
  return (
    <Dialog
      open
      onClose={() => onAnswer(false)}
      title={text.discardTitle}
      actions={
        <>
          <Button onClick={() => onAnswer(false)}>{text.keepEditing}</Button>
          <Button variant="danger" onClick={() => onAnswer(true)}>
            {text.discard}
          </Button>
        </>
      }
    >
      <p>{text.discardText}</p>
    </Dialog>
  );
}
