'use client';
import { forwardRef, useEffect } from 'react';
import { runsMessages, useMessages } from '../../i18n/index.ts';
import { useAnnounce } from '../announcer.tsx';
import { Button, type ButtonProps } from '../button.tsx';
import { Icon } from '../icon.tsx';
import { useRunTable } from './context.ts';
import { firstPosition } from './run-window.ts';

export interface RunTableFreshProps extends ButtonProps {
  /** How many runs have come since. */
  count: number;
  /** Called when the user wants to see them. */
  onShow: () => void;
}

/** Says how many runs have come, and lets them in when the user wants: nothing moves by itself. Renders a `<button>`, or nothing for none. */
export const RunTableFresh = /* @__PURE__ */ forwardRef<HTMLButtonElement, RunTableFreshProps>(function RunTableFresh(
  { count, onShow, ...props },
  ref,
) {
  const { moveTo } = useRunTable('RunTable.Fresh');
  const text = useMessages('runs', runsMessages);
  const announce = useAnnounce();
  const words = count > 0 ? text.fresh(count) : '';
  useEffect(() => announce(words), [announce, words]);
  if (count === 0) return null;

  function show() {
    onShow();
    moveTo(firstPosition, 0);
  }
  return (
    <Button data-kind="fresh" {...props} onClick={show} ref={ref}>
      <Icon name="refresh" />
      {words}
    </Button>
  );
});
