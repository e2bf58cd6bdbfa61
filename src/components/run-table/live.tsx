'use client';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { runsMessages, useMessages } from '../../i18n/index.ts';

export interface RunTableLiveProps extends ComponentPropsWithoutRef<'button'> {
  live: boolean;
  onLiveChange: (live: boolean) => void;
}

/** Has the list renew itself, or pauses it. Renders a `<button aria-pressed>`. */
export const RunTableLive = /* @__PURE__ */ forwardRef<HTMLButtonElement, RunTableLiveProps>(function RunTableLive(
  { live, onLiveChange, ...props },
  ref,
) {
  const text = useMessages('runs', runsMessages);
  return (
    <button
      data-slot="pb-chip"
      data-kind="live"
      type="button"
      aria-pressed={live}
      onClick={() => onLiveChange(!live)}
      {...props}
      ref={ref}
    >
      <span data-slot="pb-live-sign" aria-hidden="true" />
      {text.liveMode}
    </button>
  );
});
