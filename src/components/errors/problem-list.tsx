'use client';
import { useState, type ReactElement, type ReactNode } from 'react';
import { problemsMessages, useMessages } from '../../i18n/internal.ts';
import { Button } from '../primitives/button.tsx';
import type { Problem } from './problem-kind.ts';
import { ownText } from '../primitives/own-text.tsx';

const step = 10;

export interface ProblemListProps {
  label: string;
  problems: readonly Problem[];
  /** Renders one problem as an `<li>`. */
  item: (problem: Problem) => ReactNode;
  /** A last `<li>`. */
  children?: ReactNode;
}

/** Lists problems, ten at first. Renders a `<ul>` and a button for more. */
export function ProblemList({ label, problems, item, children }: ProblemListProps): ReactElement {
  const t = useMessages('problems', problemsMessages);
  const [shown, setShown] = useState(step);
  return (
    <>
      <ul data-slot="pb-error-groups" role="list" aria-label={label}>
        {problems.slice(0, shown).map(item)}
        {ownText(children)}
      </ul>
      {problems.length > shown && (
        <Button variant="quiet" onClick={() => setShown((count) => count + step)}>
          {t.more}
        </Button>
      )}
    </>
  );
}
