import { act, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import {
  useAllCredentials,
  useConnectors,
  useCredentialMetadata,
  useCredentials,
  useIntegrations,
  useWorkflowErrors,
  useWorkflowLogs,
  useWorkflows,
} from '../../../src/hooks/index.ts';
import { useCredentialBatches, useRefresh } from '../../../src/hooks/internal.ts';
import { createHost, type Routes } from '../harness.ts';

const credentials = (connectorId: string) => `/connectivity/connectors/${connectorId}/credentials`;

const routes: Routes = {
  'GET /embedded/integrations': () => ({ integrations: [] }),
  'GET /embedded/workflows': () => ({ workflows: [] }),
  'GET /embedded/workflows/wf_1/logs': () => ({ logs: [] }),
  'GET /embedded/workflows/wf_1/errors': () => ({ errors: [] }),
  'GET /connectivity/connectors': () => ({ connectors: [] }),
  'GET /connectivity/credentials': () => ({ credentials: [], failed: [] }),
  [`GET ${credentials('hubspot')}`]: () => ({ credentials: [] }),
  [`GET ${credentials('slack')}`]: () => ({ credentials: [] }),
  [`GET ${credentials('hubspot')}/metadata`]: () => ({ authType: 'basic' }),
};

/** A page that shows everything, and what it asks for again. */
async function createPage() {
  const host = createHost(routes);
  const { result } = host.render(() => {
    const all = [
      useIntegrations(),
      useWorkflows(),
      useWorkflowLogs('wf_1'),
      useWorkflowErrors('wf_1'),
      useConnectors(),
      useCredentials('hubspot'),
      useCredentials('slack'),
      useCredentialMetadata('hubspot'),
      useAllCredentials(['hubspot', 'asana']),
      useAllCredentials(['slack']),
    ];
    return { refresh: useRefresh(), ready: all.every(({ isSuccess }) => isSuccess) };
  });
  await waitFor(() => expect(result.current.ready).toBe(true));
  const before = host.requests.length;
  return { result, again: () => new Set(host.requests.slice(before)) };
}

describe('useRefresh', () => {
  it('asks for the credentials of one connector again, and for what is installed', async () => {
    const page = await createPage();
    await act(() => page.result.current.refresh.credentials('hubspot'));
    expect(page.again()).toEqual(
      new Set([
        `GET ${credentials('hubspot')}`,
        'GET /connectivity/credentials?connectorId=asana&connectorId=hubspot',
        'GET /embedded/integrations',
      ]),
    );
  });

  it('asks for workflows, runs and what is installed again', async () => {
    const page = await createPage();
    await act(() => page.result.current.refresh.workflows());
    expect(page.again()).toEqual(
      new Set([
        'GET /embedded/workflows',
        'GET /embedded/workflows/wf_1/logs',
        'GET /embedded/workflows/wf_1/errors',
        'GET /embedded/integrations',
      ]),
    );
  });
});

describe('useCredentialBatches', () => {
  it('requests each batch once, also when more connectors come into view', async () => {
    const host = createHost(routes);
    const batches = [['hubspot'], ['slack', 'asana']];
    const seen = [batches.slice(0, 1)];
    const { result, rerender } = host.render(() => useCredentialBatches(seen.at(-1) ?? []));
    await waitFor(() => expect(result.current.every(({ isSuccess }) => isSuccess)).toBe(true));
    seen.push(batches);
    rerender();
    await waitFor(() => expect(result.current.map(({ isSuccess }) => isSuccess)).toEqual([true, true]));
    expect(host.requests).toEqual([
      'GET /connectivity/credentials?connectorId=hubspot',
      'GET /connectivity/credentials?connectorId=asana&connectorId=slack',
    ]);
  });
});
