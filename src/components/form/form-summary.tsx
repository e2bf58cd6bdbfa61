'use client';
import {
  forwardRef,
  useEffect,
  useImperativeHandle,
  useRef,
  type ComponentPropsWithoutRef,
  type MouseEvent,
} from 'react';
import type { PlugboardError } from '../../api/index.ts';
import { commonMessages, credentialFormMessages, useMessages } from '../../i18n/internal.ts';
import { useErrorText } from '../feedback/use-error-text.ts';
import { Heading, type HeadingLevel } from '../primitives/heading.tsx';
import { Icon } from '../primitives/icon.tsx';

/** The problem of one field: the id of its control and the sentence beside it. */
export interface FormProblem {
  id: string;
  text: string | undefined;
}

export interface FormSummaryProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  problems: readonly FormProblem[];
  /** Counts the attempts to send the form as it stands. The summary takes the focus each time it grows. */
  attempt: number;
  headingLevel: HeadingLevel;
  /** Why the request failed, when no field is the reason. */
  error?: PlugboardError | undefined;
}

// By hand: following the link would change the host's address.
function follow(event: MouseEvent<HTMLAnchorElement>, id: string) {
  event.preventDefault();
  const root = event.currentTarget.getRootNode() as Document | ShadowRoot;
  root.getElementById(id)?.focus();
}

/** Lists the problems of a form, each with a link to its field. Renders a `<div role="alert">`, or nothing without a problem. */
export const FormSummary = /* @__PURE__ */ forwardRef<HTMLDivElement, FormSummaryProps>(function FormSummary(
  { problems, attempt, headingLevel, error, ...props },
  ref,
) {
  const text = useMessages('credentialForm', credentialFormMessages);
  const common = useMessages('common', commonMessages);
  const errorText = useErrorText();
  const summary = useRef<HTMLDivElement>(null);
  useImperativeHandle<HTMLDivElement | null, HTMLDivElement | null>(ref, () => summary.current);
  useEffect(() => {
    if (attempt > 0) summary.current?.focus();
  }, [attempt]);

  if (problems.length === 0 && !error) return null;
  return (
    <div data-slot="pb-form-summary" data-code={error?.code} role="alert" tabIndex={-1} {...props} ref={summary}>
      <Icon name="alert" />
      <div>
        <Heading level={headingLevel}>{text.problem}</Heading>
        {problems.length > 0 && (
          <ul>
            {problems.map(({ id, text: problem }) => (
              <li key={id}>
                <a href={`#${id}`} onClick={(event) => follow(event, id)}>
                  {problem}
                </a>
              </li>
            ))}
          </ul>
        )}
        {error && (
          <p>
            {errorText(error)} {text.kept}
          </p>
        )}
        {error?.requestId !== undefined && (
          <p data-slot="pb-error-id">
            {common.requestId} <code>{error.requestId}</code>
          </p>
        )}
      </div>
    </div>
  );
});
