/**
 * @module-tag UX-53
 */
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { IntegrationGrid, WorkflowList } from '../../../src/marketplace/index.ts';
import { createStage, firstCards } from '../render-stage.tsx';

const network = vi.spyOn(navigator, 'onLine', 'get');

function setOnline(online: boolean) {
  network.mockReturnValue(online);
  act(() => void window.dispatchEvent(new Event(online ? 'online' : 'offline')));
}

afterEach(() => void network.mockReturnValue(true));

const bar = () => document.querySelector<HTMLElement>('[data-slot="pb-page-bar"]');

const twoParts = (
  <>
    <IntegrationGrid />
    <WorkflowList integrationId="int_shopify" />
  </>
);

describe('the bar above the page', () => {
  it('says once that the device is offline, and when the data is from, and goes with the network', async () => {
    network.mockReturnValue(true);
    const stage = createStage();
    stage.show(twoParts);
    await firstCards();
    await screen.findAllByRole('switch');
    expect(bar()).toBeNull();
    setOnline(false);
    expect(bar()?.dataset['state']).toBe('offline');
    expect(bar()?.textContent).toMatch(/You’re offline\. Showing what we had at /);
    expect(document.querySelectorAll('[data-slot="pb-page-bar"]')).toHaveLength(1);
    setOnline(true);
    expect(bar()).toBeNull();
  });

  it('says once that the session has ended, for all parts, and renews by the host’s way', async () => {
    network.mockReturnValue(true);
    const stage = createStage();
    const onSignIn = vi.fn<() => void>();
    stage.show(twoParts, { onSignIn });
    await firstCards();
    const [control] = await screen.findAllByRole('switch');
    stage.signIn(null);
    await userEvent.click(control as HTMLElement);
    expect(await screen.findByText('Your session has ended.')).toBeDefined();
    expect(bar()?.dataset['state']).toBe('session');
    expect(screen.queryByText(/Request ID/)).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
    expect(onSignIn).toHaveBeenCalledOnce();
    stage.signIn('ada');
    act(() => void window.dispatchEvent(new Event('visibilitychange')));
    await waitFor(() => expect(bar()).toBeNull());
    expect((await screen.findAllByRole('switch')).length).toBeGreaterThan(0);
  });
});
