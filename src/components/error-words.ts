import type { PlugboardError, PlugboardErrorCode } from '../api/index.ts';
import { commonMessages, errorsMessages, useFormat, useMessages } from '../i18n/index.ts';

/** Trying again changes nothing about these. */
const final = new Set<PlugboardErrorCode>([
  'unauthenticated',
  'forbidden_origin',
  'not_allowed',
  'not_found',
  'upstream_auth',
]);

/** Whether the same request again would end the same way, so that no button offers it. */
export const isFinal = (code: PlugboardErrorCode): boolean => final.has(code);

/** What an error says to a user, in one line. */
export function useErrorWords(): (error: PlugboardError) => string {
  const errors = useMessages('errors', errorsMessages);
  const common = useMessages('common', commonMessages);
  const format = useFormat();
  return ({ code, retryAfter }) =>
    `${errors[code].title} ${retryAfter ? common.retryIn(format.duration(retryAfter)) : errors[code].next}`;
}
