import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import { readdirSync, readFileSync } from 'node:fs';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import {
  integrationListOptions,
  PlugboardClientProvider,
  useIntegrations,
  useToggleWorkflow,
} from '../../src/hooks/index.ts';
import { createHost } from '../hooks/harness.ts';

function Names() {
  const { data } = useIntegrations();
  const { isPending } = useToggleWorkflow('wf_1');
  return <p data-busy={isPending}>{data ? data.integrations.map(({ name }) => name).join() : 'loading'}</p>;
}

const catalogue = {
  'GET /embedded/integrations': () => ({ integrations: [{ integrationId: 'int_a', name: 'Acme' }] }),
};

describe('on the server', () => {
  it('renders what was prefetched, without a request of its own', async () => {
    const host = createHost(catalogue);
    const server = new QueryClient();
    await server.prefetchQuery(integrationListOptions(host.api));
    const client = new QueryClient();
    const html = renderToString(
      <PlugboardClientProvider api={host.api} queryClient={client}>
        <HydrationBoundary state={dehydrate(server)} queryClient={client}>
          <Names />
        </HydrationBoundary>
      </PlugboardClientProvider>,
    );
    expect(html).toContain('Acme');
    expect(host.requests).toHaveLength(1);
  });

  it('renders the loading state when nothing was prefetched', () => {
    const host = createHost(catalogue);
    const html = renderToString(
      <PlugboardClientProvider api={host.api}>
        <Names />
      </PlugboardClientProvider>,
    );
    expect(html).toContain('loading');
    expect(host.requests).toEqual([]);
  });

  it('marks no module of a factory as client code, so that a server component can call it', () => {
    const folder = new URL('../../src/hooks/', import.meta.url);
    const factories = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
      if (!name.endsWith('.ts') && !name.endsWith('.tsx')) return false;
      const text = readFileSync(new URL(name, folder), 'utf8');
      return /Options = /.test(text) && /^['"]use client/.test(text);
    });
    expect(factories).toEqual([]);
  });
});
