const keyOwners =
  'api|access|account|app|auth|client|consumer|encryption|license|master|private|secret|shared|signing|storage';

/** Words that name a secret, as alternatives of a regular expression that ignores case. They have no capturing group. */
export const secretWords = `secret|token|passw(?:or)?d|passphrase|passcode|(?<![a-z])(?:pass|pwd|pin|otp|cvv|cvc|ssn|jwt)s?(?![a-z])|(?:${keyOwners})[-_ ]?key|credential|signature`;

// These words mean a secret in a field name, but are ordinary words in a sentence.
const secretName = /* @__PURE__ */ new RegExp(`${secretWords}|key$|private|(?<!by|com)pass(?!port|eng|age|ive)`, 'i');

/** True if a field or parameter with this name holds a secret. Its value is masked as it is typed and never shown again. */
export const isSecretName = (name: string): boolean =>
  // A capital letter starts a new word, as an underscore does.
  secretName.test(name) || secretName.test(name.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1_$2'));
