import { createSandbox, type Sandbox } from '../../../src/testing/index.ts';
import { serve } from '../../../src/testing/node/index.ts';

/** A sandbox on a port, and the options with which a host in another process reaches it. */
export interface Upstream {
  sandbox: Sandbox;
  /** Plain JSON. */
  options: object;
  /** How often the upstream was asked for an operation. */
  count(operationId: string): number;
  close(): Promise<void>;
}

/** Starts the upstream of the hosts. */
export async function startUpstream(delayMs = 0): Promise<Upstream> {
  const sandbox = createSandbox({ seed: 'runtimes' });
  if (delayMs > 0) sandbox.faults.set({ delayMs });
  const served = await serve(sandbox);
  const { apiKey, workflows, links } = sandbox;
  const { embeddedUrl, connectivityUrl } = served;
  return {
    sandbox,
    options: {
      alloy: { apiKey, embeddedUrl, connectivityUrl },
      workflows,
      links,
      allow: { events: ['order.created'] },
      origins: ['https://app.example.com'],
    },
    count: (operationId) => sandbox.requests.filter((request) => request.operationId === operationId).length,
    close: () => served.close(),
  };
}
