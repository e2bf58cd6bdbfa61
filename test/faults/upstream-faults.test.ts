/**
 * @module-tag UX-54
 */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { isErrorCode } from '../../src/api/index.ts';
import type { SandboxFault } from '../../src/testing/index.ts';
import { open, type Problem } from '../server/support.ts';
import { createTestClock } from '../support/clock.ts';

interface Reached {
  operationId: string;
  method: string;
  path: string;
  body?: object;
  /** The most often it may be sent. */
  times: number;
}

const reached: Reached[] = [
  { operationId: 'listIntegrations', method: 'GET', path: '/embedded/integrations', times: 3 },
  { operationId: 'listWorkflowLogs', method: 'GET', path: '/embedded/workflows/wf_xyz456/logs', times: 3 },
  { operationId: 'listWorkflowErrors', method: 'GET', path: '/embedded/workflows/wf_xyz456/errors', times: 3 },
  {
    operationId: 'activateWorkflow',
    method: 'PUT',
    path: '/embedded/workflows/activate',
    body: { workflowId: 'wf_xyz456' },
    times: 2,
  },
  {
    operationId: 'deactivateWorkflow',
    method: 'PUT',
    path: '/embedded/workflows/deactivate',
    body: { workflowId: 'wf_xyz456' },
    times: 2,
  },
  {
    operationId: 'upgradeWorkflow',
    method: 'PUT',
    path: '/embedded/workflows/wf_xyz456/upgrade',
    body: { version: '2.0.0' },
    times: 2,
  },
  { operationId: 'triggerEvent', method: 'POST', path: '/embedded/run/event', body: { event: 'a' }, times: 1 },
  { operationId: 'deleteUserLogs', method: 'DELETE', path: '/embedded/logs', times: 2 },
  { operationId: 'generateUserToken', method: 'POST', path: '/token', times: 3 },
  { operationId: 'listConnectors', method: 'GET', path: '/connectivity/connectors', times: 3 },
  {
    operationId: 'listConnectorResources',
    method: 'GET',
    path: '/connectivity/connectors/shopify/resources',
    times: 3,
  },
  {
    operationId: 'getConnectorAction',
    method: 'GET',
    path: '/connectivity/connectors/shopify/actions/list-orders',
    times: 3,
  },
  {
    operationId: 'getCredentialMetadata',
    method: 'GET',
    path: '/connectivity/connectors/shopify/credentials/metadata',
    times: 3,
  },
  { operationId: 'listCredentials', method: 'GET', path: '/connectivity/connectors/shopify/credentials', times: 3 },
  {
    operationId: 'createCredential',
    method: 'POST',
    path: '/connectivity/connectors/shopify/credentials',
    body: { data: { shop_domain: 'a.example' } },
    times: 1,
  },
];

const json = (text: unknown): SandboxFault => ({ status: 200, body: text });

/** A fault, the codes it may end in, and whether a write that meets it may still be called done. */
const faults: [string, SandboxFault, string[], boolean?][] = [
  ['400', { status: 400 }, ['invalid_request']],
  ['401', { status: 401 }, ['upstream_auth']],
  ['403', { status: 403 }, ['upstream_auth']],
  ['404', { status: 404 }, ['not_found']],
  ['405', { status: 405 }, ['invalid_request']],
  ['409', { status: 409 }, ['conflict']],
  ['413', { status: 413 }, ['too_large']],
  ['418', { status: 418 }, ['invalid_request']],
  ['422', { status: 422 }, ['rejected']],
  ['429', { status: 429 }, ['rate_limited']],
  ['429 for an hour', { status: 429, retryAfter: '3600' }, ['rate_limited']],
  ['500', { status: 500 }, ['upstream_error']],
  ['502 with a page', { kind: 'html' }, ['upstream_error']],
  ['503', { status: 503, retryAfter: 'soon' }, ['upstream_error']],
  ['504', { status: 504 }, ['upstream_error']],
  ['a redirect', { status: 302 }, ['upstream_invalid']],
  ['a broken connection', { kind: 'network' }, ['upstream_unreachable']],
  ['half an answer', { kind: 'garbage' }, ['upstream_invalid']],
  ['a page for an answer', { kind: 'html', status: 200 }, ['upstream_invalid']],
  ['an empty answer', { kind: 'empty' }, ['upstream_invalid'], true],
  ['null', json(null), ['upstream_invalid']],
  ['text', json('ok'), ['upstream_invalid']],
  ['a number', json(7), ['upstream_invalid']],
  ['an empty object', json({}), ['upstream_invalid'], true],
  ['an empty list', json([]), ['upstream_invalid']],
  ['a list of nothing legible', json({ data: [{}, 7, null] }), ['upstream_invalid'], true],
];

describe.each(faults)('an upstream that answers with %s', (_, fault, codes, mayBeDone = false) => {
  it.each(reached)('ends $operationId in a known way', async ({ operationId, method, path, body, times }) => {
    const { call, asked, sandbox } = open({
      access: 'token',
      allow: { events: ['a'], purge: true },
      clock: createTestClock(),
    });
    await call('POST', '/session');
    sandbox.faults.set({ operationId, ...fault });
    const answer = await call<Problem & { success?: boolean }>(method, path, body ? { body } : {});

    const done = mayBeDone && answer.status === 200 && answer.json.success === true;
    if (!done) {
      expect(isErrorCode(answer.json.code)).toBe(true);
      expect(codes).toContain(answer.json.code);
      expect(answer.json.status).toBe(answer.status);
    }
    expect(answer.text).not.toMatch(/sandbox|<|FAULT/i);
    expect(asked().filter((one) => one === operationId).length).toBeLessThanOrEqual(times);
  });
});

afterEach(() => {
  vi.useRealTimers();
});

it('ends a request to a hanging upstream after 15 seconds', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  const { call, sandbox } = open();
  await call('POST', '/session');
  sandbox.faults.set({ operationId: 'listIntegrations', kind: 'hang' });
  const hanging = call('GET', '/embedded/integrations');
  await vi.advanceTimersByTimeAsync(15_000);
  const answer = await hanging;
  expect([answer.status, answer.json.code]).toEqual([504, 'upstream_timeout']);
});
