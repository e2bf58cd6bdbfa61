'use client';
import { credentialFormMessages, useMessages } from '../../i18n/index.ts';
import { useCredentialFields } from './context.ts';
import type { FieldView } from './field-view.ts';

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
