import * as v from 'valibot';
import { PlugboardError } from '../errors.ts';
import type { CredentialFanOut, Session, Workflow } from '../types.ts';
import { asRecord, id, parseList } from './list.ts';
import { parseCredentials } from './connectivity.ts';
import { label, time } from './text.ts';

const strings = v.fallback(v.array(v.string()), []);
const flag = v.fallback(v.boolean(), false);

const session = v.object({
  access: v.fallback(v.picklist(['proxy', 'token']), 'proxy'),
  scope: v.pipe(v.string(), v.minLength(1)),
  capabilities: v.fallback(v.object({ events: strings, actions: strings, purge: flag, oauth: flag }), {
    events: [],
    actions: [],
    purge: false,
    oauth: false,
  }),
  links: v.fallback(v.record(v.string(), v.string()), {}),
  upstream: v.fallback(v.optional(v.object({ embeddedUrl: v.string(), connectivityUrl: v.string() })), undefined),
});

/** The session the handler opened. */
export function parseSession(answer: unknown): Session {
  const result = v.safeParse(session, answer);
  if (!result.success)
    throw new PlugboardError('upstream_invalid', 'The handler gave no session. Is something else mounted at its path?');
  return result.output;
}

const workflow: v.GenericSchema<unknown, Workflow> = v.pipe(
  v.object({
    workflowId: id,
    integrationId: id,
    name: label,
    version: label,
    installedVersion: label,
    state: v.fallback(v.picklist(['active', 'inactive', 'unknown']), 'unknown'),
    confirmedAt: time,
  }),
  v.transform((one) => ({ ...one, name: one.name ?? one.workflowId })),
);

/** The workflows the host offers. */
export function parseWorkflows(answer: unknown): Workflow[] {
  return parseList(answer, 'workflows', workflow, (one) => one.workflowId).items;
}

const failure = v.object({ connectorId: id, code: v.string() });

/** The credentials of several connectors, and the connectors that could not be asked. */
export function parseCredentialFanOut(answer: unknown): CredentialFanOut {
  const { failed } = asRecord(answer);
  const { credentials } = parseCredentials(answer);
  return {
    credentials,
    failed: (Array.isArray(failed) ? failed : []).flatMap((one) => (v.is(failure, one) ? [one] : [])),
  };
}
