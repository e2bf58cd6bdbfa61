'use client';
import { forwardRef, useImperativeHandle, useRef, type ComponentPropsWithoutRef } from 'react';
import { commonMessages, runsMessages, useMessages } from '../../i18n/internal.ts';
import { LazyMenu } from '../overlay/lazy-floating.tsx';
import type { MenuItem } from '../overlay/menu.tsx';
import { useAnnounce } from '../primitives/announcer.tsx';
import { Button } from '../primitives/button.tsx';
import { download } from '../primitives/copy-button.tsx';
import { copyText } from '../primitives/copy-text.ts';
import { Icon } from '../primitives/icon.tsx';
import { useRunTable } from './context.ts';
import { toCsv, toExport, type ExportKind } from './export-runs.ts';

export interface RunTableMenuProps extends ComponentPropsWithoutRef<'span'> {
  /** True while the runs refresh by themselves. @default false */
  live?: boolean | undefined;
  /** Called when the user starts or pauses live updates. Without it the command is not offered. */
  onLiveChange?: ((live: boolean) => void) | undefined;
}

const exportKinds: readonly ExportKind[] = ['csv', 'json'];

/** Offers live updates, the search, and the runs that match the filter as text or file. Renders a `<span>` with a button. */
export const RunTableMenu = /* @__PURE__ */ forwardRef<HTMLSpanElement, RunTableMenuProps>(function RunTableMenu(
  { live = false, onLiveChange, ...props },
  ref,
) {
  const { passing, names, onSearchingChange } = useRunTable('RunTable.Menu');
  const t = useMessages('runs', runsMessages);
  const common = useMessages('common', commonMessages);
  const announce = useAnnounce();
  const root = useRef<HTMLSpanElement>(null);
  useImperativeHandle<HTMLSpanElement | null, HTMLSpanElement | null>(ref, () => root.current);
  const disabled = passing.length === 0;

  function save(kind: ExportKind) {
    download(toExport(kind, passing, names), `runs.${kind}`);
    announce(t.exported(passing.length));
  }
  async function copy() {
    const done = root.current !== null && (await copyText(toCsv(passing, names), root.current));
    if (done) announce(common.copied);
    else announce(common.copyFailed, 'assertive');
  }

  const items: MenuItem[] = [
    ...(onLiveChange ? [{ id: 'live', label: t.liveMode, checked: live, onSelect: () => onLiveChange(!live) }] : []),
    { id: 'search', label: t.find, onSelect: () => onSearchingChange(true) },
    { id: 'copy', label: t.copyRuns, disabled, onSelect: () => void copy() },
    ...exportKinds.map((kind) => ({
      id: kind,
      label: t.exportAs(kind.toUpperCase()),
      disabled,
      onSelect: () => save(kind),
    })),
  ];
  return (
    <span data-slot="pb-run-menu" {...props} ref={root}>
      <LazyMenu items={items}>
        <Button data-kind="more" aria-label={t.menu}>
          <Icon name="more" />
        </Button>
      </LazyMenu>
    </span>
  );
});
