'use client';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { runsMessages, useMessages } from '../../i18n/index.ts';
import { useAnnounce } from '../announcer.tsx';
import { Button } from '../button.tsx';
import { download } from '../download.ts';
import { useRunTable } from './context.ts';
import { toExport, type ExportKind } from './export-runs.ts';

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
