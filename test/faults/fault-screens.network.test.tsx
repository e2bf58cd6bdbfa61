import { render, waitFor } from '@testing-library/react';
import { Component, type ReactNode } from 'react';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Marketplace, PlugboardProvider } from '../../src/index.ts';
import { countRuns } from '../runs.ts';
import { openCell } from './fault-cells.ts';
import { faults } from './fault-list.ts';
import { startFaultServer, type FaultServer } from './fault-server.ts';
import { createTestClock } from '../support/clock.ts';

/** What a host has around us: what we let through ends here, and the page is white. */
class Page extends Component<{ children: ReactNode }, { white: boolean }> {
  override state = { white: false };
  static getDerivedStateFromError() {
    return { white: true };
  }
  override render() {
    return this.state.white ? 'white' : this.props.children;
  }
}

let server: FaultServer;
const rejections: unknown[] = [];
const onRejection = (reason: unknown) => rejections.push(reason);

beforeAll(async () => {
  server = await startFaultServer();
  process.on('unhandledRejection', onRejection);
});

afterAll(async () => {
  process.off('unhandledRejection', onRejection);
  await server.close();
});

const upstreamWords = /FAULT|sandbox|127\.0\.0\.1|<script|SSH-2|alert\(1\)|\bx: x\b/;

it.each(faults)('a page before an upstream that gives %s says so in words', async (...[, ...broken]) => {
  const clock = createTestClock();
  const { fetch, world } = await openCell(server, 'listIntegrations', clock, 'proxy');
  world.use('*', ...broken);
  for (const view of [{}, { integrationId: 'int_shopify' }]) {
    const { container, unmount } = render(
      <Page>
        <PlugboardProvider fetch={fetch} clock={clock}>
          <Marketplace defaultView={view} />
        </PlugboardProvider>
      </Page>,
    );
    // What there is, or why there is nothing.
    const said = 'article, [data-slot="pb-error-state"], [data-slot="pb-empty-state"], [data-slot="pb-page-header"]';
    await waitFor(() => {
      expect(container.querySelector('[aria-busy="true"]')).toBeNull();
      expect(container.textContent === 'white' || container.querySelector(said) !== null).toBe(true);
    });
    const text = container.textContent ?? '';
    expect([text === 'white', upstreamWords.exec(text)?.[0]]).toEqual([false, undefined]);
    expect(text.length).toBeGreaterThan(20);
    unmount();
    countRuns();
  }
});

it('no failure was left unhandled', () => expect(rejections).toEqual([]));
