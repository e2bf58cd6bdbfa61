import { type AuthType, type CredentialField, type CredentialMetadata } from '../../api/index.ts';
import { cleanText, isSecretName } from '../../api/internal.ts';
import type { FieldOptions } from '../integration/host-options.ts';
import { readableLabel } from '../form/readable-label.ts';

/** The data to render one field of a credential. */
export interface FieldView {
  /** The upstream's key, verbatim. */
  name: string;
  /** Unique within the connector and safe in an `id`. */
  position: number;
  /** Readable and unique among the fields. Empty when the name has no letters. */
  label: string;
  description: string | undefined;
  required: boolean;
  /** Masks the input. */
  secret: boolean;
  autoComplete: 'off' | 'new-password' | 'username' | 'current-password';
  inputMode: 'url' | 'email' | 'numeric' | undefined;
  /** The options of the host: example, choices and so on. */
  host: FieldOptions;
}

const publicName =
  /user|email|login|domain|url|uri|host|server|region|realm|account|tenant|organi[sz]ation|workspace|team|database|schema|warehouse|environment|port$|role$|language|locale|currency|sandbox|version|name$|s?id$/i;

/** True when the input must be masked. The contract does not say it, so the name decides, and doubt masks. */
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

/** Returns a name, or its position when invisible characters make it look like another. */
function toSeen(name: string, position: number) {
  const seen = cleanText(name, 200);
  return seen === name.trim() ? seen : position + 1;
}

const none: FieldOptions = {};

/** Returns the fields of a connector to render: in the order and words of the host, without duplicates. */
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
  // A password manager fills one pair, so only the first of each is marked.
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
