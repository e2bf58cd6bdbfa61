'use client';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { resultsMessages, useFormat, useMessages } from '../../i18n/internal.ts';
import { Button } from '../primitives/button.tsx';
import { StatusWord } from '../primitives/status-word.tsx';
import { Time } from '../primitives/time.tsx';
import { VisuallyHidden } from '../primitives/visually-hidden.tsx';
import { outcomeLook, type ResultOutcome } from './sent-result.tsx';

/** One earlier request. */
export interface HistoryItem {
  id: number;
  /** Time of the request, in ms since 1970. */
  at: number;
  took?: number | undefined;
  outcome: ResultOutcome;
  /** The subject of the request. */
  label: string;
}

export interface SentHistoryProps extends Omit<ComponentPropsWithoutRef<'details'>, 'children' | 'onSelect'> {
  items: readonly HistoryItem[];
  /** The id of the item whose result is on show. */
  selected?: number | undefined;
  onSelect: (id: number) => void;
}

/** Lists the latest requests sent by hand, each with a button that shows its result. Renders a `<details>`, or nothing below two items. */
export const SentHistory = /* @__PURE__ */ forwardRef<HTMLDetailsElement, SentHistoryProps>(function SentHistory(
  { items, selected, onSelect, ...props },
  ref,
) {
  const text = useMessages('results', resultsMessages);
  const format = useFormat();
  if (items.length < 2) return null;
  return (
    <details data-slot="pb-history" {...props} ref={ref}>
      <summary>{`${text.history} (${format.number(items.length)})`}</summary>
      <ol role="list">
        {items.map(({ id, at, took, outcome, label }) => (
          <li key={id}>
            <StatusWord {...outcomeLook[outcome]}>{text[outcome]}</StatusWord>
            <span>
              <bdi>{label}</bdi> <span>·</span> <Time value={new Date(at).toISOString()} />
              {took !== undefined && <span> · {format.duration(took)}</span>}
            </span>
            <Button variant="quiet" aria-pressed={id === selected} onClick={() => onSelect(id)}>
              {text.show} <VisuallyHidden>{label}</VisuallyHidden>
            </Button>
          </li>
        ))}
      </ol>
    </details>
  );
});
