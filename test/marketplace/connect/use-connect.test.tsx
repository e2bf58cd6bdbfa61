import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { ConnectPlatformContext } from '../../../src/marketplace/connect/browser-platform.ts';
import { CredentialForm, Marketplace } from '../../../src/marketplace/index.ts';
import { createManualClock } from '../../support/clock.ts';
import { createFakePlatform } from './fake-platform.ts';
import { createStage, opening, problem, type StageOptions } from '../render-stage.tsx';

const form = <CredentialForm connectorId="slack" connectorName="Slack" />;
const submit = () => screen.findByRole('button', { name: /^(Continue to|Connect) Slack$/ });
const types = (events: readonly { type: string }[]) => events.map(({ type }) => type);

const titles = '[data-slot="pb-notice-title"]';

interface Scene extends StageOptions {
  blocked?: boolean | undefined;
}

/** A page whose handler knows consent pages, with a browser and a time of its own. */
function createScene({ blocked, ...options }: Scene = {}) {
  const stage = createStage({ oauth: { slack: 'redirect', shopify: 'redirect' }, ...options });
  const browser = createFakePlatform({ blocked });
  const clock = createManualClock(opening);
  const show = (ui: ReactElement, props: Parameters<typeof stage.show>[1] = {}) =>
    stage.show(<ConnectPlatformContext.Provider value={browser.platform}>{ui}</ConnectPlatformContext.Provider>, {
      clock,
      ...props,
    });
  const later = (ms: number) => act(() => clock.advance(ms));
  const addressOf = (name: 'navigate' | 'leave') =>
    browser.calls.find((call) => call.startsWith(`${name} `))?.slice(name.length + 1) ?? '';
  const decide = (url: string, decision: string) =>
    stage.sandbox.fetch(url, { method: 'POST', body: new URLSearchParams({ decision }) });
  return {
    ...stage,
    ...browser,
    show,
    addressOf,
    /** The user allows it at the provider. */
    allow: () => decide(addressOf('navigate'), 'allow'),
    decide,
    later,
    /** Lets time pass until something is said. */
    until: (words: RegExp) =>
      waitFor(async () => {
        await later(2_000);
        expect(screen.getByText(words, { selector: titles })).toBeDefined();
      }),
    /** Fills in nothing and goes to the provider. */
    async begin(ui: ReactElement = form, props?: Parameters<typeof stage.show>[1]) {
      const page = show(ui, props);
      await userEvent.click(await submit());
      return page;
    },
  };
}

const title = (text: RegExp) => screen.findByText(text, { selector: titles });

