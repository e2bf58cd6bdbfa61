'use client';
import { commonMessages, useMessages } from '../../i18n/internal.ts';
import { Button } from '../primitives/button.tsx';
import { useHandOnFocus } from '../utilities/hand-on-focus.ts';

export interface RetryButtonProps {
  onRetry: () => void;
  /** True while a retry is in flight. @default false */
  busy?: boolean | undefined;
}

/** Tries again what an error beside it reports. It goes away with the error and hands the focus on. Renders a `<button>`. */
export function RetryButton({ onRetry, busy }: RetryButtonProps) {
  const text = useMessages('common', commonMessages);
  const holder = useHandOnFocus<HTMLButtonElement>();
  return (
    <Button busy={busy} onClick={onRetry} ref={holder}>
      {text.retry}
    </Button>
  );
}
