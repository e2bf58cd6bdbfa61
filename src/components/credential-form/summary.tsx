'use client';
import { forwardRef, useImperativeHandle, type ComponentPropsWithoutRef, type MouseEvent } from 'react';
import { commonMessages, credentialFormMessages, errorsMessages, useFormat, useMessages } from '../../i18n/internal.ts';
import { Heading, type HeadingLevel } from '../primitives/heading.tsx';
import { Icon } from '../primitives/icon.tsx';
import { useCredentialFields, type FieldProblem } from './context.ts';

export interface CredentialFieldsSummaryProps extends ComponentPropsWithoutRef<'div'> {
  /** @default 3 */
  headingLevel?: HeadingLevel | undefined;
}

/** Lists what is wrong and takes the focus when it appears. Nothing when all is well. Renders a `<div role="alert">`. */
export const CredentialFieldsSummary = /* @__PURE__ */ forwardRef<HTMLDivElement, CredentialFieldsSummaryProps>(
  function CredentialFieldsSummary({ headingLevel = 3, ...props }, ref) {
    const { problems, error, summary, idOf, focusField } = useCredentialFields('CredentialFields.Summary');
    const text = useMessages('credentialForm', credentialFormMessages);
    const errors = useMessages('errors', errorsMessages);
    const common = useMessages('common', commonMessages);
    const format = useFormat();
    useImperativeHandle(ref, () => summary.current as HTMLDivElement);
    if (problems.length === 0 && !error) return null;

    // By hand: following the link would change the host's address.
    const follow = (event: MouseEvent, { field }: FieldProblem) => {
      event.preventDefault();
      focusField(field);
    };

    return (
      <div data-slot="pb-form-summary" data-code={error?.code} role="alert" tabIndex={-1} {...props} ref={summary}>
        <Icon name="alert" />
        <div>
          <Heading level={headingLevel}>{text.problem}</Heading>
          {problems.length > 0 && (
            <ul>
              {problems.map((problem) => (
                <li key={problem.field.name}>
                  <a href={`#${idOf(problem.field)}`} onClick={(event) => follow(event, problem)}>
                    {problem.text}
                  </a>
                </li>
              ))}
            </ul>
          )}
          {error && (
            <p>
              {errors[error.code].title}{' '}
              {error.retryAfter ? common.retryIn(format.duration(error.retryAfter)) : errors[error.code].next}{' '}
              {text.kept}
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
  },
);
