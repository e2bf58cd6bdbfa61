'use client';
import { forwardRef, useState, type ComponentPropsWithoutRef, type FocusEvent } from 'react';
import { credentialFormMessages, useMessages } from '../../i18n/index.ts';
import { Button } from '../button.tsx';
import { ExternalLink } from '../external-link.tsx';
import { Icon } from '../icon.tsx';
import { VisuallyHidden } from '../visually-hidden.tsx';
import { useCredentialFields } from './context.ts';
import { Control } from './control.tsx';

export interface CredentialFieldsFieldProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  /** The upstream's key of the field. */
  name: string;
}

/** One field: label, help, input and what is wrong with it. Nothing for a name the connector does not ask for. Renders a `<div>`. */
export const CredentialFieldsField = /* @__PURE__ */ forwardRef<HTMLDivElement, CredentialFieldsFieldProps>(
  function CredentialFieldsField({ name, onBlur, ...props }, ref) {
    const { fields, problems, busy, labelOf, idOf } = useCredentialFields('CredentialFields.Field');
    const text = useMessages('credentialForm', credentialFormMessages);
    const [revealed, setRevealed] = useState(false);

    const field = fields.find((it) => it.name === name);
    if (!field) return null;

    const label = labelOf(field);
    const problem = problems.find((it) => it.field.name === name);
    const { example, helpUrl, options } = field.host;
    const help = (field.description || example) && idOf(field, 'help');
    const masked = field.secret && !options;
    const error = problem && idOf(field, 'error');
    const shown = !field.secret || (revealed && !busy);

    function handleBlur(event: FocusEvent<HTMLDivElement>) {
      onBlur?.(event);
      if (!event.currentTarget.contains(event.relatedTarget)) setRevealed(false);
    }

    return (
      <div data-slot="pb-field" data-invalid={problem ? '' : undefined} {...props} onBlur={handleBlur} ref={ref}>
        <label data-slot="pb-label" htmlFor={idOf(field)}>
          <bdi>{label}</bdi> {!field.required && <span data-slot="pb-optional">({text.optional})</span>}
        </label>
        {help && (
          <p data-slot="pb-help" id={help}>
            <bdi>{field.description}</bdi>
            {example && <bdi data-slot="pb-example">{text.example(example)}</bdi>}
          </p>
        )}
        {helpUrl && (
          <p data-slot="pb-help">
            <ExternalLink href={helpUrl}>
              {text.whereToFind} <VisuallyHidden>{label}</VisuallyHidden>
            </ExternalLink>
          </p>
        )}
        {problem && (
          <p data-slot="pb-field-error" id={error}>
            <Icon name="alert" />
            <span>{problem.text}</span>
          </p>
        )}
        <div data-slot="pb-input-box">
          <Control
            field={field}
            shown={shown}
            invalid={problem !== undefined}
            describedBy={[error, help].filter(Boolean).join(' ') || undefined}
          />
          {masked && (
            <Button variant="quiet" aria-controls={idOf(field)} onClick={() => setRevealed((it) => !it)}>
              {revealed ? text.hide : text.show} <VisuallyHidden>{label}</VisuallyHidden>
            </Button>
          )}
        </div>
      </div>
    );
  },
);
