'use client';
import { useId, useState, type ComponentPropsWithoutRef } from 'react';
import { Button } from '../../components/index.ts';
import { purgeMessages, useMessages } from '../../i18n/internal.ts';
import { usePermission } from '../provider/host-options.tsx';
import { lazyPart } from '../shared/lazy-part.tsx';
import { standalone } from '../shared/standalone.tsx';

const LogPurgeDialog = /* @__PURE__ */ lazyPart(async () => (await import('./lazy-tools.ts')).LogPurgeDialog);

export type LogPurgeProps = Omit<ComponentPropsWithoutRef<'div'>, 'children'>;

/** Erases every run log of the user after a confirmation and shows a receipt. Renders a `<div>` with a button, or nothing without permission. */
export const LogPurge = /* @__PURE__ */ standalone<HTMLDivElement, LogPurgeProps>(
  { name: 'LogPurge' },
  function LogPurge(props, ref) {
    const text = useMessages('purge', purgeMessages);
    const { offered, reason } = usePermission('purge');
    const [visit, setVisit] = useState({ open: false, count: 0 });
    const id = useId();
    if (!offered) return null;

    return (
      <div data-slot="pb-log-purge" {...props} ref={ref}>
        <Button
          variant="danger"
          aria-haspopup="dialog"
          aria-disabled={reason === undefined ? undefined : true}
          aria-describedby={reason === undefined ? undefined : id}
          onClick={() => reason === undefined && setVisit(({ count }) => ({ open: true, count: count + 1 }))}
        >
          {text.open}
        </Button>
        {reason !== undefined && (
          <p data-slot="pb-muted" id={id}>
            {reason}
          </p>
        )}
        {/* A new key resets the dialog on each visit. */}
        {visit.count > 0 && (
          <LogPurgeDialog key={visit.count} open={visit.open} onClose={() => setVisit({ ...visit, open: false })} />
        )}
      </div>
    );
  },
);
