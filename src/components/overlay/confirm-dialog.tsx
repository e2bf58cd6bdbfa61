'use client';
import { Button, type ButtonVariant } from '../primitives/button.tsx';
import { Dialog, type DialogProps } from './dialog.tsx';

export interface ConfirmDialogProps extends Pick<DialogProps, 'open' | 'onClose' | 'title' | 'children'> {
  /** What leaves everything as it is. It takes the focus. */
  keep: string;
  confirm: string;
  /** @default 'danger' */
  variant?: ButtonVariant | undefined;
  onConfirm: () => void;
}

/** A question with two answers: leave everything as it is, or go on. Renders a `<dialog>` while open. */
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
