import type { WorkflowErrorList } from '../contract/types.ts';
import { secretWords } from './secret-names.ts';

const longest = 1_000;

/** Whether digits add up as those of a payment card do, so that an order's number is not taken for one. */
function isCard(text: string): boolean {
  const digits = Array.from(text.replace(/\D/g, ''), Number).toReversed();
  const sum = digits.reduce(
    (all, digit, at) => all + (at % 2 ? (digit * 2 > 9 ? digit * 2 - 9 : digit * 2) : digit),
    0,
  );
  return sum % 10 === 0;
}

const gone = '[removed]';

/**
 * What may be secret or personal in upstream text, and what stays of it. The order counts: the wider shapes come last.
 * Each begins at one place of a run only, or is bounded, so that none takes more than a look at each character or so.
 */
export const secretPatterns: readonly (readonly [RegExp, string | ((found: string) => string)])[] = [
  [/-----BEGIN [A-Z ]{1,40}-----(?:(?!-----END)[^])*(?:-----END [A-Z ]{1,40}-----)?/g, gone],
  // URLs: who signs in, and whatever stands behind the question mark.
  [/\b([a-z][a-z0-9+.-]{1,20}:\/\/)[^\s/?#:]{0,200}(?::[^\s"'<>]{0,400})?@/gi, `$1${gone}@`],
  [/(\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s?#"'<>]{0,500})[?#][^\s"'<>]*/gi, `$1?${gone}`],
  [/\bfile:\/\/[^\s"'<>)]+/gi, gone],
  // Headers that sign in, of any scheme, and anything that is named like a secret, in JSON, a query, YAML or a sentence.
  [/(\b(?:set-)?cookie2?\\?["']?\s{0,3}[:=]\s{0,3}\\?["']?)[^\s;,"']+(?:;\s?[^\s;,"']+)*/gi, `$1${gone}`],
  [
    /(authorization\\?["']?\s{0,3}[:=]\s{0,3}\\?["']?)(?!\[)[^\s,;"'}\\]+(?: (?:[\w-]{1,40}="?[^\s,"]*"?|[^\s,;"'}\\]+)(?:, ?[\w-]{1,40}="?[^\s,"]*"?)*)?/gi,
    `$1${gone}`,
  ],
  [
    /\b(bearer|basic|digest|negotiate)\s{1,3}(?!(?:token|auth|access|plan|realm|credential|info|setting)[a-z]*\b)[\w.~+/=-]{4,}/gi,
    `$1 ${gone}`,
  ],
  [
    new RegExp(
      String.raw`((?:${secretWords}|(?<![a-z])sid|session[-_ ]?(?:id|key)|(?:security|verification|one-time) code)(?:[-_]?(?:id|key|value|hash))?s?\\{0,4}(?:["']|%22)?(?:\s{0,3}(?:=>|[:=]|%3[ad])\s{0,3}|>))(?!(?:expired|invalid|missing|required|revoked|not|none|null)\b)(?:\\+"[^"]*"?|"(?:[^"\\]|\\[^])*"?|'[^']*'|[^\s,;&}<]+)`,
      'gi',
    ),
    `$1${gone}`,
  ],
  [
    /(\b(?:secret|token|passw(?:or)?d|passphrase|pin|otp|code|key)\s(?:is|was)\s)(?:["'“‘][^"'”’\n]{1,200}["'”’]|(?=[^\s\d]{0,80}\d)[^\s,;]{4,80})/gi,
    `$1${gone}`,
  ],
  // JWTs whole and in parts, and keys with a prefix such as sk_live_ or alm_.
  [/\beyJ[\w-]{8,}(?:\.[\w-]*)*/g, gone],
  [
    /\b(?:sk|pk|rk|alm|shp(?:at|ca|pa|ss)|xox[abeoprs]|xapp|gh[pousr]|github_pat|gl[a-z]{2,5}|pat|whsec|key|npm|hf|sq0[a-z]{3})[-_](?=[A-Za-z_-]{0,80}\d)[\w-]{6,}/gi,
    gone,
  ],
  [/\bA[KS]IA[0-9A-Z]{12,}\b|\b(?:ya29|SG)\.[\w.-]{8,}|\bAIza[\w-]{10,}/g, gone],
  // People: addresses, accounts and phone numbers.
  [
    /(?:"[^"\n]{1,64}"|(?<![\p{L}\p{M}\p{N}_.%+'-])[\p{L}\p{M}\p{N}_.%+'-]+)(?:@|%40)(?:[\p{L}\p{M}\p{N}-]{1,63}(?:\.[\p{L}\p{M}\p{N}-]{1,63}){0,8}\.(?:\p{L}[\p{L}\p{M}\p{N}-]{1,30})|\[[\da-f:.]{2,60}\])/giu,
    gone,
  ],
  [/\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b/g, gone],
  [/(?<![\w.-])(?:[3-6]\d|2[2-7])\d\d(?:[ -]?\d){10,15}(?![\w-])/g, (found) => (isCard(found) ? gone : found)],
  [/(?<![\w.-])(?:\+|00[1-9])\d[\d ()./-]{7,30}\d/g, gone],
  [
    /(?<![\w.-])(?:\(\d{2,5}\)[ -]?\d{3,4}[ -]?\d{3,5}|\d{3}([-. ])\d{3}\1\d{4}|0\d{2,4}[ /-]\d{5,9}|\d{3}-\d\d-\d{4})(?![\w-])/g,
    gone,
  ],
  [/(?<![\w.-])0(?=\d{0,4}(?:[ -]?\d){8})\d{1,4}([ -])\d{2,4}(?:\1\d{2,4}){1,4}(?![\w-])/g, gone],
  // Where in whose network and code it went wrong.
  [/(?<![\w.]|ersion:? )\d{1,3}(?:\.\d{1,3}){3}(?!\.?\w)(?::\d{1,5})?/g, gone],
  [/(?<![\w:.])(?=(?:[\da-f]{1,4}:){4}|[\da-f:]{0,40}::)[\da-f]{1,4}(?::[\da-f]{0,4}){2,7}(?![\w:])/gi, gone],
  [
    /(?<![\w.-])(?:[\w-][\w.-]*\.(?:internal|local|localdomain|lan|intra|corp|svc)(?:\.cluster\.local)?(?!\.?[\w-])(?::\d{1,5})?|localhost:\d{1,5})/gi,
    gone,
  ],
  [/\b[a-z]:[\\/](?:[^\\/\n"'<>|:*?]{1,80}[\\/])*[^\s\\/"'<>|:*?,;)]*(?::\d+){0,2}/gi, gone],
  [/(?<![\p{L}\p{N}_:/.\\])[\\/]{1,2}(?:[\p{L}\p{M}\p{N}_.@+$-]+[\\/])+[\p{L}\p{M}\p{N}_.@+$-]+(?::\d+){0,2}/giu, gone],
  [/(?<![\w./@-])[\w./@-]+\.(?:[cm]?[jt]sx?|py|rb|go|java|kt|php|cs|rs):\d+(?::\d+)?/gi, gone],
  // Long runs of hex or base64 are keys or ids of somebody.
  [/\b[0-9a-f]{24,}\b/gi, gone],
  [/(?<![\w+/-])(?=[A-Za-z+/_-]*\d)[\w+/-]{10,}={1,2}(?![\w=])/g, gone],
  [/(?<![\w-])(?=[A-Za-z]*\d+[A-Za-z]+\d)(?=[A-Z\d]*[a-z])(?=[a-z\d]*[A-Z])[A-Za-z\d]{20,}/g, gone],
  [/(?<![\w+/-])(?=[\w+/-]*\d)(?=[\w+/-]*[A-Za-z])[\w+/-]{32,}={0,2}/g, gone],
];

/** Takes what may be secret or personal out of upstream text, and shortens it. */
export function redact(text: string): string {
  // Cut first, generously: a pattern never sees more than this, however long the text.
  let clean = text.slice(0, longest * 4);
  for (const [pattern, kept] of secretPatterns) clean = clean.replace(pattern, kept as string);
  return clean.length > longest ? `${clean.slice(0, longest)}…` : clean;
}

/** The failures of a workflow without what may be personal or secret in their messages. */
export const redactErrors = ({ errors, skipped }: WorkflowErrorList): WorkflowErrorList => ({
  errors: errors.map((one) => ({ ...one, message: one.message && redact(one.message) })),
  skipped,
});
