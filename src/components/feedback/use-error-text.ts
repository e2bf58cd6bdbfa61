import type { PlugboardError, PlugboardErrorCode } from '../../api/index.ts';
import { commonMessages, errorsMessages, useFormat, useMessages } from '../../i18n/internal.ts';

/** Trying again changes nothing about these. */
const final = new Set<PlugboardErrorCode>(['forbidden_origin', 'not_allowed', 'upstream_auth']);

/** Whether the same request again would end the same way, so that no button offers it. */
export const isFinal = (code: PlugboardErrorCode): boolean => final.has(code);

/** The same of a write. What is gone or ended can be looked for again, but not changed. */
export const isFinalWrite = (code: PlugboardErrorCode): boolean =>
  isFinal(code) || code === 'unauthenticated' || code === 'not_found';

/** What an error says to a user, in one line. */
export function useErrorText(): (error: PlugboardError) => string {
  const errors = useMessages('errors', errorsMessages);
  const common = useMessages('common', commonMessages);
  const format = useFormat();
  return ({ code, retryAfter }) =>
    `${errors[code].title} ${retryAfter ? common.retryIn(format.duration(retryAfter)) : errors[code].next}`;
}