describe('connecting in a window', () => {
  it('says what will happen before it does', { tags: ['UX-20'] }, async () => {
    const scene = createScene();
    scene.show(form);
    expect(await screen.findByText(/If Slack asks you to sign in, a window opens/)).toBeDefined();
    expect(scene.calls).toEqual([]);
  });

  it('opens it in the click, leads it to the consent page and waits', async () => {
    const scene = createScene();
    const held = scene.hold('GET /connectivity/connectors/slack/credentials');
    await scene.begin();
    expect(scene.calls).toEqual(['open Taking you to Slack…']);
    held();
    expect(await title(/Finish in the other window/)).toBeDefined();
    expect(scene.addressOf('navigate')).toContain('/oauth/authorize?attempt=');
    expect(scene.events).toEqual([{ type: 'connect_started', connectorId: 'slack' }]);
    expect(screen.queryByRole('button', { name: 'Continue to Slack' })).toBeNull();
  });

  it('is connected by what is listed, names the account, and closes the window', async () => {
    const scene = createScene();
    const onConnected = vi.fn<() => void>();
    await scene.begin(<CredentialForm connectorId="slack" connectorName="Slack" onConnected={onConnected} />);
    await title(/Finish in the other window/);
    await scene.allow();
    await scene.signal('returned');
    expect(await title(/Slack is connected/)).toBeDefined();
    expect(document.querySelector('[data-slot="pb-connected-account"] time')).not.toBeNull();
    expect(scene.calls.at(-1)).toBe('close');
    expect(onConnected).toHaveBeenCalledTimes(1);
    expect(types(scene.events)).toEqual(['connect_started', 'credential_created']);
    expect(scene.listeners()).toBe(0);
  });

  it('needs no signal to find the account', { tags: ['UX-22', 'security-145'] }, async () => {
    const scene = createScene();
    await scene.begin();
    await title(/Finish in the other window/);
    await scene.allow();
    await scene.until(/Slack is connected/);
    expect(scene.calls.at(-1)).toBe('close');
  });

  it('moves the focus to where the user waits, and to the next step after', async () => {
    const scene = createScene();
    await scene.begin();
    const notice = (await title(/Finish in the other window/)).closest('[data-slot="pb-notice"]');
    await waitFor(() => expect(document.activeElement).toBe(notice));
    await scene.allow();
    await scene.signal('returned');
    await title(/Slack is connected/);
    expect(document.activeElement?.textContent).toBe('Connect another account');
  });

  it('looks on request, and says when there is nothing yet', { tags: ['UX-24', 'UX-34'] }, async () => {
    const scene = createScene();
    await scene.begin();
    await title(/Finish in the other window/);
    expect(screen.queryByRole('button', { name: 'I’m done, check now' })).toBeNull();
    await scene.later(20_000);
    await userEvent.click(await screen.findByRole('button', { name: 'I’m done, check now' }));
    expect((await screen.findAllByText('Slack isn’t connected yet.')).length).toBe(2);
    await scene.allow();
    await userEvent.click(screen.getByRole('button', { name: 'I’m done, check now' }));
    expect(await title(/Slack is connected/)).toBeDefined();
  });

  it('shows the window again, and stops waiting when told to', async () => {
    const scene = createScene();
    await scene.begin();
    await title(/Finish in the other window/);
    await userEvent.click(screen.getByRole('button', { name: 'Bring it to front' }));
    expect(scene.calls.at(-1)).toBe('focus');
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(scene.calls.at(-1)).toBe('close');
    await submit();
    expect(document.activeElement).toBe(screen.getByRole('textbox'));
    expect(scene.events.at(-1)).toEqual({ type: 'connect_failed', connectorId: 'slack', code: 'cancelled' });
  });

  it.each([
    ['denied', 'denied', /Access to Slack wasn’t allowed/, 'denied'],
    ['failed', 'failed', /Slack couldn’t finish the sign-in/, 'failed'],
    ['sent back without an account', 'returned', /You’re back from Slack, but no account/, 'unfinished'],
    ['closed', undefined, /The window for Slack was closed/, 'closed'],
    ['open for too long', 'late', /more than five minutes/, 'timeout'],
  ] as const)(
    'has words of its own when it was %s, told once, with the focus on "Try again"',
    async (_, how, words, code) => {
      const scene = createScene();
      await scene.begin();
      await title(/Finish in the other window/);
      if (how === 'late') await scene.later(301_000);
      else {
        scene.closeWindow();
        if (how) await scene.signal(how);
      }
      await scene.until(words);
      expect(screen.getAllByRole('alert').some(({ textContent }) => words.test(textContent ?? ''))).toBe(true);
      expect(document.activeElement?.textContent).toBe('Try again');
      expect(scene.events.filter(({ type }) => type === 'connect_failed')).toEqual([
        { type: 'connect_failed', connectorId: 'slack', code },
      ]);
    },
  );

  it('tries again from where it ended', async () => {
    const scene = createScene();
    await scene.begin();
    await title(/Finish in the other window/);
    scene.closeWindow();
    await scene.signal('denied');
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await title(/Finish in the other window/)).toBeDefined();
    expect(scene.calls.filter((call) => call.startsWith('navigate'))).toHaveLength(2);
  });

  it('still takes an account that comes after the window only seemed closed', { tags: ['security-141'] }, async () => {
    const scene = createScene();
    await scene.begin();
    await title(/Finish in the other window/);
    await scene.later(6_000);
    scene.closeWindow();
    await scene.until(/The window for Slack was closed/);
    await scene.allow();
    await scene.signal('returned');
    expect(await title(/Slack is connected/)).toBeDefined();
    expect(types(scene.events)).toEqual(['connect_started', 'connect_failed', 'credential_created']);
  });

  it('closes the window when the connector keeps to the contract after all', async () => {
    const scene = createScene({ oauth: { shopify: 'redirect' } });
    await scene.begin();
    expect(await title(/Slack is connected/)).toBeDefined();
    expect(scene.calls).toEqual(['open Taking you to Slack…', 'close']);
  });

  it('leaves no window open when the values are refused, and keeps them', async () => {
    const scene = createScene();
    scene.show(<CredentialForm connectorId="shopify" connectorName="Shopify" />);
    await userEvent.type(await screen.findByRole('textbox', { name: 'Shop domain' }), 'wrong');
    await userEvent.click(await screen.findByRole('button', { name: 'Continue to Shopify' }));
    await screen.findByText('There is a problem');
    expect(scene.calls).toEqual(['open Taking you to Shopify…', 'close']);
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Shop domain' }).value).toBe('wrong');
  });

  it('keeps what was typed while the user is away, for another try', async () => {
    const scene = createScene();
    scene.show(<CredentialForm connectorId="shopify" connectorName="Shopify" />);
    await userEvent.type(await screen.findByRole('textbox', { name: 'Shop domain' }), 'acme.example');
    await userEvent.click(await screen.findByRole('button', { name: 'Continue to Shopify' }));
    await title(/Finish in the other window/);
    scene.closeWindow();
    await scene.signal('denied');
    await title(/Access to Shopify wasn’t allowed/);
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Shop domain' }).value).toBe('acme.example');
  });

  it('never opens an address that is not fit to', async () => {
    const scene = createScene({
      answers: {
        'POST /connectivity/connectors/slack/credentials': () => Response.json({ oauthUrl: 'http://evil.test/' }),
      },
    });
    await scene.begin();
    expect(await title(/The sign-in page of Slack isn’t safe to open/)).toBeDefined();
    expect(scene.calls).toEqual(['open Taking you to Slack…', 'close']);
    expect(scene.events.at(-1)).toEqual({ type: 'connect_failed', connectorId: 'slack', code: 'unsafe' });
  });

  it('tells of each end once in strict mode too', async () => {
    const scene = createScene();
    await scene.begin(form, { strict: true });
    await title(/Finish in the other window/);
    await scene.allow();
    await scene.signal('returned');
    await title(/Slack is connected/);
    expect(types(scene.events)).toEqual(['connect_started', 'credential_created']);
  });

  it('opens none where the host has no consent pages', async () => {
    const scene = createScene({ oauth: undefined });
    await scene.begin();
    expect(await title(/Slack is connected/)).toBeDefined();
    expect(scene.calls).toEqual([]);
  });

  it('keeps two connectors apart that are connected at once', async () => {
    const scene = createScene();
    scene.show(
      <>
        {form}
        <CredentialForm connectorId="shopify" connectorName="Shopify" connectMode="redirect" />
      </>,
    );
    await userEvent.click(await submit());
    await title(/Finish in the other window/);
    await userEvent.type(await screen.findByRole('textbox', { name: 'Shop domain' }), 'acme.example');
    await userEvent.click(await screen.findByRole('button', { name: 'Continue to Shopify' }));
    await title(/Taking you to Shopify/);
    await scene.allow();
    await scene.signal('returned');
    expect(await title(/Slack is connected/)).toBeDefined();
    expect(await title(/Taking you to Shopify/)).toBeDefined();
  });

  it('goes on watching when the form has left the page, and stops with the provider', async () => {
    const scene = createScene({ catalogue: ['int_slack', 'int_stripe'] });
    const { unmount } = await scene.begin(<Marketplace defaultView={{ integrationId: 'int_slack' }} />);
    await title(/Finish in the other window/);
    await userEvent.click(screen.getByRole('button', { name: 'All integrations' }));
    await scene.allow();
    await scene.signal('returned');
    await waitFor(() => expect(types(scene.events)).toContain('credential_created'));
    unmount();
    expect(scene.listeners()).toBe(0);
  });
});

