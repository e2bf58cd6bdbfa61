'use client';
import { useRef, type ReactElement } from 'react';
import { commonMessages, problemsMessages, useMessages } from '../../i18n/internal.ts';
import { LazyMenu } from '../overlay/lazy-floating.tsx';
import { useAnnounce } from '../primitives/announcer.tsx';
import { Button } from '../primitives/button.tsx';
import { download } from '../primitives/copy-button.tsx';
import { copyText } from '../primitives/copy-text.ts';
import { Icon } from '../primitives/icon.tsx';

export interface SupportMenuProps {
  /** Names the button. */
  label: string;
  /** Creates the support file, JSON. */
  bundle: () => string;
}

/** Offers a support file of one problem to copy or download, behind a "more" button. Renders a `<span>`. */
export function SupportMenu({ label, bundle }: SupportMenuProps): ReactElement {
  const t = useMessages('problems', problemsMessages);
  const common = useMessages('common', commonMessages);
  const announce = useAnnounce();
  const root = useRef<HTMLSpanElement>(null);

  async function copy() {
    const done = root.current !== null && (await copyText(bundle(), root.current));
    if (done) announce(common.copied);
    else announce(common.copyFailed, 'assertive');
  }
  const save = () => download(new Blob([bundle()], { type: 'application/json' }), 'support.json');

  return (
    <span data-slot="pb-support-menu" ref={root}>
      <LazyMenu
        items={[
          { id: 'copy', label: t.copyBundle, onSelect: () => void copy() },
          { id: 'download', label: t.downloadBundle, onSelect: save },
        ]}
      >
        <Button variant="quiet" data-kind="more" aria-label={label}>
          <Icon name="more" />
        </Button>
      </LazyMenu>
    </span>
  );
}
