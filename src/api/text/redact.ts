import type { WorkflowErrorList } from '../contract/types.ts';
import { secretWords } from './secret-names.ts';

const longest = 1_000;

/** True if the digits pass the Luhn check of payment cards, so that an order number is not removed. */
function isCard(text: string): boolean {
  const digits = Array.from(text.replace(/\D/g, ''), Number).toReversed();
  const sum = digits.reduce(
    (all, digit, at) => all + (at % 2 ? (digit * 2 > 9 ? digit * 2 - 9 : digit * 2) : digit),
    0,
  );
  return sum % 10 === 0;
}

const gone = '[removed]';

/** A shape of secret or personal text. */
export interface SecretPattern {
  /** Names the shape, for developers and tests. */
  what: string;
  pattern: RegExp;
  /** The replacement for a match. */
  keep: string | ((found: string) => string);
}

/**
 * The shapes that may be secret or personal in upstream text. The order matters: the wider shapes come last.
 * Each pattern starts at one place of a run only, or is bounded, so that its time grows with the length of the text and no faster.
 */
export const secretPatterns: readonly SecretPattern[] = [
  {
    what: 'a PEM key',
    pattern: /-----BEGIN [A-Z ]{1,40}-----(?:(?!-----END)[^])*(?:-----END [A-Z ]{1,40}-----)?/g,
    keep: gone,
  },
  // URLs: the credentials, the query and the fragment.
  {
    what: 'the user and password of a URL',
    pattern: /\b([a-z][a-z0-9+.-]{1,20}:\/\/)[^\s/?#:]{0,200}(?::[^\s"'<>]{0,400})?@/gi,
    keep: `$1${gone}@`,
  },
  {
    what: 'the query and fragment of a URL',
    pattern: /(\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s?#"'<>]{0,500})[?#][^\s"'<>]*/gi,
    keep: `$1?${gone}`,
  },
  {
    what: 'a file URL',
    pattern: /\bfile:\/\/[^\s"'<>)]+/gi,
    keep: gone,
  },
  // Authorization headers of any scheme, and named secrets in JSON, a query, YAML or a sentence.
  {
    what: 'a cookie',
    pattern: /(\b(?:set-)?cookie2?\\?["']?\s{0,3}[:=]\s{0,3}\\?["']?)[^\s;,"']+(?:;\s?[^\s;,"']+)*/gi,
    keep: `$1${gone}`,
  },
  {
    what: 'an Authorization header',
    pattern:
      /(authorization\\?["']?\s{0,3}[:=]\s{0,3}\\?["']?)(?!\[)[^\s,;"'}\\]+(?: (?:[\w-]{1,40}="?[^\s,"]*"?|[^\s,;"'}\\]+)(?:, ?[\w-]{1,40}="?[^\s,"]*"?)*)?/gi,
    keep: `$1${gone}`,
  },
  {
    what: 'a credential of an HTTP scheme',
    pattern:
      /\b(bearer|basic|digest|negotiate)\s{1,3}(?!(?:token|auth|access|plan|realm|credential|info|setting)[a-z]*\b)[\w.~+/=-]{4,}/gi,
    keep: `$1 ${gone}`,
  },
  {
    what: 'a value with the name of a secret',
    pattern: /* @__PURE__ */ new RegExp(
      String.raw`((?:${secretWords}|(?<![a-z])sid|session[-_ ]?(?:id|key)|(?:security|verification|one-time) code)(?:[-_]?(?:id|key|value|hash))?s?\\{0,4}(?:["']|%22)?(?:\s{0,3}(?:=>|[:=]|%3[ad])\s{0,3}|>))(?!(?:expired|invalid|missing|required|revoked|not|none|null)\b)(?:\\+"[^"]*"?|"(?:[^"\\]|\\[^])*"?|'[^']*'|[^\s,;&}<]+)`,
      'gi',
    ),
    keep: `$1${gone}`,
  },
  {
    what: 'a secret named in a sentence',
    pattern:
      /(\b(?:secret|token|passw(?:or)?d|passphrase|pin|otp|code|key)\s(?:is|was)\s)(?:["'“‘][^"'”’\n]{1,200}["'”’]|(?=[^\s\d]{0,80}\d)[^\s,;]{4,80})/gi,
    keep: `$1${gone}`,
  },
  // JWTs whole and in parts, and keys with a prefix such as sk_live_ or alm_.
  {
    what: 'a JWT, whole or in part',
    pattern: /\beyJ[\w-]{8,}(?:\.[\w-]*)*/g,
    keep: gone,
  },
  {
    what: 'a key with the prefix of its vendor',
    pattern:
      /\b(?:sk|pk|rk|alm|shp(?:at|ca|pa|ss)|xox[abeoprs]|xapp|gh[pousr]|github_pat|gl[a-z]{2,5}|pat|whsec|key|npm|hf|sq0[a-z]{3})[-_](?=[A-Za-z_-]{0,80}\d)[\w-]{6,}/gi,
    keep: gone,
  },
  {
    what: "a cloud provider's key",
    pattern: /\bA[KS]IA[0-9A-Z]{12,}\b|\b(?:ya29|SG)\.[\w.-]{8,}|\bAIza[\w-]{10,}/g,
    keep: gone,
  },
  // People: addresses, accounts and phone numbers.
  {
    what: 'an email address',
    pattern:
      /(?:"[^"\n]{1,64}"|(?<![\p{L}\p{M}\p{N}_.%+'-])[\p{L}\p{M}\p{N}_.%+'-]+)(?:@|%40)(?:[\p{L}\p{M}\p{N}-]{1,63}(?:\.[\p{L}\p{M}\p{N}-]{1,63}){0,8}\.(?:\p{L}[\p{L}\p{M}\p{N}-]{1,30})|\[[\da-f:.]{2,60}\])/giu,
    keep: gone,
  },
  {
    what: 'an IBAN',
    pattern: /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b/g,
    keep: gone,
  },
  {
    what: 'a payment card',
    pattern: /(?<![\w.-])(?:[3-6]\d|2[2-7])\d\d(?:[ -]?\d){10,15}(?![\w-])/g,
    keep: (found) => (isCard(found) ? gone : found),
  },
  {
    what: 'an international phone number',
    pattern: /(?<![\w.-])(?:\+|00[1-9])\d[\d ()./-]{7,30}\d/g,
    keep: gone,
  },
  {
    what: 'a national phone number or a US social security number',
    pattern:
      /(?<![\w.-])(?:\(\d{2,5}\)[ -]?\d{3,4}[ -]?\d{3,5}|\d{3}([-. ])\d{3}\1\d{4}|0\d{2,4}[ /-]\d{5,9}|\d{3}-\d\d-\d{4})(?![\w-])/g,
    keep: gone,
  },
  {
    what: 'a phone number in groups',
    pattern: /(?<![\w.-])0(?=\d{0,4}(?:[ -]?\d){8})\d{1,4}([ -])\d{2,4}(?:\1\d{2,4}){1,4}(?![\w-])/g,
    keep: gone,
  },
  // The upstream's network and code.
  {
    what: 'an IPv4 address',
    pattern: /(?<![\w.]|ersion:? )\d{1,3}(?:\.\d{1,3}){3}(?!\.?\w)(?::\d{1,5})?/g,
    keep: gone,
  },
  {
    what: 'an IPv6 or MAC address',
    pattern: /(?<![\w:.])(?=(?:[\da-f]{1,4}:){4}|[\da-f:]{0,40}::)[\da-f]{1,4}(?::[\da-f]{0,4}){2,7}(?![\w:])/gi,
    keep: gone,
  },
  {
    what: 'an internal host',
    pattern:
      /(?<![\w.-])(?:[\w-][\w.-]*\.(?:internal|local|localdomain|lan|intra|corp|svc)(?:\.cluster\.local)?(?!\.?[\w-])(?::\d{1,5})?|localhost:\d{1,5})/gi,
    keep: gone,
  },
  {
    what: 'a Windows path',
    pattern: /\b[a-z]:[\\/](?:[^\\/\n"'<>|:*?]{1,80}[\\/])*[^\s\\/"'<>|:*?,;)]*(?::\d+){0,2}/gi,
    keep: gone,
  },
  {
    what: 'a Unix path',
    pattern:
      /(?<![\p{L}\p{N}_:/.\\])[\\/]{1,2}(?:[\p{L}\p{M}\p{N}_.@+$-]+[\\/])+[\p{L}\p{M}\p{N}_.@+$-]+(?::\d+){0,2}/giu,
    keep: gone,
  },
  {
    what: 'a source file with a line',
    pattern: /(?<![\w./@-])[\w./@-]+\.(?:[cm]?[jt]sx?|py|rb|go|java|kt|php|cs|rs):\d+(?::\d+)?/gi,
    keep: gone,
  },
  // Long runs of hexadecimal or base64 are keys or ids of a person.
  {
    what: 'a long hexadecimal id',
    pattern: /\b[0-9a-f]{24,}\b/gi,
    keep: gone,
  },
  {
    what: 'padded base64',
    pattern: /(?<![\w+/-])(?=[A-Za-z+/_-]*\d)[\w+/-]{10,}={1,2}(?![\w=])/g,
    keep: gone,
  },
  {
    what: 'a mixed-case key',
    pattern: /(?<![\w-])(?=[A-Za-z]*\d+[A-Za-z]+\d)(?=[A-Z\d]*[a-z])(?=[a-z\d]*[A-Z])[A-Za-z\d]{20,}/g,
    keep: gone,
  },
  {
    what: 'a long base64 key',
    pattern: /(?<![\w+/-])(?=[\w+/-]*\d)(?=[\w+/-]*[A-Za-z])[\w+/-]{32,}={0,2}/g,
    keep: gone,
  },
];

/** Removes secret and personal text from upstream text and shortens it to 1,000 characters. */
export function redact(text: string): string {
  // Shorten first, to bound the work of the patterns.
  let clean = text.slice(0, longest * 4);
  for (const { pattern, keep } of secretPatterns) clean = clean.replace(pattern, keep as string);
  return clean.length > longest ? `${clean.slice(0, longest)}…` : clean;
}

/** Redacts the messages of a workflow's errors. */
export const redactErrors = ({ errors, skipped }: WorkflowErrorList): WorkflowErrorList => ({
  errors: errors.map((one) => ({ ...one, message: one.message && redact(one.message) })),
  skipped,
});
