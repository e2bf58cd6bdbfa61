'use client';
import { forwardRef, type ComponentPropsWithoutRef, useEffect } from 'react';
import { runsMessages, useMessages } from '../../i18n/internal.ts';
import { useAnnounce } from '../primitives/announcer.tsx';
import { Button, type ButtonProps } from '../primitives/button.tsx';
import { download } from '../primitives/copy-button.tsx';
import { useRunTable } from './context.ts';
import { toExport, type ExportKind } from './export-runs.ts';
import { Icon } from '../primitives/icon.tsx';
import { firstPosition } from './run-window.ts';

const kinds: readonly ExportKind[] = ['csv', 'json'];

/** Saves the runs that pass the filter, all of them, as a file. Renders a `<div role="group">` of buttons. */
export const RunTableExport = /* @__PURE__ */ forwardRef<HTMLDivElement, ComponentPropsWithoutRef<'div'>>(
  function RunTableExport(props, ref) {
    const { passing, names } = useRunTable('RunTable.Export');
    const text = useMessages('runs', runsMessages);
    const announce = useAnnounce();

    function save(kind: ExportKind) {
      download(toExport(kind, passing, names), `runs.${kind}`);
      announce(text.exported(passing.length));
    }

    return (
      <div data-slot="pb-run-export" role="group" aria-label={text.export} {...props} ref={ref}>
        <span aria-hidden="true">{text.export}</span>
        {kinds.map((kind) => (
          <Button key={kind} variant="quiet" onClick={() => save(kind)}>
            {kind.toUpperCase()}
          </Button>
        ))}
      </div>
    );
  },
);

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
