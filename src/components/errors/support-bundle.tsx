'use client';
import { useMemo } from 'react';
import { problemsMessages, useMessages } from '../../i18n/internal.ts';
import { Button } from '../primitives/button.tsx';
import { CopyButton, download } from '../primitives/copy-button.tsx';
import { useNow } from '../utilities/clock.ts';
import type { ErrorGroup } from './group-errors.ts';
import { toSupportBundle } from './support-text.ts';

export interface SupportBundleProps {
  groups: readonly ErrorGroup[];
  workflowIds: readonly string[];
}

/** Offers a support file to copy or download, and describes its contents. Renders a `<div>`. */
export function SupportBundle({ groups, workflowIds }: SupportBundleProps) {
  const t = useMessages('problems', problemsMessages);
  const now = useNow();
  const bundle = useMemo(() => toSupportBundle(groups, workflowIds, now ?? 0), [groups, workflowIds, now]);
  const save = () => download(new Blob([bundle], { type: 'application/json' }), 'support.json');

  return (
    <div data-slot="pb-support-bundle">
      <CopyButton value={bundle}>{t.copyBundle}</CopyButton>
      <Button variant="quiet" onClick={save}>
        {t.downloadBundle}
      </Button>
      <p>{t.bundleHint}</p>
    </div>
  );
}
