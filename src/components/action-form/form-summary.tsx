'use client';
import { forwardRef, type MouseEvent } from 'react';
import { credentialFormMessages, useMessages } from '../../i18n/index.ts';
import { Heading, type HeadingLevel } from '../heading.tsx';
import { Icon } from '../icon.tsx';

/** What is wrong with one field: the field's id and the sentence that stands beside it. */
export interface FormProblem {
  id: string;
  text: string;
}

export interface FormSummaryProps {
  problems: readonly FormProblem[];
  headingLevel: HeadingLevel;
}

/** Lists what is wrong with a form, each a way to its field. Nothing when all is well. Renders a `<div role="alert">`. */
export const FormSummary = /* @__PURE__ */ forwardRef<HTMLDivElement, FormSummaryProps>(function FormSummary(
  { problems, headingLevel },
  ref,
) {
  const text = useMessages('credentialForm', credentialFormMessages);
  if (problems.length === 0) return null;

  // By hand: following the link would change the host's address.
  function follow(event: MouseEvent<HTMLAnchorElement>, id: string) {
    event.preventDefault();
    const root = event.currentTarget.getRootNode() as Document | ShadowRoot;
    root.getElementById(id)?.focus();
  }

  return (
    <div data-slot="pb-form-summary" role="alert" tabIndex={-1} ref={ref}>
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
});
