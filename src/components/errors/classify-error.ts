/** Class of a failure. */
export type ErrorClass =
  | 'auth_expired'
  | 'auth_revoked'
  | 'auth_invalid'
  | 'permission_missing'
  | 'rate_limited'
  | 'quota_exceeded'
  | 'timeout'
  | 'provider_down'
  | 'config_invalid'
  | 'data_rejected'
  | 'internal';

// The first match wins, so specific patterns come before general ones.
const patterns: readonly (readonly [ErrorClass, RegExp])[] = [
  ['rate_limited', /rate.?limit|too many requests|throttl/],
  [
    'quota_exceeded',
    /quota|\b402\b|payment required|upgrade your plan|(?:plan|usage|daily|monthly|storage|task|seat|credit)s? limit/,
  ],
  ['rate_limited', /\b429\b/],
  [
    'auth_expired',
    /invalid[ _]grant|expired (?:access |refresh |api |auth )?(?:token|key|credential|password|login)|(?:authori[sz]ation|authentication|credentials?|token|api.?key|password|session|access)\b.{0,40}\bexpired/,
  ],
  ['auth_revoked', /\brevoked\b|deauthori[sz]ed|app (?:was |has been )?(?:uninstalled|removed)/],
  [
    'auth_invalid',
    /(?:authori[sz]ation|authentication|credentials?|token|api.?key|password|login)\b.{0,40}\b(?:invalid|incorrect|wrong|rejected|refused|failed)|(?:invalid|bad|wrong|incorrect) (?:access |refresh |api |auth )?(?:token|key|credential|password|login)/,
  ],
  [
    'auth_expired',
    /\b401\b|unauthori[sz]ed|unauthenticated|(?:authori[sz]ation|token|session|access)\b.{0,40}\bno longer|re-?connect|sign in again/,
  ],
  [
    'permission_missing',
    /\b403\b|forbidden|permission|insufficient.{0,20}(?:scope|privilege|rights)|missing scope|not (?:allowed|permitted)|access denied/,
  ],
  ['timeout', /\b(?:408|504)\b|time[ -]?d?[ -]?out|deadline exceeded|took too long/],
  [
    'provider_down',
    /\b50[0235]\b|unavailable|maintenance|bad gateway|unreachable|econn|enotfound|socket hang up|connection (?:refused|reset|closed)|network error|internal server error/,
  ],
  [
    'config_invalid',
    /not configured|misconfigur|configuration|missing (?:setting|mapping)|(?:setting|mapping|field mapping)s? (?:is|are|was|not|missing|invalid)|unknown (?:channel|list|sheet|folder|workspace|store)|no such (?:channel|list|sheet|folder|workspace|store)/,
  ],
  [
    'data_rejected',
    /\b4(?:00|04|09|10|13|15|22)\b|invalid|validation|required|must (?:be|not|have|contain)|duplicate|already exists|does(?:n.t| not) exist|not found|malformed|unprocessable|rejected|bad request|too (?:long|large)/,
  ],
];

/** Classifies a failure by its message. Returns `internal` when no pattern matches. */
export function classifyError(message: string | undefined): ErrorClass {
  const text = (message ?? '').slice(0, 1000).toLowerCase();
  return patterns.find(([, pattern]) => pattern.test(text))?.[0] ?? 'internal';
}
