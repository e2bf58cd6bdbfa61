import type { SandboxRequest, SandboxViolation } from './contract/types.ts';

/** The maximum number of requests, and of violations. */
export const maxLogged = 500;

function append<T>(log: T[], entry: T): T {
  log.push(entry);
  if (log.length > maxLogged) log.shift();
  return entry;
}

/** The requests and the violations of the sandbox. */
export interface RequestLog {
  readonly requests: readonly SandboxRequest[];
  readonly violations: readonly SandboxViolation[];
  addRequest(request: SandboxRequest): SandboxRequest;
  addViolations(request: SandboxRequest, rules: readonly string[]): void;
}

/** Creates a log of requests and violations. It contains no values of requests. */
export function createRequestLog(): RequestLog {
  const requests: SandboxRequest[] = [];
  const violations: SandboxViolation[] = [];
  return {
    requests,
    violations,
    addRequest: (request) => append(requests, request),
    addViolations({ operationId, method, path }, rules) {
      for (const rule of rules) append(violations, { operationId, method, path, rule });
    },
  };
}
