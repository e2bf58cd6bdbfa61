'use client';
import { forwardRef, useEffect, useId, useImperativeHandle, useRef, type ReactNode } from 'react';
import { commonMessages, useMessages } from '../i18n/index.ts';
import { Icon } from './icon.tsx';

/** What closed a dialog. */
export type DialogCloseReason = 'escape' | 'button' | 'backdrop';

export interface DialogProps {
  open: boolean;
  /** Called when the user wants it closed; leave `open` as it is to refuse. */
  onClose: (reason: DialogCloseReason) => void;
  title: ReactNode;
  /** Whether a click beside it closes it. @default true */
  closeOnBackdrop?: boolean | undefined;
  /** Below the content, in one row: the least destructive first, which takes the focus. */
  actions?: ReactNode;
  children?: ReactNode;
  className?: string | undefined;
}

/** A modal over the page: the focus stays in it and returns to where it was. Renders a `<dialog>` while open. */
export const Dialog = /* @__PURE__ */ forwardRef<HTMLDialogElement, DialogProps>(function Dialog(
  { open, onClose, title, closeOnBackdrop = true, actions, children, className },
  ref,
) {
  const text = useMessages('common', commonMessages);
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useImperativeHandle<HTMLDialogElement | null, HTMLDialogElement | null>(ref, () => dialog.current);

  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });

  // The browser's own ways to close; the host of the dialog decides.
  useEffect(() => {
    const element = dialog.current;
    if (!open || !element) return;
    function onCancel(event: Event) {
      event.preventDefault();
      // A file input's own cancel bubbles too.
      if (event.target === element) close.current('escape');
    }
    function onClick(event: Event) {
      if (closeOnBackdrop && event.target === element) close.current('backdrop');
    }
    // A browser lets a page refuse Escape once; the second time the dialog is closed before anybody is asked.
    function onClosed() {
      if (!element?.open) close.current('escape');
    }
    element.addEventListener('close', onClosed);
    element.addEventListener('cancel', onCancel);
    element.addEventListener('click', onClick);
    return () => {
      element.removeEventListener('close', onClosed);
      element.removeEventListener('cancel', onCancel);
      element.removeEventListener('click', onClick);
    };
  }, [open, closeOnBackdrop]);

  useEffect(() => {
    const element = dialog.current;
    if (!open || !element) return;
    const opener = element.ownerDocument.activeElement;
    element.showModal();
    const first =
      element.querySelector<HTMLElement>('[data-autofocus]') ??
      element.querySelector<HTMLElement>('[data-slot="pb-dialog-actions"] button');
    first?.focus();
    return () => {
      element.close();
      // React removes the dialog with the focus still in it, which the browser's own return does not survive.
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, [open]);

  if (!open) return null;
  return (
    <dialog data-slot="pb-dialog" aria-labelledby={id} className={className} ref={dialog}>
      <div data-slot="pb-dialog-body">
        <header data-slot="pb-dialog-header">
          <h2 data-slot="pb-dialog-title" id={id}>
            {title}
          </h2>
          <button data-slot="pb-dialog-close" type="button" aria-label={text.close} onClick={() => onClose('button')}>
            <Icon name="close" />
          </button>
        </header>
        {children}
        {actions && <div data-slot="pb-dialog-actions">{actions}</div>}
      </div>
    </dialog>
  );
});