describe('a blocked window', { tags: ['security-139'] }, () => {
  it('leads there by a link, or in this tab', async () => {
    const scene = createScene({ blocked: true });
    await scene.begin();
    expect(await title(/The window for Slack didn’t open/)).toBeDefined();
    const link = screen.getByRole('link', { name: /Continue to Slack/ });
    expect(link.getAttribute('href')).toContain('/oauth/authorize?attempt=');
    expect(link.getAttribute('rel')).toContain('noopener');
    expect(scene.events.at(-1)).toEqual({ type: 'connect_failed', connectorId: 'slack', code: 'blocked' });
    link.addEventListener('click', (event) => event.preventDefault());
    await userEvent.click(link);
    await title(/Finish in the other window/);
    await scene.decide(link.getAttribute('href') ?? '', 'allow');
    await scene.signal('returned');
    expect(await title(/Slack is connected/)).toBeDefined();
  });

  it('goes on in this tab', async () => {
    const scene = createScene({ blocked: true });
    await scene.begin();
    await userEvent.click(await screen.findByRole('button', { name: 'Continue in this tab' }));
    expect(await title(/Taking you to Slack/)).toBeDefined();
    expect(scene.addressOf('leave')).toContain('/oauth/authorize?attempt=');
    expect(JSON.parse(scene.kept.get('plugboard:return') ?? '')).toMatchObject({ connectorId: 'slack' });
  });
});

