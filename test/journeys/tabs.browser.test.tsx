import { render, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { IntegrationDetail, PlugboardProvider } from '../../src/marketplace/index.ts';
import { createStage } from '../marketplace/render-stage.tsx';

const tabs = ['this tab', 'the other tab'];
const over = 'Your session has ended.';

/** Two tabs of one browser: providers that share nothing but the host's session. */
async function openTwo() {
  // Waiting moves the clock of a stage on, so two tabs that wait in line for each other would be late at once.
  const stage = createStage({ limits: { concurrent: 100 } });
  await stage.connect('stripe', { api_key: 'rk_1' });
  const expired = vi.fn<(tab: string) => void>();
  const view = render(
    tabs.map((name) => (
      <section key={name} aria-label={name}>
        <PlugboardProvider fetch={stage.noted} clock={stage.clock} onSessionExpired={() => expired(name)}>
          <IntegrationDetail integrationId="int_stripe" tab="accounts" />
        </PlugboardProvider>
      </section>
    )),
  );
  const [here, there] = tabs.map((name) => within(screen.getByRole('region', { name })));
  if (!here || !there) throw new Error('There are two tabs.');
  for (const tab of [here, there]) await tab.findByText('Account 1');
  // The runs are asked for only when their tab opens.
  const check = () => userEvent.click(here.getByRole('tab', { name: 'Activity' }));
  const gone = () => waitFor(() => expect(there.queryByText('Account 1')).toBeNull(), { timeout: 1_000 });
  return { ...stage, ...view, expired, here, there, check, gone };
}

describe('two tabs', () => {
  it('show nothing more of the user once one of them learns that the session has ended', async () => {
    const { here, there, signIn, check, gone, expired, requests, unmount } = await openTwo();
    const stored = () => JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]);
    const before = { stored: stored(), requests: requests.length };
    signIn(null);
    await check();
    await gone();
    await userEvent.click(here.getByRole('tab', { name: /^Accounts/ }));
    await here.findAllByText(over);
    await there.findAllByText(over);
    expect(here.queryByText('Account 1')).toBeNull();
    expect(expired.mock.calls.flat().toSorted()).toEqual(tabs.toSorted());
    // Runs and problems, which were refused, and a look at the session in each.
    expect(requests.length - before.requests).toBeLessThanOrEqual(4);
    expect(stored()).toBe(before.stored);

    signIn('ada');
    await userEvent.click(here.getAllByRole('button', { name: 'Try again' })[0] as HTMLElement);
    await here.findByText('Account 1');
    await there.findByText('Account 1');
    expect(screen.queryByText(over)).toBeNull();
    unmount();
  });

  it('show nothing of the one before once one of them learns that somebody else is signed in', async () => {
    const { there, signIn, gone, unmount, requests } = await openTwo();
    signIn('grace');
    const before = requests.length;
    // The browser says so when the user comes back to a tab; both hear it, as they are on one page.
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    await gone();
    expect(await there.findByLabelText('API key')).toBeDefined();
    expect(requests.slice(before).filter((one) => one === 'POST /session').length).toBeLessThanOrEqual(4);
    unmount();
  });
});
