'use client';
import { Field, type FieldProps } from './field.tsx';

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
