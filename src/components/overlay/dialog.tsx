'use client';
import { forwardRef, useEffect, useId, useImperativeHandle, useRef, type ReactNode, type SyntheticEvent } from 'react';
import { commonMessages, useMessages } from '../../i18n/internal.ts';
import { Icon } from '../primitives/icon.tsx';

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

/** Keeps the rest of a double click from what has come to lie under it. */
function endClicks(page: Document) {
  function onClick(event: MouseEvent) {
    if (event.detail < 2) return page.removeEventListener('click', onClick, true);
    event.preventDefault();
    event.stopPropagation();
  }
  page.addEventListener('click', onClick, true);
}

/** A modal over the page: the focus stays in it and returns to where it was. Renders a `<dialog>` while open. */
export const Dialog = /* @__PURE__ */ forwardRef<HTMLDialogElement, DialogProps>(function Dialog(
  { open, onClose, title, closeOnBackdrop = true, actions, children, className },
  ref,
) {
  const text = useMessages('common', commonMessages);
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const ending = useRef(false);
  useImperativeHandle<HTMLDialogElement | null, HTMLDialogElement | null>(ref, () => dialog.current);

  /** Takes an event for the dialog's own: what is inside sends the like, as a file input is cancelled too. */
  const own = (act: (element: HTMLDialogElement) => void) => (event: SyntheticEvent<HTMLDialogElement>) =>
    event.target === event.currentTarget && act(event.currentTarget);
  // The browser's own ways to close; the host of the dialog decides.
  const native = {
    onCancel(event: SyntheticEvent<HTMLDialogElement>) {
      event.preventDefault();
      own(() => onClose('escape'))(event);
    },
    onClick: own(() => closeOnBackdrop && onClose('backdrop')),
    // A browser lets a page refuse Escape once; the second time the dialog is closed before anybody is asked.
    onClose: own(({ isConnected, open: still }) => isConnected && !still && !ending.current && onClose('escape')),
  };

  useEffect(() => {
    const element = dialog.current;
    if (!open || !element) return;
    const page = element.ownerDocument;
    const opener = page.activeElement;
    endClicks(page);
    element.showModal();
    const first =
      element.querySelector<HTMLElement>('[data-autofocus]') ??
      element.querySelector<HTMLElement>('[data-slot="pb-dialog-actions"] button');
    first?.focus();
    return () => {
      // Not everywhere is this told later: told now, it would be taken for the user's own.
      ending.current = true;
      element.close();
      ending.current = false;
      endClicks(page);
      // React removes the dialog with the focus still in it, which the browser's own return does not survive.
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, [open]);

  if (!open) return null;
  return (
    <dialog data-slot="pb-dialog" aria-labelledby={id} className={className} {...native} ref={dialog}>
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
