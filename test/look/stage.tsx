import { render, waitFor } from '@testing-library/react';
import { expect } from 'vitest';
import ar from '../../src/i18n/locales/ar.ts';
import { Marketplace, PlugboardProvider } from '../../src/marketplace/index.ts';
// Loaded beforehand: a slow machine must not decide which skeleton is measured.
import '../../src/marketplace/detail/integration-detail.tsx';
import { ConnectPlatformContext } from '../../src/marketplace/connect/browser-platform.ts';
import { createStoryBackend } from '../../stories/marketplace/support/backend.ts';
import { createStoryBrowser } from '../../stories/marketplace/support/story-browser.ts';
import type { Screen } from './screens.ts';

export type Direction = 'ltr' | 'rtl';

/** How many entries of each list the catalogue has: all kinds of cards, few enough to measure quickly. */
const listed = 24;
const lists = ['/embedded/integrations', '/connectivity/connectors'];

export interface LookStage {
  root: HTMLElement;
  /** Takes the network or the session away from the page. */
  lose: (what: 'network' | 'session') => void;
  /** Draws the same screen in a language of that direction. */
  turn: (dir: Direction) => void;
}

function shortened(list: unknown[]) {
  const isOnScreens = (entry: unknown) =>
    /shopify|stripe|airtable|slack|zendesk|odoo|hubspot/.test(JSON.stringify(entry));
  const kept = list.filter(isOnScreens);
  // Every third of the others: all categories of the catalogue are among them.
  const others = list.filter((entry) => !isOnScreens(entry)).filter((_, index) => index % 3 === 0);
  return [...kept, ...others].slice(0, listed);
}

/** Renders a screen in a provider over the real handler, waits until nothing loads, and takes the screen's steps. */
export async function showScreen(screen: Screen): Promise<LookStage> {
  const backend = await createStoryBackend(screen.scene);
  let lost: 'network' | 'session' | undefined;
  Reflect.deleteProperty(navigator, 'onLine');

  async function fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    const path = new URL(input instanceof Request ? input.url : input, 'https://look.test').pathname;
    if (screen.unanswered?.some((part) => path.includes(part))) return new Promise(() => {});
    if (lost === 'network') throw new TypeError('Failed to fetch');
    if (lost === 'session') {
      const headers = { 'content-type': 'application/problem+json' };
      return new Response('{"code":"unauthenticated","status":401}', { status: 401, headers });
    }
    const answer = await backend.fetch(input, init);
    if (!answer.ok || !lists.some((list) => path.endsWith(list))) return answer;
    const body = (await answer.json()) as Record<string, unknown>;
    const entries = Object.entries(body).map(([name, value]) => [
      name,
      Array.isArray(value) ? shortened(value) : value,
    ]);
    return Response.json(Object.fromEntries(entries));
  }

  history.replaceState(null, '', `${location.pathname}${screen.address ? `?${screen.address}` : ''}`);
  const platform = createStoryBrowser({ signal: undefined, blocked: false });
  const inHost = (dir: Direction) => (
    <PlugboardProvider
      fetch={fetch}
      clock={backend.clock}
      locale={dir === 'rtl' ? ar : 'en'}
      timeZone="UTC"
      colorScheme="system"
      {...screen.host}
    >
      <ConnectPlatformContext.Provider value={platform}>
        {screen.ui ?? <Marketplace syncUrl />}
      </ConnectPlatformContext.Provider>
    </PlugboardProvider>
  );
  const { container, rerender } = render(inHost('ltr'));
  container.className = 'look-host';
  const stage: LookStage = {
    root: container,
    lose(what) {
      lost = what;
      if (what === 'session') return;
      Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
      window.dispatchEvent(new Event('offline'));
    },
    turn: (dir) => rerender(inHost(dir)),
  };
  if (screen.loading) await drawn(container);
  else await settled(container);
  await screen.steps?.(stage);
  if (!screen.loading) await settled(container);
  return stage;
}

/** Waits until the page shows that it loads. */
async function drawn(root: HTMLElement): Promise<void> {
  await waitFor(() => expect(root.querySelector('[data-slot="pb-skeleton"]')).not.toBeNull());
  await frames();
}

/** Waits until the page has content and nothing on it is on its way. */
export async function settled(root: HTMLElement): Promise<void> {
  await waitFor(() => {
    expect(root.querySelector('[data-slot="pb-root"] *')).not.toBeNull();
    expect(
      root.querySelectorAll('[data-slot="pb-skeleton"], [aria-busy="true"], [data-loading], [data-busy]'),
    ).toHaveLength(0);
  });
  await frames();
}

/** Lets the layout follow. */
export async function frames(count = 2): Promise<void> {
  for (let at = 0; at < count; at += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
}
