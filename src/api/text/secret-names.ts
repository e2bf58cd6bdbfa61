const keyOwners =
  'api|access|account|app|auth|client|consumer|encryption|license|master|private|secret|shared|signing|storage';

/** Words that name a secret, as alternatives of a regular expression that ignores case. They have no capturing group. */
export const secretWords = `secret|token|passw(?:or)?d|passphrase|passcode|(?<![a-z])(?:pass|pwd|pin|otp|cvv|cvc|ssn|jwt)s?(?![a-z])|(?:${keyOwners})[-_ ]?key|credential|signature`;

// These words mean a secret in a field name, but are ordinary words in a sentence.
const secretName = /* @__PURE__ */ new RegExp(`${secretWords}|key$|private|(?<!by|com)pass(?!port|eng|age|ive)`, 'i');

/** The longest name of an account. */
export const maxNameLength = 80;

/** True if a field or parameter with this name holds a secret. Its value is masked as it is typed and never shown again. */
export const isSecretName = (name: string): boolean =>
  // A capital letter starts a new word, as an underscore does.
  secretName.test(name) || secretName.test(name.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1_$2'));

/** A field as a form shows it. */
interface TypedField {
  name: string;
  /** True when the input is masked. */
  secret: boolean;
}

/**
 * Returns the first typed value that is no secret, as a name for the account. A masked field counts as a secret, and so does a name that
 * means one, whatever the host says of it.
 */
export function nameOfAccount(
  fields: readonly TypedField[],
  values: Readonly<Record<string, string>>,
): string | undefined {
  for (const { name, secret } of fields) {
    const value = Object.hasOwn(values, name) ? values[name]?.trim() : undefined;
    if (!secret && !isSecretName(name) && value && value.length <= maxNameLength) return value;
  }
  return undefined;
}
