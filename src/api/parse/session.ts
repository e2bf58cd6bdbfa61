import { PlugboardError } from '../contract/errors.ts';
import type { Session } from '../contract/types.ts';
import { isObject, type JsonObject } from '../text/is-object.ts';
import { flag, oneOf, texts } from './values.ts';

const access = /* @__PURE__ */ oneOf('proxy', 'token');
const none: JsonObject = {};
const record = (value: unknown): JsonObject => (isObject(value) ? value : none);
const isText = (value: unknown): value is string => typeof value === 'string';

/** Parses the session. Throws `upstream_invalid` without a scope. */
export function parseSession(answer: unknown): Session {
  const { scope, ...given } = record(answer);
  if (!isText(scope) || scope === '')
    throw new PlugboardError(
      'upstream_invalid',
      'The response is not a session. Check that no other server is mounted at the path of the handler.',
    );
  const { events, actions, purge, oauth, connect, workflows, integrations, accountNames } = record(
    given['capabilities'],
  );
  const { embeddedUrl, connectivityUrl } = record(given['upstream']);
  const links = Object.entries(record(given['links'])).filter((link): link is [string, string] => isText(link[1]));
  return {
    access: access(given['access']) ?? 'proxy',
    scope,
    capabilities: {
      events: texts(events),
      actions: texts(actions),
      purge: flag(purge) ?? false,
      oauth: flag(oauth) ?? false,
      ...(flag(connect) === false && { connect: false }),
      ...(flag(workflows) === false && { workflows: false }),
      ...(Array.isArray(integrations) && { integrations: texts(integrations) }),
      ...(flag(accountNames) === false && { accountNames: false }),
    },
    links: Object.fromEntries(links),
    ...(isText(embeddedUrl) && isText(connectivityUrl) && { upstream: { embeddedUrl, connectivityUrl } }),
  };
}
