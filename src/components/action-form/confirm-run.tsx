'use client';
import { actionsMessages, commonMessages, useMessages } from '../../i18n/index.ts';
import { ConfirmDialog } from '../confirm-dialog.tsx';
import { ShownIds } from '../shown-ids.tsx';

export interface ConfirmRunProps {
  open: boolean;
  actionName: string;
  account: string;
  /** Of the action and the account: a name may be made to look like another, an id may not. */
  ids: readonly string[];
  onClose: () => void;
  onConfirm: () => void;
}

/** Asks once more before an action that may change data. Renders a `<dialog>` while open. */
export function ConfirmRun({ open, actionName, account, ids, onClose, onConfirm }: ConfirmRunProps) {
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
      <ShownIds ids={ids} />
    </ConfirmDialog>
  );
}
