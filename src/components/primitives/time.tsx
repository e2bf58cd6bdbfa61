'use client';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { commonMessages, useFormat, useMessages } from '../../i18n/internal.ts';

export interface TimeProps extends Omit<ComponentPropsWithoutRef<'time'>, 'dateTime' | 'children'> {
  /** The instant, ISO 8601. */
  value: string;
  /** The value of `useNow`. Shows the time relative to it, with the full date as a hint. @default the full date */
  now?: number | undefined;
}

/** Shows a time. Renders a `<time>`. */
export const Time = /* @__PURE__ */ forwardRef<HTMLTimeElement, TimeProps>(function Time(
  { value, now, ...props },
  ref,
) {
  const text = useMessages('common', commonMessages);
  const format = useFormat();
  const full = format.dateTime(value);
  const since = (at: number) => (format.isJustNow(value, at) ? text.justNow : format.relative(value, at));
  return (
    // The server's time zone may differ from the browser's.
    <time data-slot="pb-time" dateTime={value} title={full} suppressHydrationWarning {...props} ref={ref}>
      {now === undefined ? full : since(now)}
    </time>
  );
});
