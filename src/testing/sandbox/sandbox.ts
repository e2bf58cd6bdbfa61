import { integrations, workflows } from './catalogue/catalogue.ts';
import { createConsent } from './consent/consent.ts';
import { createDispatch } from './dispatch.ts';
import { createFaults } from './faults.ts';
import { answerIcon } from './icons.ts';
import { createRequestLog } from './request-log.ts';
import { preflight } from './contract/respond.ts';
import type { Sandbox, SandboxOptions } from './contract/types.ts';
import { wait as waitOnRealClock } from './contract/wait.ts';
import { createWorld, toSnapshot } from './state/world.ts';

/**
 * Builds a strict, stateful Alloy in memory. It refuses what the contract does not allow and says which rule, isolates
 * users, and makes up runs that follow from the seed, the clock and what was switched on.
 */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const { wait = waitOnRealClock, latency, onChange } = options;
  const embeddedUrl = options.embeddedUrl ?? 'https://sandbox.plugboard.test/embedded/2025-09';
  const connectivityUrl = options.connectivityUrl ?? 'https://sandbox.plugboard.test/connectivity';
  const consentUrl = options.consentUrl ?? `${new URL(connectivityUrl).origin}/oauth/authorize`;
  const world = createWorld(options);
  const faults = createFaults();
  const log = createRequestLog();
  const dispatch = createDispatch({ world, faults, log, wait, latency, onChange, embeddedUrl, connectivityUrl });
  const answerConsent = createConsent({ world, path: new URL(consentUrl).pathname, coop: options.coop, onChange });

  return {
    async fetch(input, init) {
      // A server hands over requests that only look like one, and those cannot be copied.
      const isRequest = init === undefined && typeof input === 'object' && 'method' in input;
      const request = isRequest ? input : new Request(input, init);
      const signal = init?.signal ?? request.signal ?? undefined;
      signal?.throwIfAborted();
      if (request.method === 'OPTIONS') return preflight();
      const icon = request.method === 'GET' ? answerIcon(new URL(request.url).pathname) : undefined;
      return icon ?? answerConsent(request) ?? dispatch(request, signal);
    },
    embeddedUrl,
    connectivityUrl,
    consentUrl,
    apiKey: world.apiKey,
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
    snapshot: () => toSnapshot(world),
  };
}
