'use client';
import { forwardRef, useEffect, useId, useImperativeHandle, useRef, type ReactNode, type SyntheticEvent } from 'react';
import { commonMessages, useMessages } from '../../i18n/internal.ts';
import { Icon } from '../primitives/icon.tsx';
import { ownText } from '../primitives/own-text.tsx';

/** The way in which the user closes a dialog. */
export type DialogCloseReason = 'escape' | 'button' | 'backdrop';

export interface DialogProps {
  open: boolean;
  /** Called when the user closes the dialog. Leave `open` as it is to refuse. */
  onClose: (reason: DialogCloseReason) => void;
  title: ReactNode;
  /** Closes the dialog on a click beside it. @default true */
  closeOnBackdrop?: boolean | undefined;
  /** The buttons below the content. Put the least destructive first: it takes the focus. */
  actions?: ReactNode;
  children?: ReactNode;
  className?: string | undefined;
}

/** Stops the second click of a double click from reaching an element that has just appeared under the pointer. */
function endClicks(page: Document) {
  function onClick(event: MouseEvent) {
    if (event.detail < 2) return page.removeEventListener('click', onClick, true);
    event.preventDefault();
    event.stopPropagation();
  }
  page.addEventListener('click', onClick, true);
}

/** Keeps the key that closes the dialog from a dialog of the host around us. By hand: its listeners may be closer than React's. */
function keepEscape(event: KeyboardEvent) {
  if (event.key === 'Escape') event.stopPropagation();
}

/** A modal dialog. It traps the focus and returns it on close. Renders a `<dialog>` while open. */
export const Dialog = /* @__PURE__ */ forwardRef<HTMLDialogElement, DialogProps>(function Dialog(
  { open, onClose, title, closeOnBackdrop = true, actions, children, className },
  ref,
) {
  const text = useMessages('common', commonMessages);
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const ending = useRef(false);
  useImperativeHandle<HTMLDialogElement | null, HTMLDialogElement | null>(ref, () => dialog.current);

  /** Ignores events that bubble up from inside: a file input sends `cancel` too. */
  const own = (act: (element: HTMLDialogElement) => void) => (event: SyntheticEvent<HTMLDialogElement>) =>
    event.target === event.currentTarget && act(event.currentTarget);
  // The browser closes the dialog by itself. The owner of `open` decides instead.
  const native = {
    onCancel(event: SyntheticEvent<HTMLDialogElement>) {
      event.preventDefault();
      own(() => onClose('escape'))(event);
    },
    onClick: own(() => closeOnBackdrop && onClose('backdrop')),
    // A page can refuse Escape once. The second time the browser closes the dialog without a `cancel` event.
    onClose: own(({ isConnected, open: still }) => isConnected && !still && !ending.current && onClose('escape')),
  };

  useEffect(() => {
    const element = dialog.current;
    if (!open || !element) return;
    const page = element.ownerDocument;
    const opener = page.activeElement;
    endClicks(page);
    element.showModal();
    element.addEventListener('keydown', keepEscape);
    const first =
      element.querySelector<HTMLElement>('[data-autofocus]') ??
      element.querySelector<HTMLElement>('[data-slot="pb-dialog-actions"] button');
    first?.focus();
    return () => {
      // Some browsers send `close` synchronously, where it would look like the user's.
      ending.current = true;
      element.close();
      ending.current = false;
      endClicks(page);
      // React removes the dialog while it holds the focus, so the browser does not return the focus itself.
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
        {ownText(children)}
        {actions && <div data-slot="pb-dialog-actions">{actions}</div>}
      </div>
    </dialog>
  );
});
