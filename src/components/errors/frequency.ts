'use client';
import { commonMessages, problemsMessages, useFormat, useMessages } from '../../i18n/internal.ts';
import type { ErrorGroup } from './group-errors.ts';

/** Returns a function that says how often and when a problem occurred: `3 times since 9:04 AM, last 4 min ago`. */
export function useFrequency(now: number | undefined): (group: ErrorGroup) => string {
  const t = useMessages('problems', problemsMessages);
  const { justNow } = useMessages('common', commonMessages);
  const format = useFormat();

  const since = (instant: string) => {
    if (now === undefined) return format.dateTime(instant);
    return format.isJustNow(instant, now) ? justNow : format.relative(instant, now);
  };
  return ({ errors: { length }, firstSeen, lastSeen }) => {
    if (lastSeen === undefined) return t.timesUnknown(length);
    if (length === 1) return t.once(since(lastSeen));
    if (firstSeen === undefined || firstSeen === lastSeen) return t.timesLast(length, since(lastSeen));
    return t.timesSince(
      length,
      now === undefined ? format.dateTime(firstSeen) : format.timeOfDay(firstSeen, now),
      since(lastSeen),
    );
  };
}
