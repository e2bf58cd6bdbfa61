const longest = 1_000;

/** What may be secret or personal in upstream text, and what stays of it. The order counts: the wider shapes come last. */
const patterns: readonly (readonly [RegExp, string])[] = [
  // URLs: who signs in, and whatever stands behind the question mark.
  [/\b([a-z][a-z0-9+.-]*:\/\/)[^\s/@?#]+@/gi, '$1[removed]@'],
  [/(\bhttps?:\/\/[^\s?#"'<>]*)[?#][^\s"'<>]*/gi, '$1?[removed]'],
  // Authorization headers and anything that is named like a secret.
  [/\b(bearer|basic)\s+[\w.~+/=-]{4,}/gi, '$1 [removed]'],
  [
    /(["']?\b[\w-]*(?:secret|token|passw(?:or)?d|api[-_ ]?key|authorization|credential)s?\b["']?\s*[:=]\s*)("[^"]*"|'[^']*'|[^\s,;&}]+)/gi,
    '$1[removed]',
  ],
  // JWTs, and keys with a prefix such as sk_live_ or alm_.
  [/\beyJ[\w-]*\.[\w-]+(?:\.[\w-]*)?/g, '[removed]'],
  [/\b(?:sk|pk|rk|alm|shp(?:at|ca|pa|ss)|xox[abprs]|gh[pousr]|glpat|pat|whsec|key)[-_][\w-]{6,}/gi, '[removed]'],
  [/\bAKIA[0-9A-Z]{12,}\b/g, '[removed]'],
  // People: addresses and phone numbers.
  [/[\w.%+'-]+@[\w-]+(?:\.[\w-]+)+/g, '[removed]'],
  [/(?<![\w.-])\+\d[\d ().-]{7,}\d/g, '[removed]'],
  // Where in whose code it went wrong.
  [/(?:\b[a-z]:|(?<![\w:/.]))[\\/](?:[\w.@-]+[\\/])+[\w.@-]+(?::\d+){0,2}/gi, '[removed]'],
  [/\b[\w.-]+\.(?:js|ts|mjs|cjs|py|rb|go|java|php):\d+(?::\d+)?/gi, '[removed]'],
  // Long runs of hex or base64 are keys or ids of somebody.
  [/\b[0-9a-f]{24,}\b/gi, '[removed]'],
  [/(?<![\w+/-])(?=[\w+/-]*\d)(?=[\w+/-]*[A-Za-z])[\w+/-]{32,}={0,2}/g, '[removed]'],
];

/** Takes what may be secret or personal out of upstream text, and shortens it. */
export function redact(text: string): string {
  // Cut first, generously: a pattern never sees more than this, however long the text.
  let clean = text.slice(0, longest * 4);
  for (const [pattern, kept] of patterns) clean = clean.replace(pattern, kept);
  return clean.length > longest ? `${clean.slice(0, longest)}…` : clean;
}
