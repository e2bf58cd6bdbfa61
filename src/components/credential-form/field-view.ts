import { type AuthType, type CredentialField, type CredentialMetadata } from '../../api/index.ts';
import { cleanText, isSecretName } from '../../api/internal.ts';
import type { FieldOptions } from '../integration/host-options.ts';
import { readableLabel } from '../form/readable-label.ts';

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
  /** What the host adds: example, choices and so on. */
  host: FieldOptions;
}

const publicName =
  /user|email|login|domain|url|uri|host|server|region|realm|account|tenant|organi[sz]ation|workspace|team|database|schema|warehouse|environment|port$|role$|language|locale|currency|sandbox|version|name$|s?id$/i;

/** Whether to hide what is typed. The contract does not say, so go by the name and hide when in doubt. */
export const isSecret = (name: string, authType: AuthType): boolean =>
  isSecretName(name) || (authType !== 'oauth2' && !publicName.test(name));

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

/** A name as it is, unless nobody could see how it differs from another: then its place tells. */
function toSeen(name: string, position: number) {
  const seen = cleanText(name, 200);
  return seen === name.trim() ? seen : position + 1;
}

const none: FieldOptions = {};

/** The fields of a connector as they are shown: in the host's order and words, a name given twice once. */
export function toFieldViews(
  { authType, requiredFields }: CredentialMetadata,
  options: Readonly<Record<string, FieldOptions>> = {},
): FieldView[] {
  const host = (name: string) => (Object.hasOwn(options, name) ? options[name] : undefined) ?? none;
  const place = (name: string) => host(name).order ?? Infinity;
  const fields = merge(requiredFields).toSorted((a, b) =>
    place(a.name) < place(b.name) ? -1 : Number(place(a.name) > place(b.name)),
  );
  const labels = fields.map(({ name }) => host(name).label ?? readableLabel(name));
  const secrets = fields.map(({ name }) => host(name).secret ?? isSecret(name, authType));
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
      label:
        label && labels.indexOf(label) !== labels.lastIndexOf(label) ? `${label} (${toSeen(name, position)})` : label,
      description: (host(name).help ?? description)?.trim() || undefined,
      required,
      secret,
      autoComplete: position === login ? 'username' : position === password ? 'current-password' : other,
      inputMode: secret ? undefined : inputModeOf(name),
      host: host(name),
    };
  });
}
