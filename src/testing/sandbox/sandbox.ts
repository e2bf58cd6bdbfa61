import { integrations, workflows } from './catalogue/catalogue.ts';
import { createConsent } from './consent/consent.ts';
import { createDispatch } from './dispatch.ts';
import { createFaults } from './faults.ts';
import { respondWithIcon } from './icons.ts';
import { createRequestLog } from './request-log.ts';
import { preflight } from './contract/respond.ts';
import type { Sandbox, SandboxOptions } from './contract/types.ts';
import { wait as waitForRealTime } from './contract/wait.ts';
import { createState, toSnapshot } from './state/sandbox-state.ts';

/**
 * Creates a strict, stateful Alloy in memory. It rejects violations of the contract by rule, isolates users, and derives
 * runs from the seed, the clock and the activated workflows.
 */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const { wait = waitForRealTime, latency, onChange } = options;
  const embeddedUrl = options.embeddedUrl ?? 'https://sandbox.plugboard.test/embedded/2025-09';
  const connectivityUrl = options.connectivityUrl ?? 'https://sandbox.plugboard.test/connectivity';
  const consentUrl = options.consentUrl ?? `${new URL(connectivityUrl).origin}/oauth/authorize`;
  const state = createState(options);
  const faults = createFaults();
  const log = createRequestLog();
  const dispatch = createDispatch({ state, faults, log, wait, latency, onChange, embeddedUrl, connectivityUrl });
  const respondWithConsent = createConsent({ state, path: new URL(consentUrl).pathname, coop: options.coop, onChange });

  return {
    async fetch(input, init) {
      // The Node server passes request lookalikes that `new Request` cannot copy.
      const isRequest = init === undefined && typeof input === 'object' && 'method' in input;
      const request = isRequest ? input : new Request(input, init);
      const signal = init?.signal ?? request.signal ?? undefined;
      signal?.throwIfAborted();
      if (request.method === 'OPTIONS') return preflight();
      const icon = request.method === 'GET' ? respondWithIcon(new URL(request.url).pathname) : undefined;
      return icon ?? respondWithConsent(request) ?? dispatch(request, signal);
    },
    embeddedUrl,
    connectivityUrl,
    consentUrl,
    apiKey: state.apiKey,
    workflows: [...workflows.values()].map(({ workflowId, integrationId, name, version }) => ({
      workflowId,
      integrationId,
      name,
      version,
    })),
    links: Object.fromEntries([...integrations.values()].map((one) => [one.integrationId, one.connectorId])),
    faults: { set: (fault) => faults.set(fault), clear: () => faults.clear() },
    requests: log.requests,
    violations: log.violations,
    snapshot: () => toSnapshot(state),
  };
}
