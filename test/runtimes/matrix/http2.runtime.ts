import type { Browser, BrowserContext } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchOptions } from '../../../scripts/browser.mjs';
import { createCertificate } from '../../server/upstream/certificate.ts';
import { startHost, type HostProcess } from '../support/host-process.ts';
import { installHost } from '../support/package.ts';
import { startUpstream, type Upstream } from '../support/upstream.ts';

let upstream: Upstream;
let host: HostProcess;
let browser: Browser;
let workflowIds: string[];

beforeAll(async () => {
  // As far away as the real upstream is from most hosts.
  upstream = await startUpstream(120);
  const workflows = upstream.sandbox.workflows.slice(0, 15).map((one) => ({ ...one, integrationId: 'int_shopify' }));
  workflowIds = workflows.map(({ workflowId }) => workflowId);
  const { key, cert } = createCertificate('localhost', new Date(Date.now() + 3_600_000));
  host = await startHost(installHost('node', inject('tarball')), [process.execPath, 'site.mjs'], {
    PLUGBOARD_OPTIONS: JSON.stringify({ ...upstream.options, workflows }),
    SITE: 'http2',
    TLS_KEY: key,
    TLS_CERT: cert,
  });
  browser = await chromium.launch(await launchOptions());
});

afterAll(async () => {
  await browser?.close();
  await host?.stop();
  await upstream?.close();
});

/** A browser of a new user whose workflows are all on. */
async function openContext(user: string): Promise<BrowserContext> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  for (const workflowId of workflowIds) {
    const answer = await context.request.put(`${host.ready}/api/plugboard/embedded/workflows/activate`, {
      headers: { 'x-plugboard': '1', cookie: `user=${user}` },
      data: { workflowId },
    });
    expect(answer.status()).toBe(200);
  }
  return context;
}

/** Opens pages side by side, and gives the statuses of all answers of the handler and the text of each page. */
async function openPages(user: string, addresses: readonly string[]) {
  const context = await openContext(user);
  const statuses: string[] = [];
  const protocols = new Set<string>();
  context.on('response', (response) => {
    if (!response.url().includes('/api/plugboard/')) return;
    statuses.push(`${response.status()}`);
  });
  const texts = await Promise.all(
    addresses.map(async (address) => {
      const page = await context.newPage();
      await page.goto(`${host.ready}/integrations?user=${user}&${address}`);
      const last = address ? page.getByRole('switch').nth(14) : page.getByRole('article').first();
      await last.waitFor({ timeout: 60_000 });
      await page.waitForLoadState('networkidle');
      const entries = await page.evaluate(() =>
        (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
          .filter((one) => one.name.includes('/api/plugboard/'))
          .map((one) => one.nextHopProtocol),
      );
      for (const protocol of entries) protocols.add(protocol);
      return page.locator('#app').innerText();
    }),
  );
  await context.close();
  return {
    refused: statuses.filter((status) => status !== '200'),
    answered: statuses.length,
    texts,
    protocols: [...protocols],
  };
}

describe('node:http2 and Chromium', () => {
  it.each([
    ['one page of 15 workflows that are on', ['integration=int_shopify'], 17],
    ['three such pages at a time', Array.from({ length: 3 }, () => 'integration=int_shopify'), 51],
    ['five restored tabs of the catalogue', Array.from({ length: 5 }, () => ''), 20],
  ])('opens %s without a refusal', async (name, addresses, least) => {
    const { refused, answered, texts, protocols } = await openPages(name.replace(/\W/g, ''), addresses);
    expect(protocols).toEqual(['h2']);
    expect(refused).toEqual([]);
    expect(answered).toBeGreaterThanOrEqual(least);
    for (const text of texts) expect(text).not.toMatch(/couldn.t be loaded|too many/i);
  });
});
