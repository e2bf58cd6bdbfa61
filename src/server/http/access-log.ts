import { type PlugboardError } from '../../api/index.ts';
import { cleanText, redact } from '../../api/internal.ts';
import type { Config } from '../config/config.ts';

/** What is learnt of a request on its way, for its answer's headers and its line in the log. */
export interface Visit {
  requestId: string;
  startedAt: number;
  /** The pattern of the route it reached. */
  route?: string;
  /** The methods that its path has. */
  methods?: readonly string[];
  /** The host's own id of the user, once they are known. */
  user?: string;
  error?: PlugboardError;
}

/** What went wrong, for developers, in one line. The words of others are redacted: they may quote what they were given. */
function detailOf({ message, cause }: PlugboardError, { alloy }: Config): string {
  if (cause === undefined) return message;
  return cause instanceof Error
    ? cleanText(redact(alloy.key.mask(`${cause.name}: ${cause.message}`)), 1_000).replace(/\s+/g, ' ')
    : 'Something that is no Error was thrown.';
}

/** Tells the host of an answered request. A log that fails does not fail the request. */
export function report(config: Config, visit: Visit, method: string, status: number): void {
  const { log, clock } = config;
  const { requestId, startedAt, route, user, error } = visit;
  try {
    const told: unknown = log({
      requestId,
      method,
      route,
      user,
      status,
      code: error?.code,
      detail: error && detailOf(error, config),
      ms: clock.now() - startedAt,
    });
    // One that turns out to be asynchronous must not end the process when it fails.
    if (told instanceof Promise) told.catch(() => undefined);
  } catch {
    // The answer is worth more than its log line.
  }
}
