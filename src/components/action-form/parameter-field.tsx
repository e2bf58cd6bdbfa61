'use client';
import { forwardRef, type Ref } from 'react';
import { Field, type ControlProps } from './field.tsx';
import type { ParameterKind, ParameterView } from './parameter-view.ts';

/** The element that a parameter is filled in with. */
export type ParameterControl = HTMLInputElement | HTMLTextAreaElement;

export interface ParameterFieldProps {
  view: ParameterView;
  id: string;
  label: string;
  problem: string | undefined;
  busy: boolean;
}

const types: Partial<Record<ParameterKind, string>> = { secret: 'password', date: 'date', time: 'datetime-local' };
const modes: Partial<Record<ParameterKind, 'numeric' | 'decimal'>> = { integer: 'numeric', number: 'decimal' };
const long: ReadonlySet<ParameterKind> = new Set<ParameterKind>(['long', 'object', 'array']);

/** One parameter of an action, uncontrolled: what is typed is read when it is sent. Renders a `<div>`. */
export const ParameterField = /* @__PURE__ */ forwardRef<ParameterControl, ParameterFieldProps>(function ParameterField(
  { view, id, label, problem, busy },
  ref,
) {
  const { name, kind, required, description } = view;
  const shared = (control: ControlProps) => ({
    ...control,
    'data-field': name,
    autoComplete: kind === 'secret' ? 'new-password' : 'off',
    spellCheck: kind === 'long',
  });

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
          ref={ref as Ref<HTMLInputElement>}
        />
      );
    }
    if (long.has(kind)) {
      return (
        <textarea
          data-slot="pb-textarea"
          data-code={kind === 'long' ? undefined : ''}
          rows={kind === 'long' ? 3 : 5}
          required={required}
          readOnly={busy}
          dir={kind === 'long' ? 'auto' : 'ltr'}
          {...shared(given)}
          ref={ref as Ref<HTMLTextAreaElement>}
        />
      );
    }
    return (
      <div data-slot="pb-input-box">
        <input
          data-slot="pb-input"
          type={types[kind] ?? 'text'}
          inputMode={modes[kind]}
          step={kind === 'time' ? 1 : undefined}
          dir="auto"
          required={required}
          readOnly={busy}
          autoCapitalize="none"
          {...shared(given)}
          ref={ref as Ref<HTMLInputElement>}
        />
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
});
