'use client';
import type { ComponentPropsWithoutRef } from 'react';
import { Field, type ControlProps } from '../form/field.tsx';
import { privateMarks } from '../form/typed-values.ts';
import type { ParameterKind, ParameterView } from './parameter-view.ts';

/** The element of a parameter. */
export type ParameterControl = HTMLInputElement | HTMLTextAreaElement;

export interface ParameterFieldProps {
  view: ParameterView;
  id: string;
  label: string;
  problem: string | undefined;
  busy: boolean;
}

const code: ComponentPropsWithoutRef<'textarea'> & { 'data-code': string } = { 'data-code': '', rows: 5, dir: 'ltr' };

const areas: Partial<Record<ParameterKind, ComponentPropsWithoutRef<'textarea'>>> = {
  long: { rows: 3, dir: 'auto', spellCheck: true },
  object: code,
  array: code,
};

const inputs: Partial<Record<ParameterKind, ComponentPropsWithoutRef<'input'>>> = {
  secret: { type: 'password', autoComplete: 'new-password', ...privateMarks },
  integer: { inputMode: 'numeric' },
  number: { inputMode: 'decimal' },
  date: { type: 'date' },
  time: { type: 'datetime-local', step: 1 },
};

/** One parameter of an action, uncontrolled. The form reads its value by `data-field` at submit. Renders a `<div>`. */
export function ParameterField({ view, id, label, problem, busy }: ParameterFieldProps) {
  const { name, kind, required, description } = view;

  function control(given: ControlProps) {
    if (kind === 'boolean') {
      return (
        <input
          data-slot="pb-checkbox"
          type="checkbox"
          {...given}
          data-field={name}
          aria-disabled={busy || undefined}
          onClick={(event) => busy && event.preventDefault()}
          onChange={({ currentTarget }) => void (currentTarget.dataset['touched'] = '')}
        />
      );
    }
    const shared = { ...given, 'data-field': name, autoComplete: 'off', spellCheck: false, required, readOnly: busy };
    if (areas[kind]) return <textarea data-slot="pb-textarea" {...shared} {...areas[kind]} />;
    return (
      <div data-slot="pb-input-box">
        <input data-slot="pb-input" type="text" dir="auto" autoCapitalize="none" {...shared} {...inputs[kind]} />
      </div>
    );
  }

  return (
    <Field
      id={id}
      label={label}
      optional={!required && kind !== 'boolean'}
      help={description}
      problem={problem}
      inline={kind === 'boolean'}
    >
      {control}
    </Field>
  );
}
