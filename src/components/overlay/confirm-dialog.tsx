'use client';
import { Button, type ButtonVariant } from '../primitives/button.tsx';
import { Dialog, type DialogProps } from './dialog.tsx';

export interface ConfirmDialogProps extends Pick<DialogProps, 'open' | 'onClose' | 'title' | 'children'> {
  /** The label of the button that changes nothing. It takes the focus. */
  keep: string;
  confirm: string;
  /** @default 'danger' */
  variant?: ButtonVariant | undefined;
  onConfirm: () => void;
}

/** Asks the user to confirm or to cancel. Renders a `<dialog>` while open. */
export const ConfirmDialog = ({ keep, confirm, variant = 'danger', onConfirm, ...dialog }: ConfirmDialogProps) => (
  <Dialog
    {...dialog}
    actions={
      <>
        <Button onClick={() => dialog.onClose('button')}>{keep}</Button>
        <Button variant={variant} onClick={onConfirm}>
          {confirm}
        </Button>
      </>
    }
  />
);
