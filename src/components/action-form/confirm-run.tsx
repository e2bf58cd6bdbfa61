'use client';
import { actionsMessages, commonMessages, useMessages } from '../../i18n/index.ts';
import { Button } from '../button.tsx';
import { Dialog } from '../dialog.tsx';

export interface ConfirmRunProps {
  open: boolean;
  actionName: string;
  account: string;
  onClose: () => void;
  onConfirm: () => void;
}

/** Asks once more before an action that may change data. Renders a `<dialog>` while open. */
export function ConfirmRun({ open, actionName, account, onClose, onConfirm }: ConfirmRunProps) {
  const text = useMessages('actions', actionsMessages);
  const common = useMessages('common', commonMessages);
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={text.confirmTitle(actionName)}
      actions={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button variant="danger" onClick={onConfirm}>
            {text.confirmRun}
          </Button>
        </>
      }
    >
      <p>{text.confirm(account)}</p>
    </Dialog>
  );
}
