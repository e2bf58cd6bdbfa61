'use client';
import { Label } from 'radix-ui/label';
import { forwardRef, type ComponentPropsWithoutRef, type ReactNode } from 'react';
import { credentialFormMessages, useMessages } from '../../i18n/internal.ts';
import { Icon } from '../primitives/icon.tsx';
import { ownText } from '../primitives/own-text.tsx';

/** Ties a control to its label, its help and its problem. Spread it onto the control. */
export interface ControlProps {
  id: string;
  'aria-invalid': true | undefined;
  'aria-describedby': string | undefined;
}

export interface FieldProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children' | 'id'> {
  /** The id of the control. */
  id: string;
  label: ReactNode;
  /** Says so beside the label. @default false */
  optional?: boolean | undefined;
  help?: string | undefined;
  /** An example of a value, below the help. */
  example?: string | undefined;
  /** A link to more help. Not part of the description of the control. */
  helpLink?: ReactNode;
  /** The sentence that says what is wrong. */
  problem?: string | undefined;
  /** Puts the label after the control, as for a checkbox. @default false */
  inline?: boolean | undefined;
  children: (control: ControlProps) => ReactNode;
}

/** A control with its label, its help and its problem. Renders a `<div>`. */
export const Field = /* @__PURE__ */ forwardRef<HTMLDivElement, FieldProps>(function Field(
  { id, label, optional = false, help, example, helpLink, problem, inline = false, children, ...props },
  ref,
) {
  const text = useMessages('credentialForm', credentialFormMessages);
  const helpId = help || example ? `${id}-help` : undefined;
  const errorId = problem ? `${id}-error` : undefined;
  const describedBy = [errorId, helpId].filter(Boolean).join(' ') || undefined;
  const control = children({ id, 'aria-invalid': problem ? true : undefined, 'aria-describedby': describedBy });
  const name = (
    <Label data-slot="pb-label" htmlFor={id}>
      <bdi>{label}</bdi> {optional && <span data-slot="pb-optional">({text.optional})</span>}
    </Label>
  );
  return (
    <div data-slot="pb-field" data-invalid={problem ? '' : undefined} {...props} ref={ref}>
      {inline ? (
        <span data-slot="pb-check">
          {ownText(control)}
          {name}
        </span>
      ) : (
        name
      )}
      {helpId && (
        <p data-slot="pb-help" id={helpId}>
          <bdi>{help}</bdi>
          {example && <bdi data-slot="pb-example">{example}</bdi>}
        </p>
      )}
      {helpLink && <p data-slot="pb-help">{helpLink}</p>}
      {problem && (
        <p data-slot="pb-field-error" id={errorId}>
          <Icon name="alert" />
          <span>{problem}</span>
        </p>
      )}
      {ownText(!inline && control)}
    </div>
  );
});

export interface ChoiceFieldProps extends Pick<FieldProps, 'id' | 'label' | 'problem'> {
  /** The text of the empty option. Left out when there is only one option. */
  placeholder: string;
  options: readonly { value: string; label: string }[];
  /** The chosen option. Undefined until the user chooses. */
  value: string | undefined;
  /** Marks the control as unavailable while a request is in flight. @default false */
  busy?: boolean | undefined;
  onChoose: (value: string) => void;
}

/** A choice of one option. Renders a `<div>` with a `<select>`. */
export function ChoiceField({ placeholder, options, value = '', busy, onChoose, ...field }: ChoiceFieldProps) {
  return (
    <Field {...field}>
      {(control) => (
        <select
          data-slot="pb-select"
          required
          {...control}
          aria-disabled={busy || undefined}
          value={value}
          onChange={({ currentTarget }) => onChoose(currentTarget.value)}
        >
          {options.length !== 1 && <option value="">{placeholder}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
