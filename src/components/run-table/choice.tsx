'use client';
import type { ComponentPropsWithoutRef } from 'react';

export interface RunTableChoiceProps extends Omit<ComponentPropsWithoutRef<'select'>, 'value' | 'onChange'> {
  label: string;
  value: string | undefined;
  /** Values with their names. The empty value is none. */
  choices: readonly (readonly [value: string, name: string])[];
  onChoose: (value: string | undefined) => void;
}

/** One choice that narrows or orders the runs. Renders a `<select>`. */
export const RunTableChoice = ({ label, value = '', choices, onChoose, ...props }: RunTableChoiceProps) => (
  <select
    data-slot="pb-select"
    aria-label={label}
    value={value}
    onChange={({ target }) => onChoose(target.value || undefined)}
    {...props}
  >
    {choices.map(([choice, name]) => (
      <option key={choice} value={choice}>
        {name}
      </option>
    ))}
  </select>
);
