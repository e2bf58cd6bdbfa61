'use client';
import { credentialFormMessages, useMessages } from '../../i18n/internal.ts';
import { useCredentialFields } from './context.ts';
import type { FieldView } from './field-view.ts';
import { forwardRef, useState, type ComponentPropsWithoutRef, type FocusEvent } from 'react';
import { Button } from '../primitives/button.tsx';
import { ExternalLink } from '../primitives/external-link.tsx';
import { Icon } from '../primitives/icon.tsx';
import { VisuallyHidden } from '../primitives/visually-hidden.tsx';

export interface ControlProps {
  field: FieldView;
  /** Whether what is typed can be read. */
  shown: boolean;
  invalid: boolean;
  describedBy: string | undefined;
}

/** What a field is typed or chosen in. Renders an `<input>` or a `<select>`. */
export function Control({ field, shown, invalid, describedBy }: ControlProps) {
  const { busy, idOf, register } = useCredentialFields('CredentialFields.Field');
  const text = useMessages('credentialForm', credentialFormMessages);
  const { name, required, secret, host } = field;
  const shared = {
    'data-slot': 'pb-input',
    'data-field': name,
    id: idOf(field),
    required,
    'aria-invalid': invalid || undefined,
    'aria-describedby': describedBy,
    autoComplete: field.autoComplete,
    // A secret in the markup could be read there.
    defaultValue: secret ? undefined : host.defaultValue,
  };
  if (host.options) {
    return (
      <select {...shared} disabled={busy} ref={(input) => register(name, input)}>
        {(host.defaultValue === undefined || !required) && <option value="">{required ? text.choose : ''}</option>}
        {host.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    );
  }
  return (
    <input
      {...shared}
      type={shown ? 'text' : 'password'}
      dir={secret ? 'ltr' : 'auto'}
      readOnly={busy}
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      inputMode={field.inputMode}
      ref={(input) => register(name, input)}
    />
  );
}

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

/** Every field the connector asks for, in its order. Nothing when it asks for none. Renders a `<div>`. */
export const CredentialFieldsInputs = /* @__PURE__ */ forwardRef<HTMLDivElement, ComponentPropsWithoutRef<'div'>>(
  function CredentialFieldsInputs(props, ref) {
    const { metadata, fields } = useCredentialFields('CredentialFields.Inputs');
    if (fields.length === 0) return null;
    return (
      <div data-slot="pb-fields" {...props} ref={ref}>
        {fields.map(({ name }) => (
          // By connector too: what was typed for one must never show up in the form of another.
          <CredentialFieldsField key={`${metadata.connectorId}/${name}`} name={name} />
        ))}
      </div>
    );
  },
);
