'use client';
import { forwardRef, useEffect, useState } from 'react';
import { commonMessages, useMessages } from '../../i18n/internal.ts';
import { useAnnounce } from './announcer.tsx';
import { Button, type ButtonProps } from './button.tsx';
import { Icon } from './icon.tsx';

export interface CopyButtonProps extends Omit<ButtonProps, 'value'> {
  /** The text for the clipboard. */
  value: string;
}

/** Copies a text and says so. Without children the name is "Copy"; give an icon-only one an `aria-label`. Renders a `<button>`. */
export const CopyButton = /* @__PURE__ */ forwardRef<HTMLButtonElement, CopyButtonProps>(function CopyButton(
  { value, children, ...props },
  ref,
) {
  const text = useMessages('common', commonMessages);
  const announce = useAnnounce();
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);

  async function copy() {
    try {
      await navigator.clipboard.writeText(value);
      setCopied(true);
      announce(text.copied);
    } catch {
      // No clipboard: the page is insecure, or the user refused.
      announce(text.copyFailed, 'assertive');
    }
  }

  return (
    <Button data-state={copied ? 'copied' : 'idle'} variant="quiet" {...props} onClick={() => void copy()} ref={ref}>
      <Icon name={copied ? 'check' : 'copy'} />
      {children === undefined ? (copied ? text.copied : text.copy) : children}
    </Button>
  );
});

/** Saves a file. Works under every content security policy: it loads and runs nothing. */
export function download(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  // Some browsers follow only links that are in the document.
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the file after this task. 30 seconds are enough for files of this size.
  setTimeout(() => URL.revokeObjectURL(url), 30_000);
}
