import type { Clock, PlugboardErrorCode } from '../../api/index.ts';
import type { LogEntry } from './options.ts';

/** Failures that a host has to know of. A refusal that the user caused is none. */
const failures = new Set<PlugboardErrorCode>([
  'internal',
  'user_exists',
  'upstream_auth',
  'upstream_error',
  'upstream_invalid',
  'upstream_unreachable',
  'upstream_timeout',
]);

const windowMs = 60_000;
const linesPerWindow = 3;

/**
 * Creates the log of a handler without `onLog`: one line in the console for each failure that the host can do something about, and for a path
 * without a route. At most three lines a minute for each code and route; the next line counts the ones left out.
 */
export function createConsoleLog(clock: Clock): (entry: LogEntry) => void {
  const windows = new Map<string, { startedAt: number; lines: number; omitted: number }>();

  return ({ requestId, route, code, detail }) => {
    const isUnknownPath = code === 'not_found' && route === undefined;
    if (!code || !(failures.has(code) || isUnknownPath)) return;
    const key = `${code} ${route ?? ''}`;
    const now = clock.now();
    const last = windows.get(key);
    const isOver = !last || now - last.startedAt >= windowMs || now < last.startedAt;
    const current = isOver ? { startedAt: now, lines: 0, omitted: last?.omitted ?? 0 } : last;
    windows.set(key, current);
    if (current.lines >= linesPerWindow) {
      current.omitted++;
      return;
    }
    current.lines++;
    const more = current.omitted > 0 ? `; ${current.omitted} more like it` : '';
    current.omitted = 0;
    globalThis.console.error(`plugboard: ${code}: ${detail ?? 'failed'} (${route ?? 'no route'}, ${requestId}${more})`);
  };
}
