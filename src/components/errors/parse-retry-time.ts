const units = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 } as const;

const wait =
  /(?:retry|try again|wait|available|resets?)[^\d\n]{0,30}(\d{1,6}(?:\.\d{1,3})?) ?(ms|milliseconds?|s|secs?|seconds?|m|mins?|minutes?|h|hours?)\b/i;
const header = /retry-after\W{1,4}(\d{1,6})\b/i;
const instant =
  /(?:retry|try again|until|after|resets?|available)[^\d\n]{0,30}(\d{4}-\d\d-\d\dT[\d:.]{5,12}(?:Z|[+-]\d\d:?\d\d))/i;

/** Reads from a message when the provider accepts requests again, in ms since 1970. Undefined when the message does not say. */
export function parseRetryTime(message = '', occurredAt = ''): number | undefined {
  const text = message.slice(0, 1000);
  const [, date] = instant.exec(text) ?? [];
  if (date) return Date.parse(date) || undefined;

  const [, amount, name = ''] = wait.exec(text) ?? header.exec(text) ?? [];
  const unit = /^m(?:s|illi)/i.test(name) ? 'ms' : name.charAt(0).toLowerCase() || 's';
  return Date.parse(occurredAt) + Number(amount) * units[unit as keyof typeof units] || undefined;
}
