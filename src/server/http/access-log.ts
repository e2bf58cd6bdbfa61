import type { PlugboardError } from '../../api/index.ts';
import { cleanText, redact } from '../../api/internal.ts';
import type { Config } from '../config/config.ts';

/** Data about a request, collected for its response headers and its log entry. */
export interface RequestRecord {
  requestId: string;
  startedAt: number;
  /** The pattern of the matched route. */
  route?: string;
  /** The methods of the matched path. */
  methods?: readonly string[];
  /** The host's own id of the user, after authentication. */
  user?: string;
  error?: PlugboardError;
}

/** Describes an error in one line. Redacts the text of foreign errors, which may quote secrets. */
function detailOf({ message, cause }: PlugboardError, { alloy }: Config): string {
  if (cause === undefined) return message;
  return cause instanceof Error
    ? cleanText(redact(alloy.key.mask(`${cause.name}: ${cause.message}`)), 1_000).replace(/\s+/g, ' ')
    : 'The thrown value is not an Error.';
}

/** Passes a request's log entry to the host. A logger that fails does not fail the request. */
export function writeAccessLog(config: Config, record: RequestRecord, method: string, status: number): void {
  const { log, clock } = config;
  const { requestId, startedAt, route, user, error } = record;
  try {
    const result: unknown = log({
      requestId,
      method,
      route,
      user,
      status,
      code: error?.code,
      detail: error && detailOf(error, config),
      ms: clock.now() - startedAt,
    });
    // An unhandled rejection of an asynchronous logger would end the process.
    if (result instanceof Promise) result.catch(() => undefined);
  } catch {
    // The response matters more than its log entry.
  }
}
