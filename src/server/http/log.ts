import type { PlugboardError } from '../../api/index.ts';
import type { Config } from '../config/config.ts';
import { redact } from '../redact.ts';

/** What is learnt of a request on its way, for its answer's headers and its line in the log. */
export interface Visit {
  requestId: string;
  startedAt: number;
  /** The pattern of the route it reached. */
  route?: string;
  /** The methods that its path has. */
  methods?: readonly string[];
  error?: PlugboardError;
}

/** What went wrong, for developers. The words of others are redacted: they may quote what they were given. */
function detailOf(error: PlugboardError): string {
  const { cause } = error;
  if (cause === undefined) return error.message;
  return cause instanceof Error ? `${cause.name}: ${redact(cause.message)}` : 'Something that is no Error was thrown.';
}

/** Tells the host of an answered request. A log that fails does not fail the request. */
export function report({ log, clock }: Config, visit: Visit, method: string, status: number): void {
  const { requestId, startedAt, route, error } = visit;
  try {
    log({
      requestId,
      method,
      route,
      status,
      ...(error && { code: error.code, detail: detailOf(error) }),
      ms: clock.now() - startedAt,
    });
  } catch {
    // The answer is worth more than its log line.
  }
}
