import type { SandboxRequest, SandboxViolation } from './types.ts';

/** How many requests and broken rules are remembered. */
export const maxLogged = 500;

function remember<T>(log: T[], entry: T): T {
  log.push(entry);
  if (log.length > maxLogged) log.shift();
  return entry;
}

/** Remembers what was asked and which rules were broken, without any value that was sent. */
export function createRequestLog() {
  const requests: SandboxRequest[] = [];
  const violations: SandboxViolation[] = [];
  return {
    requests,
    violations,
    opened: (request: SandboxRequest): SandboxRequest => remember(requests, request),
    broke({ operationId, method, path }: SandboxRequest, rules: readonly string[]): void {
      for (const rule of rules) remember(violations, { operationId, method, path, rule });
    },
  };
}
