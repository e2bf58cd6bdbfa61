import { createSandbox, type SandboxSnapshot } from 'plugboard/testing';
import { serve } from 'plugboard/testing/node';
import type { DemoConfig, DemoWorkflow } from './config.ts';
import type { Data } from './data.ts';

/** Whom the handler talks to. */
export interface Upstream {
  apiKey: string;
  embeddedUrl: string;
  connectivityUrl: string;
  workflows: DemoWorkflow[];
  links: Record<string, string>;
  /** Set when the sandbox stands in. */
  sandboxUrl?: string;
  close(): Promise<void>;
}

/** The upstream of the environment, or the sandbox on a port of its own, as it was when the demo last stopped. */
export async function openUpstream({ apiKey, upstream, workflows }: DemoConfig, data: Data): Promise<Upstream> {
  if (upstream) {
    return {
      ...upstream,
      apiKey: apiKey ?? '',
      workflows: workflows ?? [],
      links: { int_shopify: 'shopify' },
      close: async () => {},
    };
  }
  const sandbox = createSandbox({
    ...(apiKey && { apiKey }),
    snapshot: data.read('sandbox.json') as SandboxSnapshot | undefined,
    onChange: (snapshot) => data.write('sandbox.json', snapshot),
  });
  const server = await serve(sandbox);
  return {
    apiKey: sandbox.apiKey,
    embeddedUrl: server.embeddedUrl,
    connectivityUrl: server.connectivityUrl,
    workflows: workflows ?? sandbox.workflows,
    links: sandbox.links,
    sandboxUrl: server.url,
    close: () => server.close(),
  };
}
