'use client';
import { actionsMessages, commonMessages, useMessages } from '../../i18n/index.ts';
import { ConfirmDialog } from '../confirm-dialog.tsx';

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
    <ConfirmDialog
      {...{ open, onClose, onConfirm }}
      title={text.confirmTitle(actionName)}
      keep={common.cancel}
      confirm={text.confirmRun}
    >
      <p>{text.confirm(account)}</p>
    </ConfirmDialog>
  );
}
