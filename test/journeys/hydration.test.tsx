import { dehydrate, QueryClient } from '@tanstack/react-query';
import { act } from '@testing-library/react';
import type { ReactElement } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { createApi } from '../../src/api/index.ts';
import { integrationListOptions, workflowListOptions } from '../../src/hooks/index.ts';
import { IntegrationDetail, Marketplace, PlugboardProvider } from '../../src/marketplace/index.ts';
import { createStage } from '../marketplace/render-stage.tsx';

/** Prints a page as a server would, hydrates it, and gives what React had to mend. */
async function hydrate(page: ReactElement): Promise<unknown[]> {
  const host = document.createElement('div');
  document.body.append(host);
  host.innerHTML = renderToString(page);
  const mended: unknown[] = [];
  const root = await act(async () =>
    hydrateRoot(host, page, { onRecoverableError: (error) => void mended.push(error) }),
  );
  await act(async () => root.unmount());
  host.remove();
  return mended;
}

describe('hydration', { tags: ['security-151'] }, () => {
  it('agrees with the server on an empty cache', async () => {
    const stage = createStage();
    const page = (
      <PlugboardProvider fetch={stage.noted} clock={stage.clock}>
        <Marketplace />
      </PlugboardProvider>
    );
    expect(await hydrate(page)).toEqual([]);
  });

  it('agrees on what was prefetched, and on an address the server did not know', async () => {
    history.replaceState(null, '', '/?integration=int_slack');
    const stage = createStage();
    const client = new QueryClient();
    const api = createApi({ fetch: stage.noted });
    await client.prefetchQuery(integrationListOptions(api));
    await client.prefetchQuery(workflowListOptions(api, 'int_shopify'));
    const page = (
      <PlugboardProvider fetch={stage.noted} clock={stage.clock} dehydratedState={dehydrate(client)}>
        <Marketplace syncUrl />
        <IntegrationDetail integrationId="int_shopify" />
      </PlugboardProvider>
    );
    expect(await hydrate(page)).toEqual([]);
    history.replaceState(null, '', '/');
  });
});
