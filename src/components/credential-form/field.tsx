'use client';
import { credentialFormMessages, useMessages } from '../../i18n/internal.ts';
import { useCredentialFields } from './context.ts';
import type { FieldView } from './field-view.ts';
import { forwardRef, useEffect, useState, type ComponentPropsWithoutRef, type FocusEvent } from 'react';
import { Field, type ControlProps } from '../form/field.tsx';
import { privateMarks } from '../form/typed-values.ts';
import { Button } from '../primitives/button.tsx';
import { ExternalLink } from '../primitives/external-link.tsx';
import { VisuallyHidden } from '../primitives/visually-hidden.tsx';

interface CredentialControlProps {
  field: FieldView;
  /** Shows what the user types instead of masking it. */
  shown: boolean;
  control: ControlProps;
}

/** The control of one field, uncontrolled: the form reads it once, at submit. Renders an `<input>` or a `<select>`. */
function CredentialControl({ field, shown, control }: CredentialControlProps) {
  const { busy, register } = useCredentialFields('CredentialFields.Field');
  const text = useMessages('credentialForm', credentialFormMessages);
  const { name, required, secret, host } = field;
  const shared = {
    'data-slot': 'pb-input',
    'data-field': name,
    ...control,
    required,
    autoComplete: field.autoComplete,
    // A secret in the markup could be read there.
    defaultValue: secret ? undefined : host.defaultValue,
    ...(secret && privateMarks),
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

export interface CredentialFieldsFieldProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children' | 'id'> {
  /** The upstream's key of the field. */
  name: string;
}

/** One field: label, help, input and problem. Renders a `<div>`, or nothing for a name the connector does not ask for. */
export const CredentialFieldsField = /* @__PURE__ */ forwardRef<HTMLDivElement, CredentialFieldsFieldProps>(
  function CredentialFieldsField({ name, onBlur, ...props }, ref) {
    const { fields, problems, busy, labelOf, idOf } = useCredentialFields('CredentialFields.Field');
    const text = useMessages('credentialForm', credentialFormMessages);
    const [revealed, setRevealed] = useState(false);

    useEffect(() => {
      const hide = () => setRevealed(false);
      addEventListener('pagehide', hide);
      return () => removeEventListener('pagehide', hide);
    }, []);

    const field = fields.find((it) => it.name === name);
    if (!field) return null;

    const label = labelOf(field);
    const { example, helpUrl, options } = field.host;
    const masked = field.secret && !options;
    const shown = !field.secret || (revealed && !busy);

    function handleBlur(event: FocusEvent<HTMLDivElement>) {
      onBlur?.(event);
      if (!event.currentTarget.contains(event.relatedTarget)) setRevealed(false);
    }

    return (
      <Field
        {...props}
        id={idOf(field)}
        label={label}
        optional={!field.required}
        help={field.description}
        example={example && text.example(example)}
        helpLink={
          helpUrl && (
            <ExternalLink href={helpUrl}>
              {text.whereToFind} <VisuallyHidden>{label}</VisuallyHidden>
            </ExternalLink>
          )
        }
        problem={problems.find((it) => it.field.name === name)?.text}
        onBlur={handleBlur}
        ref={ref}
      >
        {(control) => (
          <div data-slot="pb-input-box">
            <CredentialControl field={field} shown={shown} control={control} />
            {masked && (
              <Button variant="quiet" aria-controls={control.id} onClick={() => setRevealed((it) => !it)}>
                {revealed ? text.hide : text.show} <VisuallyHidden>{label}</VisuallyHidden>
              </Button>
            )}
          </div>
        )}
      </Field>
    );
  },
);

/** All fields of the connector, in its order. Renders a `<div>`, or nothing without a field. */
export const CredentialFieldsInputs = /* @__PURE__ */ forwardRef<HTMLDivElement, ComponentPropsWithoutRef<'div'>>(
  function CredentialFieldsInputs(props, ref) {
    const { metadata, fields } = useCredentialFields('CredentialFields.Inputs');
    if (fields.length === 0) return null;
    return (
      <div data-slot="pb-fields" {...props} ref={ref}>
        {fields.map(({ name }) => (
          // By connector too: a value typed for one connector must never appear in the form of another.
          <CredentialFieldsField key={`${metadata.connectorId}/${name}`} name={name} />
        ))}
      </div>
    );
  },
);
