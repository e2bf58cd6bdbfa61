import { PlugboardError } from '../errors.ts';
import type { CredentialFanOut, Session, Workflow } from '../types.ts';
import { parseCredentials } from './connectivity.ts';
import { asRecord, parseList, type ItemReader } from './list.ts';
import { flag, id, isJson, label, oneOf, texts, time, type Json } from './values.ts';

const access = /* @__PURE__ */ oneOf('proxy', 'token');
const none: Json = {};
const record = (value: unknown): Json => (isJson(value) ? value : none);
const isText = (value: unknown): value is string => typeof value === 'string';

/** The session the handler opened. */
export function parseSession(answer: unknown): Session {
  const { scope, ...given } = record(answer);
  if (!isText(scope) || scope === '')
    throw new PlugboardError('upstream_invalid', 'The handler gave no session. Is something else mounted at its path?');
  const { events, actions, purge, oauth, connect, workflows } = record(given['capabilities']);
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
    },
    links: Object.fromEntries(links),
    ...(isText(embeddedUrl) && isText(connectivityUrl) && { upstream: { embeddedUrl, connectivityUrl } }),
  };
}

const workflowState = /* @__PURE__ */ oneOf('active', 'inactive', 'unknown');

const workflow: ItemReader<Workflow> = {
  idOf: ({ workflowId }) => id(workflowId),
  read(workflowId, { integrationId: owner, name, version, installedVersion, state, confirmedAt }) {
    const integrationId = id(owner);
    return integrationId === undefined
      ? undefined
      : {
          workflowId,
          integrationId,
          name: label(name) ?? workflowId,
          version: label(version),
          installedVersion: label(installedVersion),
          state: workflowState(state) ?? 'unknown',
          confirmedAt: time(confirmedAt),
        };
  },
};

/** The workflows the host offers. */
export function parseWorkflows(answer: unknown): Workflow[] {
  return parseList(answer, 'workflows', workflow).items;
}

const isFailure = (one: unknown): one is CredentialFanOut['failed'][number] =>
  isJson(one) && id(one['connectorId']) !== undefined && isText(one['code']);

/** The credentials of several connectors, and the connectors that could not be asked. */
export function parseCredentialFanOut(answer: unknown): CredentialFanOut {
  const { failed } = asRecord(answer);
  const { credentials } = parseCredentials(answer);
  return { credentials, failed: Array.isArray(failed) ? failed.filter(isFailure) : [] };
}
