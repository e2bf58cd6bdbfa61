import * as v from 'valibot';
import { systemClock, type Access, type Clock } from '../../api/index.ts';
import type { Controllers, Fetch } from '../../api/internal.ts';
import { askHost } from '../concurrency/call-host.ts';
import { checkStore } from '../store/validate-store.ts';
import { createMemoryStore } from '../store/memory.ts';
import type { Store } from '../store/store.ts';
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
import { createLines, type Lines } from '../concurrency/keyed-mutex.ts';
import { createControllers } from '../upstream/create-upstream.ts';
import { createDoor, type Door } from '../upstream/resilience.ts';
import type { UpstreamApi } from '../upstream/create-upstream.ts';
import { createKeySource, type KeySource } from './api-key.ts';
import { alloySchema, allowSchema, assertOptions, handlerSchema, platformSchema } from './schema.ts';
import { toBaseUrl } from './urls.ts';

/** Where the upstream is and how to call it, with every default filled in. */
export interface Alloy {
  key: KeySource;
  embeddedUrl: string;
  connectivityUrl: string;
  apiVersion: string;
  users: 'shared' | 'separate';
  responseBytes: number;
  /** What every attempt to reach an API goes through, shared by all users. */
  doors: Readonly<Record<UpstreamApi, Door>>;
  fetch: Fetch;
  controllers: Controllers | undefined;
  clock: Clock;
  random: () => number;
}

/** What a user may do, with nothing left open. */
export type Allowed = { [Name in keyof Allow]-?: NonNullable<Allow[Name]> };

/** The handler's options, checked and with every default filled in. */
export interface Config {
  alloy: Alloy;
  access: Access;
  authenticate: PlugboardHandlerOptions['authenticate'];
  allowOf: (user: HostUser) => Promise<Allowed>;
  workflows: ReadonlyMap<string, CatalogueWorkflow> | undefined;
  links: Record<string, string>;
  store: Store;
  origins: ReadonlySet<string>;
  limits: { [Name in keyof Limits]-?: NonNullable<Limits[Name]> };
  oauthHosts: ReadonlySet<string>;
  publicUrl: string | undefined;
  basePath: string;
  /** Where writes to one workflow of one user wait for each other. */
  writes: Lines;
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

/** Leaves out what is undefined, so that it does not hide a default. */
function given<T extends object>(options: T | undefined): { [Name in keyof T]: NonNullable<T[Name]> } {
  const entries = Object.entries(options ?? {}).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [Name in keyof T]: NonNullable<T[Name]> };
}

/** What `allow` gave for a user. No answer is no permission beyond the defaults; one that is not understood stops the request. */
function readAllow(allowed: unknown): Allow {
  if (allowed === undefined || allowed === null) return {};
  const { success, output } = v.safeParse(allowSchema, allowed);
  if (!success) throw new TypeError('`allow` gave something else than { events, actions, purge, connect, workflows }.');
  return output;
}

// A failure of the handler's own would be a riddle without a line somewhere. `onLog` replaces it.
function logToConsole({ status, requestId, route, detail }: LogEntry): void {
  if (status === 500)
    globalThis.console.error(`plugboard: ${detail ?? 'failed'} (${route ?? 'no route'}, ${requestId})`);
}

/** The host's `fetch`, whose every failure is one of the network: one of our errors would pass for the upstream's word. */
function checkFetch(fetch: Fetch): Fetch {
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
): Alloy {
  const { apiKey, embeddedUrl, connectivityUrl, apiVersion = '2025-09', users = 'shared' } = options;
  const { clock = systemClock, random = Math.random } = platform;
  return {
    key: createKeySource(apiKey),
    embeddedUrl: toBaseUrl(embeddedUrl ?? 'https://embedded.runalloy.com/2025-09') ?? '',
    connectivityUrl: toBaseUrl(connectivityUrl ?? 'https://production.runalloy.com') ?? '',
    apiVersion,
    users,
    responseBytes,
    doors: { embedded: createDoor(upstream, clock), connectivity: createDoor(upstream, clock) },
    fetch: platform.fetch ? checkFetch(platform.fetch) : (input, init) => globalThis.fetch(input, init),
    // A `fetch` of the host's own may listen on after its answer, so it is lent none.
    controllers: platform.fetch ? undefined : createControllers(),
    clock,
    random,
  };
}

/** Checks the options of a token minter. Throws a `TypeError` that names the one that is wrong. */
export function toMinterConfig(options: { alloy: AlloyOptions } & PlatformOptions): Alloy {
  assertOptions('createTokenMinter', v.strictObject({ alloy: alloySchema, ...platformSchema }), options);
  return toAlloy(options.alloy, options, defaults);
}

/** Checks the options of the handler and fills in the defaults. Throws a `TypeError` that names the one that is wrong. */
export function toConfig(options: PlugboardHandlerOptions): Config {
  assertOptions('createPlugboardHandler', handlerSchema, options);
  const { access = 'proxy', allow = {}, workflows, links = {}, origins = [], oauthHosts = [] } = options;
  const limits = { ...defaults, ...given(options.limits) };
  const clock = options.clock ?? systemClock;
  const store = options.store ? checkStore(options.store) : createMemoryStore({ clock });
  if (limits.shared && !store.countRequest) {
    throw new TypeError('createPlugboardHandler: `limits.shared` wants a store that counts requests, as ours do.');
  }
  return {
    alloy: toAlloy(options.alloy, options, limits),
    access,
    authenticate: (request, context) => options.authenticate(request, context),
    allowOf: async (user) => {
      const allowed = typeof allow === 'function' ? await askHost('allow', () => allow(user), readAllow) : allow;
      return { events: [], actions: [], purge: false, connect: true, workflows: true, ...given(allowed) };
    },
    workflows: workflows && new Map(workflows.map((one) => [one.workflowId, one])),
    links: { ...links },
    store,
    origins: new Set(origins),
    limits,
    oauthHosts: new Set(oauthHosts),
    publicUrl: options.publicUrl,
    basePath: (options.basePath ?? '/api/plugboard').replace(/\/+$/, ''),
    writes: createLines(),
    log: options.onLog ?? logToConsole,
    clock,
  };
}
