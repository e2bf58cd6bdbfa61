import type { UseQueryResult } from '@tanstack/react-query';
import { waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { PlugboardError } from '../../src/api/index.ts';
import {
  useAllCredentials,
  useConnectorAction,
  useConnectorResources,
  useConnectors,
  useCredentialMetadata,
  useCredentials,
  useIntegrations,
  useSession,
  useWorkflowErrors,
  useWorkflowLogs,
  useWorkflows,
} from '../../src/hooks/index.ts';
import { createPlugboardClient } from '../../src/hooks/internal.ts';
import { createHost, problem } from './harness.ts';

interface Case {
  name: string;
  use: () => UseQueryResult<unknown, PlugboardError>;
  request: string;
  answer: unknown;
  /** A path into the data and what stands there. */
  reads: (data: never) => unknown;
  gives: unknown;
}

const session = { access: 'proxy', scope: 's1', capabilities: {}, links: {} };

const cases: Case[] = [
  {
    name: 'useSession',
    use: () => useSession(),
    request: 'POST /session',
    answer: session,
    reads: (data: { scope: string }) => data.scope,
    gives: 's1',
  },
  {
    name: 'useIntegrations',
    use: () => useIntegrations(),
    request: 'GET /embedded/integrations',
    answer: { integrations: [{ integrationId: 'int_shopify' }, { name: 'no id' }] },
    reads: (data: { skipped: number }) => data.skipped,
    gives: 1,
  },
  {
    name: 'useWorkflows',
    use: () => useWorkflows('int_shopify'),
    request: 'GET /embedded/workflows?integrationId=int_shopify',
    answer: { workflows: [{ workflowId: 'wf_1', integrationId: 'int_shopify', state: 'odd' }] },
    reads: (data: { state: string }[]) => data[0]?.state,
    gives: 'unknown',
  },
  {
    name: 'useWorkflows of all integrations',
    use: () => useWorkflows(),
    request: 'GET /embedded/workflows',
    answer: { workflows: [] },
    reads: (data: unknown[]) => data,
    gives: [],
  },
  {
    name: 'useWorkflowLogs',
    use: () => useWorkflowLogs('wf_1'),
    request: 'GET /embedded/workflows/wf_1/logs',
    answer: { logs: [{ logId: 'l1', status: 'success' }] },
    reads: (data: { logs: unknown[] }) => data.logs.length,
    gives: 1,
  },
  {
    name: 'useWorkflowErrors',
    use: () => useWorkflowErrors('wf_1'),
    request: 'GET /embedded/workflows/wf_1/errors',
    answer: { errors: [{ errorId: 'e1', message: 'Not found.' }] },
    reads: (data: { errors: { message: string }[] }) => data.errors[0]?.message,
    gives: 'Not found.',
  },
  {
    name: 'useConnectors',
    use: () => useConnectors('CRM'),
    request: 'GET /connectivity/connectors?category=CRM',
    answer: { connectors: [{ connectorId: 'hubspot' }] },
    reads: (data: { connectors: { name: string }[] }) => data.connectors[0]?.name,
    gives: 'hubspot',
  },
  {
    name: 'useConnectorResources',
    use: () => useConnectorResources('hubspot'),
    request: 'GET /connectivity/connectors/hubspot/resources',
    answer: { resources: [{ resourceId: 'contact', actions: ['list', 1] }] },
    reads: (data: { resources: { actions: string[] }[] }) => data.resources[0]?.actions,
    gives: ['list'],
  },
  {
    name: 'useConnectorAction',
    use: () => useConnectorAction('hubspot', 'list-contacts'),
    request: 'GET /connectivity/connectors/hubspot/actions/list-contacts',
    answer: { actionId: 'list-contacts', parameters: [{ name: 'limit', type: 'integer' }] },
    reads: (data: { parameters: { name: string }[] }) => data.parameters[0]?.name,
    gives: 'limit',
  },
  {
    name: 'useCredentialMetadata',
    use: () => useCredentialMetadata('hubspot'),
    request: 'GET /connectivity/connectors/hubspot/credentials/metadata',
    answer: { authType: 'api_key', requiredFields: [{ name: 'apiKey' }] },
    reads: (data: { authType: string }) => data.authType,
    gives: 'api_key',
  },
  {
    name: 'useCredentials',
    use: () => useCredentials('hubspot'),
    request: 'GET /connectivity/connectors/hubspot/credentials',
    answer: { credentials: [{ credentialId: 'cred_1' }] },
    reads: (data: { credentials: unknown[] }) => data.credentials.length,
    gives: 1,
  },
  {
    name: 'useAllCredentials',
    use: () => useAllCredentials(['slack', 'hubspot', 'slack']),
    request: 'GET /connectivity/credentials?connectorId=hubspot&connectorId=slack',
    answer: { credentials: [], failed: [{ connectorId: 'slack', code: 'upstream_error' }] },
    reads: (data: { failed: unknown[] }) => data.failed,
    gives: [{ connectorId: 'slack', code: 'upstream_error' }],
  },
];

const route = (request: string) => request.split('?')[0] ?? '';

describe.each(cases)('$name', ({ use, request, answer, reads, gives }) => {
  it('sends one request and gives the validated answer', async () => {
    const host = createHost({ [route(request)]: () => answer });
    const { result } = host.render(use);
    await waitFor(() => expect(result.current.isSuccess).toBe(true));
    expect(reads(result.current.data as never)).toEqual(gives);
    expect(host.requests).toEqual([request]);
  });

  it('fails with a PlugboardError, once', async () => {
    const host = createHost({ [route(request)]: () => problem(403, 'not_allowed') });
    const { result } = host.render(use);
    await waitFor(() => expect(result.current.isError).toBe(true));
    expect(result.current.error).toBeInstanceOf(PlugboardError);
    expect(result.current.error?.code).toBe('not_allowed');
    expect(host.requests).toHaveLength(1);
  });

  it('treats a malformed response as an error, not as an empty list', async () => {
    const host = createHost({ [route(request)]: () => [] });
    const { result } = host.render(use);
    await waitFor(() => expect(result.current.error?.code).toBe('upstream_invalid'));
    expect(result.current.data).toBeUndefined();
  });

  it('cancels its request when the component unmounts', { tags: ['security-133'] }, async () => {
    const host = createHost({ [route(request)]: () => new Promise(() => undefined) });
    const { unmount } = host.render(use);
    await waitFor(() => expect(host.requests).toHaveLength(1));
    unmount();
    expect(host.aborted).toEqual([route(request)]);
  });

  it('sends nothing while it is not enabled', async () => {
    const host = createHost({ [route(request)]: () => answer }, { enabled: false });
    const { result } = host.render(use);
    await Promise.resolve();
    expect(result.current.fetchStatus).toBe('idle');
    expect(host.requests).toEqual([]);
  });

  it('keys its entry by the user', async () => {
    const queryClient = createPlugboardClient();
    const host = createHost({ [route(request)]: () => answer }, { queryClient, userKey: 'ada' });
    const { result } = host.render(use);
    await waitFor(() => expect(result.current.isSuccess).toBe(true));
    for (const { queryKey } of queryClient.getQueryCache().getAll())
      expect(queryKey.slice(0, 2)).toEqual(['pb', 'ada']);
  });
});

it('sends one request for any number of components', async () => {
  const host = createHost({ 'GET /embedded/integrations': () => ({ integrations: [] }) });
  const { result } = host.render(() => [useIntegrations(), useIntegrations(), useIntegrations()]);
  await waitFor(() => expect(result.current.every(({ isSuccess }) => isSuccess)).toBe(true));
  expect(host.requests).toHaveLength(1);
});

it('refuses an id that would re-target the call before anything is sent', { tags: ['security-9'] }, async () => {
  const host = createHost({});
  const { result } = host.render(() => useWorkflowLogs('..'));
  await waitFor(() => expect(result.current.error?.code).toBe('invalid_request'));
  expect(host.requests).toEqual([]);
});
