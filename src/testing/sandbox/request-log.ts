import type { SandboxRequest, SandboxViolation } from './contract/types.ts';

/** How many requests and broken rules are remembered. */
export const maxLogged = 500;

function remember<T>(log: T[], entry: T): T {
  log.push(entry);
  if (log.length > maxLogged) log.shift();
  return entry;
}

/** What was asked, and which rules were broken. */
export interface RequestLog {
  readonly requests: readonly SandboxRequest[];
  readonly violations: readonly SandboxViolation[];
  opened(request: SandboxRequest): SandboxRequest;
  broke(request: SandboxRequest, rules: readonly string[]): void;
}

/** Remembers requests and broken rules without any value that was sent. */
export function createRequestLog(): RequestLog {
  const requests: SandboxRequest[] = [];
  const violations: SandboxViolation[] = [];
  return {
    requests,
    violations,
    opened: (request) => remember(requests, request),
    broke({ operationId, method, path }, rules) {
      for (const rule of rules) remember(violations, { operationId, method, path, rule });
    },
  };
}
