import * as v from 'valibot';
import { systemClock, type Access, type Clock } from '../../api/index.ts';
import type { Fetch } from '../../api/internal.ts';
import { callHost } from '../concurrency/call-host.ts';
import { createConsoleLog } from './console-log.ts';
import { createDefaultStore } from '../store/default-store.ts';
import type { Store } from '../store/store.ts';
import { validateStore } from '../store/validate-store.ts';
import { createKeySource, type KeySource } from './api-key.ts';
import { copyOptions } from './copy-options.ts';
import type {
  Allow,
  AlloyOptions,
  CatalogueWorkflow,
  HostUser,
  Limits,
  LogEntry,
  PlatformOptions,
  PlugboardHandlerOptions,
} from './options.ts';
import { alloySchema, allowSchema, assertOptions, handlerSchema, platformSchema } from './schema.ts';
import { toBaseUrl } from './urls.ts';

/** The two APIs of the upstream. */
export type UpstreamApi = 'embedded' | 'connectivity';

/** The upstream's addresses and how to call them, with every default filled in. */
export interface AlloyConfig {
  key: KeySource;
  embeddedUrl: string;
  connectivityUrl: string;
  apiVersion: string;
  users: 'shared' | 'separate';
  responseBytes: number;
  /** Requests that may run at a time, for each API. */
  concurrency: number;
  fetch: Fetch;
  clock: Clock;
  random: () => number;
}

/** A user's permissions, with every default filled in. */
export interface Allowed extends Readonly<
  Required<{ [Name in Exclude<keyof Allow, 'integrations'>]: NonNullable<Allow[Name]> }>
> {
  /** Undefined when the user may use every integration. */
  integrations?: readonly string[] | undefined;
}

/** The handler's options, checked and with every default filled in. */
export interface Config {
  alloy: AlloyConfig;
  access: Access;
  authenticate: PlugboardHandlerOptions['authenticate'];
  /** Returns the permissions of a user. */
  allowOf: (user: HostUser) => Promise<Allowed>;
  users: { existing: boolean };
  workflows: ReadonlyMap<string, CatalogueWorkflow> | undefined;
  links: Record<string, string>;
  store: Store;
  origins: ReadonlySet<string>;
  limits: { [Name in keyof Limits]-?: NonNullable<Limits[Name]> };
  oauthHosts: ReadonlySet<string>;
  publicUrl: string | undefined;
  basePath: string;
  log: (entry: LogEntry) => void;
  clock: Clock;
}

const defaults = {
  perMinute: 600,
  concurrent: 10,
  upstream: 512,
  requestBytes: 131_072,
  responseBytes: 16_777_216,
  shared: false,
};

/** Removes undefined properties, so that they do not override defaults. */
function withoutUndefined<T extends object>(options: T | undefined): { [Name in keyof T]: NonNullable<T[Name]> } {
  const entries = Object.entries(options ?? {}).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [Name in keyof T]: NonNullable<T[Name]> };
}

/** Reads the result of `allow`. Null and undefined mean the defaults; throws a `TypeError` when the result is malformed. */
function readAllow(allowed: unknown): Allow {
  if (allowed === undefined || allowed === null) return {};
  const { success, output } = v.safeParse(allowSchema, allowed);
  if (!success)
    throw new TypeError('`allow` must return { events, actions, purge, connect, workflows, integrations }.');
  return output;
}

/** Wraps the host's `fetch` so that each of its errors is a network failure. A `PlugboardError` would pass for the upstream's answer. */
function wrapFetch(fetch: Fetch): Fetch {
  return async (input, init) => {
    try {
      return await fetch(input, init);
    } catch (cause) {
      throw new Error('`fetch` failed.', { cause });
    }
  };
}

function toAlloy(
  options: AlloyOptions,
  platform: PlatformOptions,
  { responseBytes, upstream }: Pick<Config['limits'], 'responseBytes' | 'upstream'>,
): AlloyConfig {
  const { apiKey, embeddedUrl, connectivityUrl, apiVersion = '2025-09', users = 'shared' } = options;
  const { clock = systemClock, random = Math.random } = platform;
  return {
    key: createKeySource(apiKey),
    embeddedUrl: toBaseUrl(embeddedUrl ?? 'https://embedded.runalloy.com/2025-09') ?? '',
    connectivityUrl: toBaseUrl(connectivityUrl ?? 'https://production.runalloy.com') ?? '',
    apiVersion,
    users,
    responseBytes,
    concurrency: upstream,
    fetch: platform.fetch ? wrapFetch(platform.fetch) : (input, init) => globalThis.fetch(input, init),
    clock,
    random,
  };
}

/** Checks the options of a token minter. Throws a `TypeError` that names the first wrong one. */
export function toMinterConfig(given: { alloy: AlloyOptions } & PlatformOptions): AlloyConfig {
  const options = copyOptions(given);
  assertOptions('createTokenMinter', v.strictObject({ alloy: alloySchema, ...platformSchema }), options);
  return toAlloy(options.alloy, options, defaults);
}

/** Checks the options of the handler and fills in the defaults. Throws a `TypeError` that names the first wrong one. */
export function toConfig(given: PlugboardHandlerOptions): Config {
  const options = copyOptions(given);
  assertOptions('createPlugboardHandler', handlerSchema, options);
  const { access = 'proxy', allow = {}, workflows, links = {}, origins = [], oauthHosts = [] } = options;
  const limits = { ...defaults, ...withoutUndefined(options.limits) };
  const clock = options.clock ?? systemClock;
  const alloy = toAlloy(options.alloy, options, limits);
  const store = options.store ? validateStore(options.store) : createDefaultStore(alloy.embeddedUrl, clock);
  if (limits.shared && !store.countRequest) {
    throw new TypeError(
      'createPlugboardHandler: `limits.shared` needs a store with `countRequest`, such as `createPostgresStore`.',
    );
  }
  return {
    alloy,
    access,
    authenticate: (request, context) => options.authenticate(request, context),
    allowOf: async (user) => {
      const allowed = typeof allow === 'function' ? await callHost('allow', () => allow(user), readAllow) : allow;
      return { events: [], actions: [], purge: false, connect: true, workflows: true, ...withoutUndefined(allowed) };
    },
    users: { existing: options.users?.existing ?? false },
    workflows: workflows && new Map(workflows.map((one) => [one.workflowId, one])),
    links: { ...links },
    store,
    origins: new Set(origins),
    limits,
    oauthHosts: new Set(oauthHosts),
    publicUrl: options.publicUrl,
    basePath: (options.basePath ?? '/api/plugboard').replace(/\/+$/, ''),
    log: options.onLog ?? createConsoleLog(clock),
    clock,
  };
}
