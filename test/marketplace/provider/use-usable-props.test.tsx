import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { IntegrationGrid, type PlugboardProviderProps } from '../../../src/marketplace/index.ts';
import { createStage, firstCards } from '../render-stage.tsx';

beforeEach(() => vi.stubGlobal('IntersectionObserver', undefined));
afterEach(() => vi.unstubAllGlobals());

const circle: Record<string, unknown> = {};
circle['self'] = circle;
const wrongValues: readonly unknown[] = [null, 7, 10n, 'nonsense', [], [null], circle, { int_shopify: 7, slack: null }];

const names: readonly (keyof PlugboardProviderProps)[] = [
  'access',
  'basePath',
  'clock',
  'colorScheme',
  'connectMode',
  'connectors',
  'dehydratedState',
  'density',
  'developer',
  'dir',
  'integrations',
  'locale',
  'messages',
  'onError',
  'onEvent',
  'onOpen',
  'onSignIn',
  'permissions',
  'queryClient',
  'signInHref',
  'timeZone',
  'userKey',
];

/** Gives the provider a value that no type has checked. */
const untyped = (props: Record<string, unknown>) => props as PlugboardProviderProps;

const card = () => screen.findByRole('article', { name: 'Shopify' });

describe('a provider with a value that it cannot use', () => {
  it.each(names)('never ends the host’s page: %s', async (name) => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    for (const value of wrongValues) {
      const stage = createStage();
      const { unmount } = stage.show(
        <>
          <p>The host’s page</p>
          <IntegrationGrid />
        </>,
        untyped({ [name]: value }),
      );
      await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
      expect(screen.getByText('The host’s page')).toBeDefined();
      unmount();
    }
  });

  it('falls back to the default and names the prop once', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const stage = createStage();
    const wrong = untyped({ colorScheme: 'sepia', density: 3, queryClient: () => {}, clock: stage.clock });
    const { rerender } = stage.show(<IntegrationGrid />, wrong);
    rerender(<IntegrationGrid />);
    expect(await card()).toBeDefined();
    expect(document.querySelector<HTMLElement>('[data-pb-root]')?.dataset['pbScheme']).toBe('system');
    const messages = warn.mock.calls.map(([message]) => String(message));
    for (const name of ['colorScheme', 'density', 'queryClient']) {
      expect(messages.filter((message) => message.includes(`The ${name} of <PlugboardProvider>`))).toHaveLength(1);
    }
  });

  it('keeps the usable part of what the host says of an integration', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const stage = createStage();
    const integrations = { int_shopify: { name: 'My shop', purpose: 7, aliases: ['a', null], permissions: 'all' } };
    stage.show(<IntegrationGrid />, untyped({ integrations }));
    expect(await screen.findByRole('article', { name: 'My shop' })).toBeDefined();
    const messages = warn.mock.calls.map(([message]) => String(message)).join('\n');
    for (const name of ['purpose', 'aliases[1]', 'permissions']) {
      expect(messages).toContain(`integrations.int_shopify.${name} is`);
    }
  });
});

describe('a callback of the host that throws', () => {
  it('breaks no state of ours', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {});
    const stage = createStage();
    const fail = () => {
      throw new Error('The host’s own mistake.');
    };
    stage.show(<IntegrationGrid onOpen={fail} onFilterChange={fail} />, { onEvent: fail, onOpen: fail, onError: fail });
    await firstCards();
    await userEvent.type(screen.getByRole('searchbox'), 'shop');
    expect(await card()).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Shopify' }));
    expect(screen.getByRole('searchbox')).toHaveProperty('value', 'shop');
    expect(error.mock.calls.map(([message]) => String(message))).toContainEqual(
      expect.stringContaining('of <IntegrationGrid> threw'),
    );
  });
});
