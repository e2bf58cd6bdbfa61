import { afterEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { ConnectPlatformContext, type ConnectPlatform } from '../../src/marketplace/connect/browser-platform.ts';
import { CredentialForm, Marketplace } from '../../src/marketplace/index.ts';
import { createStage } from '../marketplace/render-stage.tsx';

const refuse = () => {
  throw new DOMException('Refused.', 'SecurityError');
};
/** A constructor that throws. */
const Refusing = function () {
  refuse();
};

const own = new Map<string, PropertyDescriptor | undefined>();

/** Takes an ability of the window away, or has each use of it throw. */
function replace(name: string, descriptor: PropertyDescriptor) {
  own.set(name, Object.getOwnPropertyDescriptor(window, name));
  Object.defineProperty(window, name, { configurable: true, ...descriptor });
}

afterEach(() => {
  for (const [name, descriptor] of own) {
    if (descriptor) Object.defineProperty(window, name, descriptor);
    else Reflect.deleteProperty(window, name);
  }
  own.clear();
  sessionStorage.clear();
  vi.restoreAllMocks();
});

const abilities: [string, () => void][] = [
  ['no BroadcastChannel', () => replace('BroadcastChannel', { value: undefined })],
  ['a BroadcastChannel that throws', () => replace('BroadcastChannel', { value: Refusing })],
  ['a sessionStorage that throws', () => replace('sessionStorage', { get: refuse })],
  ['no sessionStorage', () => replace('sessionStorage', { value: null })],
  ['a localStorage that throws', () => replace('localStorage', { get: refuse })],
  ['an IntersectionObserver that throws', () => replace('IntersectionObserver', { value: Refusing })],
  ['no ResizeObserver', () => replace('ResizeObserver', { value: undefined })],
];

describe('a browser that lacks an ability', () => {
  it.each(abilities)('connects an account, and claims nothing that it does not know: %s', async (_, take) => {
    take();
    const led: string[] = [];
    vi.spyOn(window, 'open').mockReturnValue({
      closed: false,
      document: { title: '', body: { textContent: '' } },
      location: { replace: (url: string) => void led.push(url) },
      close: () => {},
      focus: () => {},
    } as unknown as Window);
    const stage = createStage({ oauth: { slack: 'redirect' } });
    const clock = {
      now: stage.clock.now,
      async wait(ms: number) {
        await new Promise((resolve) => setTimeout(resolve, 5));
        stage.clock.advance(Math.min(ms, 1_000));
      },
    };
    stage.show(<CredentialForm connectorId="slack" />, { clock });
    await page.getByRole('button', { name: /Slack/ }).click();
    await expect.element(page.getByText(/Slack/).first()).toBeVisible();
    await expect.poll(() => document.querySelector('[data-status="awaiting"]') !== null || led.length > 0).toBe(true);
    const decision = new URLSearchParams({ decision: 'allow' });
    await expect.poll(() => led).toHaveLength(1);
    await stage.sandbox.fetch(led[0] ?? '', { method: 'POST', body: decision });
    await expect.element(page.getByText(/Slack is connected/).first()).toBeVisible();
    expect(document.body.textContent).not.toContain('Nothing was saved');
    expect(document.body.textContent).not.toContain('offline');
    expect(stage.events.filter(({ type }) => type === 'connect_failed')).toEqual([]);
  });

  it.each(abilities)('shows the catalogue: %s', async (_, take) => {
    take();
    createStage().show(<Marketplace syncUrl />);
    await expect.element(page.getByRole('article', { name: 'Shopify' })).toBeVisible();
  });

  it('opens a page when the history refuses a change', async () => {
    vi.spyOn(history, 'pushState').mockImplementation(refuse);
    vi.spyOn(history, 'replaceState').mockImplementation(refuse);
    createStage().show(<Marketplace syncUrl />);
    await page
      .getByRole('article', { name: 'Shopify' })
      .getByRole('button', { name: 'Shopify' })
      .or(page.getByRole('link', { name: 'Shopify' }))
      .first()
      .click();
    await expect.element(page.getByRole('heading', { name: 'Shopify', exact: true })).toBeVisible();
  });
});

describe('a browser that cannot lead the window on', () => {
  it('offers a link in its place', async () => {
    const platform: Partial<ConnectPlatform> = {
      open: () => ({ navigate: refuse, isClosed: () => false, focus: () => {}, close: () => {} }),
    };
    const stage = createStage({ oauth: { slack: 'redirect' } });
    const quiet = {
      leave: () => {},
      storage: () => undefined,
      onSignal: refuse,
      onAttention: refuse,
      isHidden: refuse,
    };
    stage.show(
      <ConnectPlatformContext.Provider value={{ ...quiet, ...platform } as ConnectPlatform}>
        <CredentialForm connectorId="slack" />
      </ConnectPlatformContext.Provider>,
    );
    await page.getByRole('button', { name: /Slack/ }).click();
    await expect.element(page.getByRole('link', { name: /Slack/ })).toBeVisible();
    expect(document.body.textContent).not.toContain('Nothing was saved');
  });
});
