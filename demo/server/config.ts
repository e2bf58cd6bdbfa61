import { existsSync, readFileSync } from 'node:fs';

export interface DemoWorkflow {
  workflowId: string;
  integrationId: string;
  name: string;
  version?: string;
}

/** The settings from the environment. */
export interface DemoConfig {
  port: number;
  access: 'proxy' | 'token';
  dataFolder: string;
  apiKey: string | undefined;
  /** Undefined means the sandbox. */
  upstream: { embeddedUrl: string; connectivityUrl: string } | undefined;
  /** Undefined means the catalogue of the sandbox. */
  workflows: DemoWorkflow[] | undefined;
}

/** An invalid setting. The message is for the person who set it. */
export class ConfigError extends Error {}

const contractServers = {
  embeddedUrl: 'https://embedded.runalloy.com/2025-09',
  connectivityUrl: 'https://production.runalloy.com',
};

const contractExample: DemoWorkflow[] = [
  { workflowId: 'wf_xyz456', integrationId: 'int_shopify', name: 'Sync orders', version: '2.0.0' },
];

type Environment = Readonly<Record<string, string | undefined>>;

function readPort(text = '4173'): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new ConfigError('PORT must be a whole number from 0 to 65535.');
}

function readAccess(text = 'proxy'): 'proxy' | 'token' {
  if (text === 'proxy' || text === 'token') return text;
  throw new ConfigError("PLUGBOARD_ACCESS must be 'proxy' or 'token'.");
}

function readWorkflows(text: string | undefined): DemoWorkflow[] | undefined {
  if (!text) return undefined;
  try {
    const workflows: unknown = JSON.parse(existsSync(text) ? readFileSync(text, 'utf8') : text);
    if (Array.isArray(workflows)) return workflows as DemoWorkflow[];
  } catch {
    // The error below covers every invalid value.
  }
  throw new ConfigError('PLUGBOARD_WORKFLOWS must be a JSON list of workflows, or the path of a file that holds one.');
}

/** Reads the settings of the demo. Throws `ConfigError` for an invalid one. */
export function readConfig(env: Environment): DemoConfig {
  const { ALLOY_API_KEY: apiKey, ALLOY_EMBEDDED_URL: embeddedUrl, ALLOY_CONNECTIVITY_URL: connectivityUrl } = env;
  const external = Boolean(embeddedUrl || connectivityUrl);
  if (external && !apiKey) {
    throw new ConfigError(
      'ALLOY_EMBEDDED_URL or ALLOY_CONNECTIVITY_URL turns the sandbox off, so ALLOY_API_KEY must hold the key of that upstream.',
    );
  }
  return {
    port: readPort(env.PORT || undefined),
    access: readAccess(env.PLUGBOARD_ACCESS || undefined),
    dataFolder: env.PLUGBOARD_DATA || '.plugboard',
    apiKey: apiKey || undefined,
    upstream: external
      ? {
          embeddedUrl: embeddedUrl || contractServers.embeddedUrl,
          connectivityUrl: connectivityUrl || contractServers.connectivityUrl,
        }
      : undefined,
    workflows: readWorkflows(env.PLUGBOARD_WORKFLOWS) ?? (external ? contractExample : undefined),
  };
}
