import { dehydrate, QueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { createApi } from '../../src/api/index.ts';
import {
  connectorListOptions,
  credentialListOptions,
  integrationListOptions,
  sessionOptions,
  workflowListOptions,
  workflowLogsOptions,
} from '../../src/hooks/index.ts';
import {
  CredentialForm,
  CredentialList,
  ErrorPanel,
  IntegrationDetail,
  IntegrationGrid,
  Marketplace,
  PlugboardProvider,
  WorkflowList,
  WorkflowLogs,
  WorkflowToggle,
} from '../../src/marketplace/index.ts';
import { createTestBackend } from '../../src/testing/index.ts';

const never = () => Promise.reject(new Error('A server render asks for nothing.'));
const print = (element: ReactElement) => renderToString(<PlugboardProvider fetch={never}>{element}</PlugboardProvider>);

const elements: [string, ReactElement][] = [
  ['Marketplace', <Marketplace key="a" syncUrl />],
  ['Marketplace on a page', <Marketplace key="b" defaultView={{ integrationId: 'int_shopify' }} />],
  ['IntegrationGrid', <IntegrationGrid key="c" />],
  ['IntegrationDetail', <IntegrationDetail key="d" integrationId="int_shopify" backHref="/" />],
  ['CredentialForm', <CredentialForm key="e" connectorId="shopify" />],
  ['CredentialList', <CredentialList key="f" connectorId="shopify" />],
  ['WorkflowList', <WorkflowList key="g" integrationId="int_shopify" />],
  ['WorkflowToggle', <WorkflowToggle key="h" workflowId="wf_1" />],
  ['WorkflowLogs', <WorkflowLogs key="i" workflowId="wf_1" />],
  ['ErrorPanel', <ErrorPanel key="j" workflowId="wf_1" />],
];

describe('on the server', () => {
  it('has no window to touch', { tags: ['security-151'] }, () => expect(typeof window).toBe('undefined'));

  it.each(elements)('%s prints itself, without a style attribute, which a strict policy refuses', (_, element) => {
    const html = print(element);
    expect(html).toContain('data-slot="pb-');
    expect(html).not.toMatch(/ style=/);
    expect(html).not.toContain('<style');
  });

  it('prints what was prefetched', async () => {
    const { fetch, sandbox } = createTestBackend();
    const [workflow] = sandbox.workflows.filter(({ integrationId }) => integrationId === 'int_shopify');
    const api = createApi({ fetch: (input, init) => fetch(input, init) });
    const client = new QueryClient();
    await client.prefetchQuery(integrationListOptions(api));
    await client.prefetchQuery(sessionOptions(api));
    await client.prefetchQuery(connectorListOptions(api));
    await client.prefetchQuery(credentialListOptions(api, 'shopify'));
    await client.prefetchQuery(workflowListOptions(api, 'int_shopify'));
    await client.prefetchQuery(workflowLogsOptions(api, workflow?.workflowId ?? ''));
    const html = renderToString(
      <PlugboardProvider fetch={never} dehydratedState={dehydrate(client)}>
        <IntegrationDetail integrationId="int_shopify" />
        <IntegrationGrid />
      </PlugboardProvider>,
    );
    expect(html).toContain('Shopify');
    expect(html).toContain('Adyen');
    expect(html).toContain(workflow?.name);
    expect(html).not.toMatch(/ style=/);
  });

  it('gives each render a cache of its own, so that no user sees another’s', () => {
    const client = new QueryClient();
    client.setQueryData(integrationListOptions(createApi()).queryKey, {
      integrations: [{ integrationId: 'int_a', name: 'Only for Ada' }],
      skipped: 0,
    });
    const first = renderToString(
      <PlugboardProvider fetch={never} dehydratedState={dehydrate(client)}>
        <IntegrationGrid />
      </PlugboardProvider>,
    );
    expect(first).toContain('Only for Ada');
    expect(print(<IntegrationGrid />)).not.toContain('Only for Ada');
  });
});
