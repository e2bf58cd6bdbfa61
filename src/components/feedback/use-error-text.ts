import type { PlugboardError, PlugboardErrorCode } from '../../api/index.ts';
import { commonMessages, errorsMessages, useFormat, useMessages } from '../../i18n/internal.ts';

/** A retry cannot fix these errors. */
const final = new Set<PlugboardErrorCode>(['forbidden_origin', 'not_allowed', 'upstream_auth']);

/** True when a retry of a read would fail in the same way. */
export const isFinal = (code: PlugboardErrorCode): boolean => final.has(code);

/** True when a retry of a write would fail in the same way: also after the session or the target is gone. */
export const isFinalWrite = (code: PlugboardErrorCode): boolean =>
  isFinal(code) || code === 'unauthenticated' || code === 'not_found';

/** Returns a function that turns an error into one line for the user. */
export function useErrorText(): (error: PlugboardError) => string {
  const errors = useMessages('errors', errorsMessages);
  const common = useMessages('common', commonMessages);
  const format = useFormat();
  return ({ code, retryAfter }) =>
    `${errors[code].title} ${retryAfter ? common.retryIn(format.duration(retryAfter)) : errors[code].next}`;
}