describe('connecting in the page’s place', () => {
  /** Leaves for the provider, decides there, and comes back as another page. */
  async function leaveAndReturn(decision: 'allow' | 'deny' | undefined, kept?: (text: string) => void) {
    const scene = createScene({ catalogue: ['int_slack', 'int_stripe'] });
    const page = scene.show(<Marketplace defaultView={{ integrationId: 'int_slack' }} />, { connectMode: 'redirect' });
    expect(await screen.findByText(/You’ll leave this page to sign in to Slack/)).toBeDefined();
    await userEvent.click(await submit());
    await title(/Taking you to Slack/);
    kept?.(JSON.stringify([...scene.kept]));
    if (decision) {
      const back = await scene.decide(scene.addressOf('leave'), decision);
      const status = new URL(back.headers.get('location') ?? '').searchParams.has('error') ? 'denied' : 'returned';
      // As the callback page does.
      scene.kept.delete('plugboard:return');
      scene.kept.set('plugboard:returned', JSON.stringify({ v: 1, status, connectorId: 'slack' }));
    }
    page.unmount();
    scene.events.length = 0;
    scene.show(<Marketplace />, { connectMode: 'redirect' });
    await screen.findByRole('heading', { name: 'Slack' });
    return scene;
  }

  it('opens no window, and comes back to the same integration with the focus on the outcome', async () => {
    const scene = await leaveAndReturn('allow');
    expect(await screen.findByRole('heading', { name: 'Slack is connected.' })).toBeDefined();
    await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('switch'));
    expect(scene.calls.filter((call) => call.startsWith('open'))).toEqual([]);
    expect(types(scene.events)).toContain('credential_created');
    expect([...scene.kept]).toEqual([]);
  });

  it('says on return that it was denied', async () => {
    const scene = await leaveAndReturn('deny');
    expect(await title(/Access to Slack wasn’t allowed/)).toBeDefined();
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Try again'));
    expect([...scene.kept]).toEqual([]);
  });

  it('says on return by hand that nothing was finished', async () => {
    const scene = await leaveAndReturn(undefined);
    await screen.findByRole('button', { name: /Connecting/ });
    await scene.until(/You’re back from Slack, but no account/);
    expect([...scene.kept]).toEqual([]);
  });

  it('keeps neither the address nor anything typed meanwhile', async () => {
    let kept = '';
    await leaveAndReturn('deny', (text) => (kept = text));
    expect(kept).toContain('plugboard:connect:slack');
    expect(kept).not.toMatch(/attempt|authorize/);
  });
});

