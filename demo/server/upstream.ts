import { createSandbox, type Sandbox, type SandboxSnapshot } from 'plugboard/testing';
import { serve } from 'plugboard/testing/node';
import { ConfigError, type DemoConfig, type DemoWorkflow } from './config.ts';
import type { Data } from './data.ts';

/** The upstream of the handler. */
export interface Upstream {
  apiKey: string;
  embeddedUrl: string;
  connectivityUrl: string;
  workflows: DemoWorkflow[];
  links: Record<string, string>;
  /** The hosts of consent pages. Empty if the upstream follows the contract. */
  oauthHosts: string[];
  /** The URL of the sandbox, if it is used. */
  sandboxUrl?: string;
  close(): Promise<void>;
}

/** Connectors with a consent page, like the product. The others follow the contract. */
const onConsentPage = ['slack', 'notion', 'github', 'googlesheets', 'googlecalendar', 'googledrive', 'gmail'];

const isTaken = (error: unknown) => (error as NodeJS.ErrnoException).code === 'EADDRINUSE';

/**
 * Serves the sandbox on the first free port after the port of the demo, and on the same port at each later start: the store
 * of the handler is keyed by the URL of the upstream, so another port would be another upstream without users.
 */
async function serveSandbox(sandbox: Sandbox, firstPort: number, data: Data) {
  const savedPort = data.read('sandbox-port.json');
  if (typeof savedPort === 'number') {
    return serve(sandbox, { port: savedPort }).catch((error: unknown) => {
      if (!isTaken(error)) throw error;
      throw new ConfigError(
        `Port ${savedPort} of the sandbox of this data folder is taken. Free it, or set PLUGBOARD_DATA to another folder.`,
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

/** Opens the configured upstream, or the sandbox with its last state. */
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
