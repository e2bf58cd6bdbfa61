'use client';
import { useEffect, useRef, type MouseEvent } from 'react';
import { credentialFormMessages, useMessages } from '../../i18n/internal.ts';
import { Heading, type HeadingLevel } from '../primitives/heading.tsx';
import { Icon } from '../primitives/icon.tsx';

/** What is wrong with one field: the field's id and the sentence that stands beside it. */
export interface FormProblem {
  id: string;
  text: string | undefined;
}

export interface FormSummaryProps {
  problems: readonly FormProblem[];
  /** How often it was tried to send the form as it stands: each time the summary takes the focus. */
  attempt: number;
  headingLevel: HeadingLevel;
}

// By hand: following the link would change the host's address.
function follow(event: MouseEvent<HTMLAnchorElement>, id: string) {
  event.preventDefault();
  const root = event.currentTarget.getRootNode() as Document | ShadowRoot;
  root.getElementById(id)?.focus();
}

/** Lists what is wrong with a form, each a way to its field. Nothing when all is well. Renders a `<div role="alert">`. */
export function FormSummary({ problems, attempt, headingLevel }: FormSummaryProps) {
  const text = useMessages('credentialForm', credentialFormMessages);
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt > 0) summary.current?.focus();
  }, [attempt]);

  if (problems.length === 0) return null;
  return (
    <div data-slot="pb-form-summary" role="alert" tabIndex={-1} ref={summary}>
      <Icon name="alert" />
      <div>
        <Heading level={headingLevel}>{text.problem}</Heading>
        <ul>
          {problems.map(({ id, text: words }) => (
            <li key={id}>
              <a href={`#${id}`} onClick={(event) => follow(event, id)}>
                {words}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
