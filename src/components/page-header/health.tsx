'use client';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { healthMessages, useMessages } from '../../i18n/index.ts';
import { Time } from '../time.tsx';
import { useNow } from '../use-now.ts';

export interface PageHeaderHealthProps extends Omit<ComponentPropsWithoutRef<'dl'>, 'children'> {
  /** When a run last succeeded, ISO 8601. */
  success?: string | undefined;
  /** When a run last failed, ISO 8601. */
  failure?: string | undefined;
}

const kinds = ['success', 'failure'] as const;

/** When runs last succeeded and failed, as distance and as date. Renders a `<dl>`, or nothing when neither is known. */
export const PageHeaderHealth = /* @__PURE__ */ forwardRef<HTMLDListElement, PageHeaderHealthProps>(
  function PageHeaderHealth({ success, failure, ...props }, ref) {
    const text = useMessages('health', healthMessages);
    const now = useNow();
    const times = { success, failure };
    if (!success && !failure) return null;
    return (
      <dl data-slot="pb-page-health" {...props} ref={ref}>
        {kinds.map((kind) => {
          const value = times[kind];
          return (
            value && (
              <div key={kind} data-state={kind}>
                <dt>{text[kind]}</dt>
                {now !== undefined && (
                  <dd>
                    <Time value={value} now={now} />
                  </dd>
                )}
                <dd data-slot="pb-page-health-date">
                  <Time value={value} />
                </dd>
              </div>
            )
          );
        })}
      </dl>
    );
  },
);
