'use client';
import { forwardRef, useEffect, useState, type MouseEvent } from 'react';
import { commonMessages, useMessages } from '../../i18n/internal.ts';
import { useAnnounce } from './announcer.tsx';
import { Button, type ButtonProps } from './button.tsx';
import { copyText } from './copy-text.ts';
import { Icon } from './icon.tsx';

export interface CopyButtonProps extends Omit<ButtonProps, 'value'> {
  /** The text for the clipboard. */
  value: string;
}

/** Copies a text and says so. Without children the name is "Copy"; give an icon-only one an `aria-label`. Renders a `<button>`, and a `<span>` after a failure. */
export const CopyButton = /* @__PURE__ */ forwardRef<HTMLButtonElement, CopyButtonProps>(function CopyButton(
  { value, children, ...props },
  ref,
) {
  const text = useMessages('common', commonMessages);
  const announce = useAnnounce();
  const [outcome, setOutcome] = useState<'idle' | 'copied' | 'failed'>('idle');
  const copied = outcome === 'copied';

  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setOutcome('idle'), 2000);
    return () => clearTimeout(timer);
  }, [copied]);

  async function copy({ currentTarget }: MouseEvent<HTMLButtonElement>) {
    const done = await copyText(value, currentTarget);
    setOutcome(done ? 'copied' : 'failed');
    if (done) announce(text.copied);
    else announce(text.copyFailed, 'assertive');
  }

  return (
    <>
      <Button data-state={outcome} variant="quiet" {...props} onClick={(event) => void copy(event)} ref={ref}>
        <Icon name={copied ? 'check' : 'copy'} />
        {children === undefined ? (copied ? text.copied : text.copy) : children}
      </Button>
      {outcome === 'failed' && <span data-slot="pb-copy-failed">{text.copyFailed}</span>}
    </>
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
