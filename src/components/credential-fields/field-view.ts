import type { AuthType, CredentialField, CredentialMetadata } from '../../api/index.ts';
import { readableLabel } from './readable-label.ts';

/** What a field of a credential needs to be shown. */
export interface FieldView {
  /** The upstream's key, verbatim. */
  name: string;
  /** Unique within the connector and safe in an `id`. */
  position: number;
  /** Readable, and unlike those of the other fields. Empty when the name says nothing. */
  label: string;
  description: string | undefined;
  required: boolean;
  /** Whether what is typed is hidden. */
  secret: boolean;
  autoComplete: 'off' | 'new-password' | 'username' | 'current-password';
  inputMode: 'url' | 'email' | 'numeric' | undefined;
}

const secretName = /secret|token|pass(?!port)|api[-_ ]?key|key$|private|credential|signature/i;
const publicName =
  /user|email|login|domain|url|uri|host|server|region|realm|account|tenant|organi[sz]ation|workspace|team|database|schema|warehouse|environment|port$|role$|language|locale|currency|sandbox|version|name$|s?id$/i;

/** Whether to hide what is typed. The contract does not say, so go by the name and hide when in doubt. */
export const isSecret = (name: string, authType: AuthType): boolean =>
  secretName.test(name) || (authType !== 'oauth2' && !publicName.test(name));

const inputModeOf = (name: string): FieldView['inputMode'] => {
  if (/ur[il]$/i.test(name)) return 'url';
  if (/email/i.test(name)) return 'email';
  return /(^|[-_ ])port$/i.test(name) ? 'numeric' : undefined;
};

function merge(fields: readonly CredentialField[]): CredentialField[] {
  const byName = new Map<string, CredentialField>();
  for (const field of fields) {
    const first = byName.get(field.name);
    byName.set(field.name, first ? { ...first, required: first.required || field.required } : field);
  }
  return [...byName.values()];
}

/** The fields of a connector as they are shown, a name given twice once. */
export function toFieldViews({ authType, requiredFields }: CredentialMetadata): FieldView[] {
  const fields = merge(requiredFields);
  const labels = fields.map(({ name }) => readableLabel(name));
  const secrets = fields.map(({ name }) => isSecret(name, authType));
  // A password manager fills one pair: the first of each.
  const login =
    authType === 'basic' ? fields.findIndex(({ name }, i) => !secrets[i] && /user|login|email/i.test(name)) : -1;
  const password = authType === 'basic' ? secrets.indexOf(true) : -1;

  return fields.map(({ name, description, required }, position): FieldView => {
    const label = labels[position] ?? '';
    const secret = secrets[position] ?? true;
    const other = secret ? 'new-password' : 'off';
    return {
      name,
      position,
      label: label && labels.indexOf(label) !== labels.lastIndexOf(label) ? `${label} (${name.trim()})` : label,
      description: description?.trim() || undefined,
      required,
      secret,
      autoComplete: position === login ? 'username' : position === password ? 'current-password' : other,
      inputMode: secret ? undefined : inputModeOf(name),
    };
  });
}
