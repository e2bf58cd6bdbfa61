'use client';
import type { ReactNode } from 'react';
import { credentialFormMessages, useMessages } from '../../i18n/internal.ts';
import { Icon } from '../primitives/icon.tsx';

/** What the control of a field needs of it. */
export interface ControlProps {
  id: string;
  'aria-invalid': true | undefined;
  'aria-describedby': string | undefined;
}

export interface FieldProps {
  id: string;
  label: ReactNode;
  /** @default false */
  optional?: boolean | undefined;
  help?: string | undefined;
  /** What is wrong with it. */
  problem?: string | undefined;
  /** Whether the label stands after the control, as a checkbox's does. @default false */
  inline?: boolean | undefined;
  children: (control: ControlProps) => ReactNode;
}

/** A label, its help, what is wrong, and a control. Renders a `<div>`. */
export function Field({ id, label, optional = false, help, problem, inline = false, children }: FieldProps) {
  const text = useMessages('credentialForm', credentialFormMessages);
  const [helpId, errorId] = [help && `${id}-help`, problem && `${id}-error`];
  const describedBy = [errorId, helpId].filter(Boolean).join(' ') || undefined;
  const control = children({ id, 'aria-invalid': problem ? true : undefined, 'aria-describedby': describedBy });
  const name = (
    <label data-slot="pb-label" htmlFor={id}>
      <bdi>{label}</bdi> {optional && <span data-slot="pb-optional">({text.optional})</span>}
    </label>
  );
  return (
    <div data-slot="pb-field" data-invalid={problem ? '' : undefined}>
      {inline ? (
        <span data-slot="pb-check">
          {control}
          {name}
        </span>
      ) : (
        name
      )}
      {help && (
        <p data-slot="pb-help" id={helpId}>
          <bdi>{help}</bdi>
        </p>
      )}
      {problem && (
        <p data-slot="pb-field-error" id={errorId}>
          <Icon name="alert" />
          <span>{problem}</span>
        </p>
      )}
      {!inline && control}
    </div>
  );
}

export interface ChoiceFieldProps extends Pick<FieldProps, 'id' | 'label' | 'problem'> {
  /** Asks for a choice. Not offered where there is none to make. */
  placeholder: string;
  options: readonly { value: string; label: string }[];
  /** Undefined while nothing is chosen. */
  value: string | undefined;
  /** @default false */
  busy?: boolean | undefined;
  onChoose: (value: string) => void;
}

/** One of several things, of which the only one is chosen by itself. Renders a `<div>` with a `<select>`. */
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
