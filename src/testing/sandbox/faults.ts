import { json, respond } from './contract/respond.ts';
import { hang } from './contract/wait.ts';
import type { SandboxFault, SandboxFaults } from './contract/types.ts';

/** The faults, and the lookup of the fault that applies to a request. */
export interface FaultStore extends SandboxFaults {
  take(operationId: string, params: Record<string, string>): SandboxFault | undefined;
}

const matches = (fault: SandboxFault, operationId: string, params: Record<string, string>): boolean =>
  (fault.operationId === undefined || fault.operationId === '*' || fault.operationId === operationId) &&
  Object.entries(fault.params ?? {}).every(([key, value]) => params[key] === value);

/** Stores faults and counts down their `times`. */
export function createFaults(): FaultStore {
  let faults: { fault: SandboxFault; left: number }[] = [];
  return {
    set: (fault) => void faults.push({ fault, left: fault.times ?? Infinity }),
    clear: () => {
      faults = [];
    },
    take(operationId, params) {
      const match = faults.find(({ fault, left }) => left > 0 && matches(fault, operationId, params));
      if (match) match.left -= 1;
      return match?.fault;
    },
  };
}

/** True if a fault replaces the response, false if it only delays it. */
export const replacesResponse = ({ status, body, kind }: SandboxFault): boolean =>
  status !== undefined || body !== undefined || kind !== undefined;

/** Creates the response of a fault. Throws a `TypeError` for `network`, like `fetch`. */
export async function respondWithFault(fault: SandboxFault, signal: AbortSignal | undefined): Promise<Response> {
  const headers: Record<string, string> = fault.retryAfter === undefined ? {} : { 'retry-after': fault.retryAfter };
  const html = '<!doctype html><title>Bad gateway</title><h1>502 Bad gateway</h1>';
  switch (fault.kind) {
    case 'network':
      throw new TypeError('fetch failed');
    case 'hang':
      return hang(signal);
    case 'html':
      return respond(fault.status ?? 502, html, { 'content-type': 'text/html', ...headers });
    case 'empty':
      return respond(fault.status ?? 200, null, headers);
    case 'garbage':
      return respond(fault.status ?? 200, '{"integrations": [', { 'content-type': 'application/json', ...headers });
    default: {
      const status = fault.status ?? 200;
      const usual = { error: 'FAULT', message: `The sandbox was told to answer ${status}` };
      return json(status, fault.body === undefined ? usual : fault.body, headers);
    }
  }
}
