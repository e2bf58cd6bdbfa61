import { createSandbox, type Sandbox, type SandboxSnapshot } from 'plugboard/testing';
import { serve } from 'plugboard/testing/node';
import { ConfigError, type DemoConfig, type DemoWorkflow } from './config.ts';
import type { Data } from './data.ts';

/** Whom the handler talks to. */
export interface Upstream {
  apiKey: string;
  embeddedUrl: string;
  connectivityUrl: string;
  workflows: DemoWorkflow[];
  links: Record<string, string>;
  /** Where consent pages are; none: connectors are authorised as the contract has it. */
  oauthHosts: string[];
  /** Set when the sandbox stands in. */
  sandboxUrl?: string;
  close(): Promise<void>;
}

/** Authorised on the sandbox's consent page, as the product does it. The others are stored at once, as the contract has it. */
const onConsentPage = ['slack', 'notion', 'github', 'googlesheets', 'googlecalendar', 'googledrive', 'gmail'];

const isTaken = (error: unknown) => (error as NodeJS.ErrnoException).code === 'EADDRINUSE';

/**
 * Puts the sandbox on a free port, the next after the demo's own unless that is any, and on the same one at each later start: the handler's rows are keyed by the
 * upstream's address, so another port would be another upstream with nobody in it.
 */
async function serveSandbox(sandbox: Sandbox, firstPort: number, data: Data) {
  const known = data.read('sandbox-port.json');
  if (typeof known === 'number') {
    return serve(sandbox, { port: known }).catch((error: unknown) => {
      if (!isTaken(error)) throw error;
      throw new ConfigError(
        `Port ${known}, on which the sandbox of this data folder lives, is taken. Free it, or set PLUGBOARD_DATA to another folder.`,
      );
    });
  }
  for (let port = firstPort; ; port++) {
    try {
      const server = await serve(sandbox, { port });
      data.write('sandbox-port.json', Number(new URL(server.url).port));
      return server;
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
  }
}

/** The upstream of the environment, or the sandbox on a port of its own, as it was when the demo last stopped. */
export async function openUpstream({ apiKey, port, upstream, workflows }: DemoConfig, data: Data): Promise<Upstream> {
  if (upstream) {
    return {
      ...upstream,
      apiKey: apiKey ?? '',
      workflows: workflows ?? [],
      links: { int_shopify: 'shopify' },
      oauthHosts: [],
      close: async () => {},
    };
  }
  const sandbox = createSandbox({
    ...(apiKey && { apiKey }),
    oauth: Object.fromEntries(onConsentPage.map((connectorId) => [connectorId, 'redirect'])),
    snapshot: data.read('sandbox.json') as SandboxSnapshot | undefined,
    onChange: (snapshot) => data.write('sandbox.json', snapshot),
  });
  const { url, embeddedUrl, connectivityUrl, close } = await serveSandbox(sandbox, port && port + 1, data);
  return {
    apiKey: sandbox.apiKey,
    embeddedUrl,
    connectivityUrl,
    workflows: workflows ?? sandbox.workflows,
    links: sandbox.links,
    oauthHosts: [new URL(url).host],
    sandboxUrl: url,
    close,
  };
}
