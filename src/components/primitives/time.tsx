'use client';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { useFormat } from '../../i18n/internal.ts';

export interface TimeProps extends Omit<ComponentPropsWithoutRef<'time'>, 'dateTime' | 'children'> {
  /** The instant, ISO 8601. */
  value: string;
  /** From `useNow`: then the distance is shown and the full date is a hint. Without it, the full date. */
  now?: number | undefined;
}

/** Shows an instant, relative to now when given. Renders a `<time>`. */
export const Time = /* @__PURE__ */ forwardRef<HTMLTimeElement, TimeProps>(function Time(
  { value, now, ...props },
  ref,
) {
  const format = useFormat();
  const full = format.dateTime(value);
  return (
    // The server's time zone may differ from the browser's.
    <time data-slot="pb-time" dateTime={value} title={full} suppressHydrationWarning {...props} ref={ref}>
      {now === undefined ? full : format.relative(value, now)}
    </time>
  );
});