describe('a reload while the user is at the provider', () => {
  async function reload(change: (scene: ReturnType<typeof createScene>) => void = () => {}) {
    const scene = createScene();
    const page = await scene.begin();
    await title(/Finish in the other window/);
    page.unmount();
    change(scene);
    scene.show(form);
    return scene;
  }

  it('finds the waiting again, and its end', async () => {
    const scene = await reload();
    await title(/Finish in the other window/);
    expect(screen.getByText(/If the window for Slack is still open/)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Bring it to front' })).toBeNull();
    await scene.allow();
    await scene.signal('returned');
    expect(await title(/Slack is connected/)).toBeDefined();
  });

  it('waits for nobody else’s window', async () => {
    const scene = await reload(({ signIn }) => signIn('grace'));
    expect(await submit()).toBeDefined();
    await waitFor(() => expect([...scene.kept]).toEqual([]));
  });

  it('opens the form for another account again, beside those there are', async () => {
    const scene = createScene({ catalogue: ['int_slack'], oauth: { notion: 'redirect' } });
    await scene.connect('slack');
    scene.kept.set(
      'plugboard:connect:slack',
      JSON.stringify({
        v: 1,
        scope: ((await scene.call('POST /session')) as { scope: string }).scope,
        mode: 'popup',
        startedAt: opening,
        known: scene.sandbox.snapshot().credentials.map(({ credentialId }) => `${credentialId}@`),
      }),
    );
    scene.show(<Marketplace defaultView={{ integrationId: 'int_slack' }} />);
    expect(await title(/Finish in the other window/)).toBeDefined();
    await scene.connect('slack');
    await scene.attend();
    expect(await screen.findByRole('heading', { name: 'Slack is connected.' })).toBeDefined();
  });

  it.each([
    ['no JSON', '{'],
    ['another shape', '{"v":1,"mode":"popup"}'],
    ['another version', '{"v":2,"mode":"popup","scope":"x","startedAt":1,"known":[]}'],
  ])('ignores what is %s', async (_, text) => {
    const scene = createScene();
    scene.kept.set('plugboard:connect:slack', text);
    scene.show(form);
    expect(await submit()).toBeDefined();
  });
});

describe('who may connect', () => {
  it('shows nothing where it is not offered', async () => {
    const scene = createScene();
    scene.show(form, { permissions: { connect: false } });
    await waitFor(() => expect(scene.asked('POST /session')).toHaveLength(1));
    expect(document.querySelector('[data-slot="pb-credential-form"]')).toBeNull();
  });

  it('says why where it is offered to others', async () => {
    const scene = createScene();
    scene.show(form, { permissions: { connect: 'Only owners connect accounts.' } });
    expect(await screen.findByText('Only owners connect accounts.')).toBeDefined();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('follows the handler', async () => {
    const scene = createScene({ allow: { connect: false } });
    scene.show(form);
    expect(await screen.findByText(/Your role doesn’t allow this/)).toBeDefined();
  });
});

describe('connecting again', () => {
  it('says what is kept before, and what stays after', { tags: ['UX-33'] }, async () => {
    const scene = createScene({ oauth: undefined });
    await scene.connect('stripe', { api_key: 'rk_1' });
    const [old] = scene.sandbox.snapshot().credentials;
    scene.show(<CredentialForm connectorId="stripe" connectorName="Stripe" reconnects={old?.credentialId} />);
    expect(await screen.findByText('Your settings and workflows stay as they are.')).toBeDefined();
    await userEvent.type(await screen.findByLabelText('API key'), 'rk_2');
    await userEvent.click(screen.getByRole('button', { name: 'Connect Stripe again' }));
    expect(await title(/Stripe is connected again/)).toBeDefined();
    expect(screen.getByText(/The earlier account stays in the list/)).toBeDefined();
  });

  it('fills in what the host knows, but no secret', async () => {
    const scene = createScene({ oauth: undefined });
    const fields = { shop_domain: { defaultValue: 'acme.example' }, api_key: { defaultValue: 'rk_host' } };
    scene.show(
      <>
        <CredentialForm connectorId="shopify" connectorName="Shopify" reconnects="cred_1" />
        <CredentialForm connectorId="stripe" connectorName="Stripe" reconnects="cred_2" />
      </>,
      { connectors: { shopify: { fields }, stripe: { fields } } },
    );
    expect((await screen.findByRole<HTMLInputElement>('textbox', { name: 'Shop domain' })).value).toBe('acme.example');
    expect((await screen.findByLabelText<HTMLInputElement>('API key')).value).toBe('');
  });
});

describe('what was typed', () => {
  const key = () => screen.findByLabelText<HTMLInputElement>('API key');
  const leaveByReload = () => {
    const event = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented;
  };
  const back = () => screen.getByRole('button', { name: 'All integrations' });
  const openStripe = (scene: ReturnType<typeof createScene>) =>
    scene.show(<Marketplace defaultView={{ integrationId: 'int_stripe' }} />);

  it('is asked about before the page goes, and only then', async () => {
    const scene = createScene();
    openStripe(scene);
    await key();
    expect(leaveByReload()).toBe(false);
    await userEvent.type(await key(), 'rk_1');
    expect(leaveByReload()).toBe(true);
    await userEvent.clear(await key());
    expect(leaveByReload()).toBe(false);
  });

  it('is asked about before the form goes', { tags: ['UX-28'] }, async () => {
    const scene = createScene();
    openStripe(scene);
    await userEvent.type(await key(), 'rk_1');
    await userEvent.click(back());
    expect(await screen.findByText('Discard what you entered?')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Keep editing' }));
    expect((await key()).value).toBe('rk_1');
    await userEvent.click(back());
    await userEvent.click(await screen.findByRole('button', { name: 'Discard' }));
    expect(await screen.findAllByRole('article')).not.toEqual([]);
    expect(leaveByReload()).toBe(false);
  });

  it('is let go unasked once it is saved', async () => {
    const scene = createScene();
    openStripe(scene);
    await userEvent.type(await key(), 'rk_1');
    await userEvent.click(screen.getByRole('button', { name: 'Connect Stripe' }));
    await screen.findByRole('heading', { name: 'Stripe is connected.' });
    expect(leaveByReload()).toBe(false);
    await userEvent.click(back());
    expect(await screen.findAllByRole('article')).not.toEqual([]);
  });

  it('is let go unasked once it was sent, though it was refused', async () => {
    const scene = createScene();
    openStripe(scene);
    await userEvent.type(await key(), 'wrong');
    await userEvent.click(screen.getByRole('button', { name: 'Connect Stripe' }));
    expect(await screen.findByText('There is a problem')).toBeDefined();
    expect(leaveByReload()).toBe(false);
    await userEvent.click(back());
    expect(await screen.findAllByRole('article')).not.toEqual([]);
  });

  it('survives the end of the session', { tags: ['UX-55'] }, async () => {
    const scene = createScene();
    const onSessionExpired = vi.fn<() => void>();
    scene.show(<CredentialForm connectorId="stripe" connectorName="Stripe" />, { onSessionExpired });
    await userEvent.type(await key(), 'rk_1');
    scene.answers['POST /connectivity/connectors/stripe/credentials'] = () => problem(401, 'unauthenticated');
    await userEvent.click(screen.getByRole('button', { name: 'Connect Stripe' }));
    expect(await screen.findAllByText(/Your session has ended/)).not.toHaveLength(0);
    expect((await key()).value).toBe('rk_1');
    expect(onSessionExpired).toHaveBeenCalledTimes(1);
    delete scene.answers['POST /connectivity/connectors/stripe/credentials'];
    await userEvent.click(screen.getByRole('button', { name: 'Connect Stripe' }));
    expect(await title(/Stripe is connected/)).toBeDefined();
  });
});
