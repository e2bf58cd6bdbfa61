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

const maxDetail = 300;

/** Describes an error in one line. Of a foreign error it takes the first line only, redacted: it may quote secrets, or bring a stack. */
function detailOf({ message, cause }: PlugboardError, { alloy }: Config): string {
  if (cause === undefined) return message;
  if (!(cause instanceof Error)) return 'The thrown value is not an Error.';
  const [line = ''] = redact(alloy.key.mask(`${cause.name}: ${cause.message}`)).split(/[\r\n\u2028\u2029]/);
  return cleanText(line, maxDetail).replace(/\s+/g, ' ');
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
