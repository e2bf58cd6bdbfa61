import * as v from 'valibot';
import { isId } from '../../api/index.ts';
import { faultOfKey } from './api-key.ts';
import { isHost, isOrigin, isPublicUrl, toBaseUrl } from './urls.ts';

const optional = <Schema extends v.GenericSchema>(schema: Schema) => v.optional(schema);
const text = (test: (value: string) => boolean) => v.pipe(v.string(), v.check(test));
const id = text(isId);
const words = v.array(v.string());
const anyFunction = v.function();
const size = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const methods = (...names: string[]) => v.object(Object.fromEntries(names.map((name) => [name, anyFunction])));

/** Schema of the option `alloy`. */
export const alloySchema = v.strictObject({
  apiKey: v.optional(v.union([v.string(), anyFunction])),
  embeddedUrl: optional(text((value) => toBaseUrl(value) !== undefined)),
  connectivityUrl: optional(text((value) => toBaseUrl(value) !== undefined)),
  apiVersion: optional(v.pipe(v.string(), v.regex(/^[\w.-]{1,32}$/))),
  users: optional(v.picklist(['shared', 'separate'])),
});

/** Schemas of the platform options. */
export const platformSchema = {
  fetch: optional(anyFunction),
  clock: optional(methods('now', 'wait')),
  random: optional(anyFunction),
};

const plainObject = v.custom<object>((value) => typeof value === 'object' && !Array.isArray(value));

/** Schema of the option `allow`, and of its result when it is a function. */
export const allowSchema = v.pipe(
  plainObject,
  v.strictObject({
    events: optional(words),
    actions: optional(words),
    purge: optional(v.boolean()),
    connect: optional(v.boolean()),
    workflows: optional(v.boolean()),
    integrations: optional(words),
  }),
);

const workflow = v.strictObject({
  workflowId: id,
  integrationId: id,
  name: v.string(),
  description: optional(v.string()),
  version: optional(v.string()),
});

const catalogue = v.pipe(
  v.array(workflow),
  v.check((list) => new Set(list.map(({ workflowId }) => workflowId)).size === list.length),
);

/** Schema of the handler's options. */
export const handlerSchema = v.strictObject({
  alloy: alloySchema,
  authenticate: anyFunction,
  access: optional(v.picklist(['proxy', 'token'])),
  allow: optional(v.union([allowSchema, anyFunction])),
  users: optional(v.strictObject({ existing: optional(v.boolean()) })),
  workflows: optional(catalogue),
  links: optional(v.pipe(plainObject, v.record(id, id))),
  store: optional(methods('getUser', 'claimUser', 'releaseUser', 'saveUser', 'listWorkflows', 'saveWorkflow')),
  origins: optional(v.array(text(isOrigin))),
  limits: optional(
    v.strictObject({
      perMinute: optional(size),
      concurrent: optional(size),
      upstream: optional(size),
      shared: optional(v.boolean()),
      requestBytes: optional(size),
      responseBytes: optional(size),
    }),
  ),
  oauthHosts: optional(v.array(text(isHost))),
  publicUrl: optional(text(isPublicUrl)),
  basePath: optional(v.pipe(v.string(), v.regex(/^(\/[\w.~-]+)*\/*$/))),
  onLog: optional(anyFunction),
  ...platformSchema,
});

const url = 'must be an https URL, or an http one on this machine, without a user name, query or hash.';

/** The rule of each option. No rule quotes the value: it may be a secret. */
const rules: Record<string, string> = {
  alloy: 'must be an object that holds the API key.',
  'alloy.apiKey': "must be the organisation's API key, or a function that returns it.",
  'alloy.embeddedUrl': url,
  'alloy.connectivityUrl': url,
  'alloy.apiVersion': "must be a version such as '2025-09'.",
  'alloy.users': "must be 'shared' or 'separate'.",
  authenticate: 'must be a function that returns the signed-in user, { id }, or null.',
  access: "must be 'proxy' or 'token'.",
  allow: 'must be { events, actions, purge, connect, workflows, integrations } or a function that returns it.',
  users: 'must be { existing }, true or false.',
  workflows: 'must be a list of { workflowId, integrationId, name, description?, version? }, each workflowId once.',
  links: 'must map an integrationId to a connectorId.',
  store: 'must be a store, such as createPostgresStore returns.',
  origins: "must be a list of origins such as 'https://app.example.com', without a path.",
  limits:
    'must be { perMinute, concurrent, upstream, requestBytes, responseBytes }, each a whole number from 1, and { shared }, true or false.',
  oauthHosts: "must be a list of hosts such as 'api.runalloy.com', without a scheme or path.",
  publicUrl:
    "must be an origin such as 'https://app.example.com', with a path if a proxy takes one away, and without a slash at its end.",
  basePath: "must be a path such as '/api/plugboard'.",
  onLog: 'must be a function.',
  fetch: 'must be a function.',
  clock: 'must have now and wait.',
  random: 'must be a function.',
};

/** Throws a `TypeError` that names the first wrong option and never quotes its value. */
export function assertOptions(caller: string, schema: v.GenericSchema, options: { alloy: { apiKey?: unknown } }): void {
  const result = v.safeParse(schema, options);
  if (!result.success) {
    const [{ path = [], expected }] = result.issues;
    const keys = path.map(({ key }) => String(key));
    const rule = [keys.slice(0, 2).join('.'), keys[0] ?? ''].find((one) => Object.hasOwn(rules, one));
    if (keys.length === 0) throw new TypeError(`${caller} needs an object of options.`);
    if (expected === 'never' || !rule) throw new TypeError(`${caller}: \`${keys.join('.')}\` is not an option.`);
    throw new TypeError(`${caller}: \`${rule}\` ${rules[rule]}`);
  }
  const { apiKey } = options.alloy;
  const fault = typeof apiKey === 'function' ? undefined : faultOfKey(apiKey);
  if (fault) throw new TypeError(`${caller}: \`alloy.apiKey\` ${fault}`);
}
