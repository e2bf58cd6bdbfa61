import { dehydrate, QueryClient } from '@tanstack/react-query';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createApi, type PlugboardError } from '../../../src/api/index.ts';
import { integrationListOptions } from '../../../src/hooks/index.ts';
import ar from '../../../src/i18n/locales/ar.ts';
import {
  CredentialList,
  IntegrationGrid,
  Marketplace,
  PlugboardProvider,
  WorkflowList,
  WorkflowToggle,
} from '../../../src/marketplace/index.ts';
import { card, createStage, firstCards, problem } from '../render-stage.tsx';

const root = () => document.querySelector<HTMLElement>('[data-pb-root]');

beforeEach(() => {
  vi.stubGlobal('IntersectionObserver', undefined);
  return () => vi.unstubAllGlobals();
});

describe('<PlugboardProvider />', () => {
  it('works with no prop at all', async () => {
    const stage = createStage();
    const asked = vi.spyOn(globalThis, 'fetch').mockImplementation((input, init) => stage.noted(input, init));
    render(
      <PlugboardProvider>
        <IntegrationGrid />
      </PlugboardProvider>,
    );
    expect(await firstCards()).toHaveLength(6);
    expect(asked.mock.calls[0]?.[0]).toMatch(/^\/api\/plugboard\//);
    expect(root()?.dataset['pbScheme']).toBe('system');
    expect(root()?.lang).toBe('en');
    expect(root()?.dir).toBe('ltr');
  });

  it('asks where the handler is mounted', async () => {
    const urls: string[] = [];
    async function fetch(url: string) {
      urls.push(url);
      return Response.json({ integrations: [], connectors: [] });
    }
    render(
      <PlugboardProvider basePath="https://api.host.example/pb" fetch={fetch}>
        <IntegrationGrid />
      </PlugboardProvider>,
    );
    await screen.findByText(/There are no integrations yet/);
    expect(urls).toContain('https://api.host.example/pb/embedded/integrations');
  });

  it('sends nothing while it is not enabled, and starts when it is', async () => {
    const stage = createStage();
    const page = (enabled: boolean) => (
      <PlugboardProvider fetch={stage.noted} clock={stage.clock} enabled={enabled}>
        <Marketplace />
      </PlugboardProvider>
    );
    const { rerender } = render(page(false));
    await act(async () => {});
    expect(stage.requests).toEqual([]);
    rerender(page(true));
    expect(await firstCards()).toHaveLength(6);
  });

  it(
    'tells the host once that the session has ended, however many requests are refused',
    { tags: ['security-77'] },
    async () => {
      const stage = createStage({ user: null });
      const onSessionExpired = vi.fn<() => void>();
      stage.show(<Marketplace />, { onSessionExpired });
      await screen.findByText('Your session has ended.');
      await waitFor(() => expect(stage.events.filter(({ type }) => type === 'error')).toHaveLength(3));
      expect(onSessionExpired).toHaveBeenCalledOnce();
      expect(stage.events.filter(({ type }) => type === 'session_expired')).toHaveLength(1);
      stage.signIn('ada');
      await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
      await firstCards();
      expect(onSessionExpired).toHaveBeenCalledOnce();
    },
  );

  it('tells the host again when it was signed in in between', async () => {
    const stage = createStage();
    const onSessionExpired = vi.fn<() => void>();
    const workflowId = stage.workflowsOf('int_shopify')[0]?.workflowId ?? '';
    await stage.activate(workflowId);
    stage.show(<WorkflowToggle workflowId={workflowId} />, { onSessionExpired });
    for (const times of [1, 2]) {
      const control = await screen.findByRole('switch');
      stage.signIn(null);
      await userEvent.click(control);
      await screen.findByText(/Your session has ended/);
      expect(onSessionExpired).toHaveBeenCalledTimes(times);
      stage.signIn('ada');
      // What was on is the user's own, so it is gone from the page.
      await userEvent.click(await screen.findByRole('switch', { checked: false }));
      await waitFor(() => expect(screen.queryByText(/Your session has ended/)).toBeNull());
    }
  });

  it('tells the host of each failure once, without upstream text', async () => {
    const stage = createStage();
    stage.sandbox.faults.set({
      operationId: 'listIntegrations',
      status: 500,
      body: { message: 'stack trace of the upstream' },
    });
    stage.show(<IntegrationGrid />);
    await screen.findByText('The integration service had a problem.');
    const errors = stage.events.flatMap((event) => (event.type === 'error' ? [event.error] : []));
    expect(errors.map(({ code }: PlugboardError) => code)).toEqual(['upstream_error']);
    expect(errors[0]?.message).not.toContain('stack trace');
  });

  it('calls the host’s latest callback without starting anew', async () => {
    const stage = createStage();
    const told: string[] = [];
    const page = (name: string) => (
      <PlugboardProvider
        fetch={stage.noted}
        clock={stage.clock}
        onEvent={({ type }) => void told.push(`${name} ${type}`)}
      >
        <Marketplace />
      </PlugboardProvider>
    );
    const { rerender } = render(page('first'));
    await firstCards();
    rerender(page('second'));
    await userEvent.click(within(card('Slack')).getByRole('button', { name: 'Slack' }));
    await screen.findByRole('heading', { name: 'Slack' });
    expect(told).toEqual(['second integration_opened']);
    expect(stage.asked('GET /embedded/integrations')).toHaveLength(1);
  });

  it('drops all that was shown of one user when another comes', async () => {
    const stage = createStage();
    await stage.connect('stripe', { api_key: 'rk_1' });
    const page = (userKey: string) => (
      <PlugboardProvider fetch={stage.noted} clock={stage.clock} userKey={userKey}>
        <Marketplace />
      </PlugboardProvider>
    );
    const { rerender } = render(page('ada'));
    await waitFor(() => expect(card('Stripe').dataset['state']).toBe('connected'));
    await userEvent.type(screen.getByRole('searchbox'), 'stripe');
    stage.signIn('grace');
    const release = stage.hold('GET /embedded/integrations');
    rerender(page('grace'));
    expect(screen.queryByRole('article')).toBeNull();
    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('');
    release();
    await firstCards();
    await waitFor(() => expect(stage.asked('GET /connectivity/credentials')).toHaveLength(2));
    await act(async () => {});
    expect(card('Stripe').dataset['state']).toBe('available');
  });

  it('drops it too when only the session says that the user is another', async () => {
    const stage = createStage();
    await stage.connect('stripe', { api_key: 'rk_1' });
    const queryClient = new QueryClient();
    stage.show(<IntegrationGrid />, { queryClient });
    await waitFor(() => expect(card('Stripe').dataset['state']).toBe('connected'));
    stage.signIn('grace');
    await act(() => queryClient.refetchQueries({ queryKey: ['pb', 'self', 'session'] }));
    await waitFor(() => expect(card('Stripe').dataset['state']).toBe('available'));
    queryClient.clear();
  });

  it('touches nothing but its own in a host’s query client', { tags: ['security-23'] }, async () => {
    const stage = createStage();
    const queryClient = new QueryClient();
    queryClient.setQueryData(['orders'], [1, 2]);
    stage.show(<IntegrationGrid />, { queryClient });
    await firstCards();
    const others = queryClient
      .getQueryCache()
      .getAll()
      .filter(({ queryKey: [first] }) => first !== 'pb');
    expect(others.map(({ queryKey }) => queryKey)).toEqual([['orders']]);
    expect(queryClient.getQueryData(['orders'])).toEqual([1, 2]);
    expect(queryClient.getQueryCache().findAll({ queryKey: ['pb'] }).length).toBeGreaterThan(2);
    queryClient.clear();
  });

  it('speaks the language it is given, in its direction', async () => {
    const stage = createStage();
    stage.show(<IntegrationGrid />, { locale: ar });
    await firstCards();
    expect(root()?.lang).toBe('ar');
    expect(root()?.dir).toBe('rtl');
    expect(screen.getByRole('searchbox').getAttribute('aria-label')).not.toBe('Search integrations');
  });

  it('takes a direction, texts, colours and density of the host’s own', async () => {
    const stage = createStage();
    const messages = { card: { connect: 'Plug in' } };
    stage.show(<IntegrationGrid onOpen={() => {}} />, { dir: 'rtl', messages, colorScheme: 'dark', density: 'dense' });
    await firstCards();
    expect(root()?.dir).toBe('rtl');
    expect(root()?.dataset).toMatchObject({ pbScheme: 'dark', pbDensity: 'dense' });
    expect(within(card('Slack')).getByText('Plug in')).toBeDefined();
  });

  it('tells times in the zone it is given', async () => {
    const stage = createStage();
    await stage.connect('stripe', { api_key: 'rk_1' });
    stage.show(<CredentialList connectorId="stripe" />, { timeZone: 'Asia/Tokyo' });
    expect(await screen.findByText(/9:00 PM/)).toBeDefined();
  });

  it('shows what a server prefetched without asking again', async () => {
    const stage = createStage();
    const server = new QueryClient();
    await server.prefetchQuery(integrationListOptions(createApi({ fetch: stage.noted, userKey: 'ada' })));
    const before = stage.requests.length;
    stage.show(<IntegrationGrid />, { dehydratedState: dehydrate(server), userKey: 'ada' });
    expect(screen.getAllByRole('article')).toHaveLength(6);
    await waitFor(() => expect(stage.requests.length).toBeGreaterThan(before + 2));
    expect(stage.asked('GET /embedded/integrations')).toHaveLength(1);
  });

  it('asks nothing again when the host renders anew', async () => {
    const stage = createStage();
    const { rerender } = stage.show(<IntegrationGrid />);
    await firstCards();
    await waitFor(() => expect(stage.requests).toHaveLength(5));
    rerender(<IntegrationGrid />);
    await act(async () => {});
    expect(stage.requests).toHaveLength(5);
  });
});

describe('a host that makes its `fetch` and clock anew in each render', () => {
  const inline = (stage: ReturnType<typeof createStage>, userKey: string, user = userKey) => (
    <PlugboardProvider
      userKey={userKey}
      fetch={(input, init) => {
        stage.signIn(user);
        return stage.noted(input, init);
      }}
      clock={{ now: () => stage.clock.now(), wait: (ms) => stage.clock.wait(ms) }}
    >
      <WorkflowList integrationId="int_shopify" />
    </PlugboardProvider>
  );

  it('asks nothing again, and keeps what is under way', async () => {
    const stage = createStage();
    const { rerender } = render(inline(stage, 'ada'));
    await userEvent.click((await screen.findAllByRole('switch'))[0] as HTMLElement);
    const release = stage.hold('PUT /embedded/workflows/deactivate');
    await userEvent.click(await screen.findByRole('switch', { checked: true }));
    await waitFor(() => expect(stage.asked('GET /embedded/workflows/')).not.toEqual([]));
    const before = stage.requests.length;
    for (let times = 0; times < 3; times += 1) rerender(inline(stage, 'ada'));
    await act(async () => {});
    expect(stage.requests).toHaveLength(before);
    const [first] = screen.getAllByRole('switch');
    expect(first?.getAttribute('aria-checked')).toBe('false');
    release();
    await waitFor(() => expect(first?.getAttribute('aria-busy')).toBeNull());
  });

  it('sends nothing of another user through the `fetch` of the one before', async () => {
    const stage = createStage();
    const { rerender } = render(inline(stage, 'ada'));
    await userEvent.click((await screen.findAllByRole('switch'))[0] as HTMLElement);
    await screen.findByRole('switch', { checked: true });
    rerender(inline(stage, 'grace'));
    await screen.findAllByRole('switch', { checked: false });
    await act(async () => {});
    expect(screen.queryByRole('switch', { checked: true })).toBeNull();
  });
});

describe('with token access', () => {
  it('connects, switches on and lists runs at the upstream itself, with one token', async () => {
    const stage = createStage({ access: 'token' });
    stage.show(<Marketplace defaultView={{ integrationId: 'int_stripe' }} />, { access: 'token' });
    await userEvent.type(await screen.findByLabelText('API key'), 'rk_1');
    await userEvent.click(screen.getByRole('button', { name: 'Connect Stripe' }));
    await screen.findByRole('heading', { name: 'Stripe is connected.' });
    await userEvent.click((await screen.findAllByRole('switch'))[0] as HTMLElement);
    await screen.findByRole('switch', { checked: true });
    await waitFor(() => expect(screen.getByText('Connected')).toBeDefined());
    expect(stage.asked('POST /token')).toHaveLength(1);
    expect(stage.asked('POST /session')).toHaveLength(1);
    const [workflow] = stage.workflowsOf('int_stripe');
    expect(stage.asked('PUT')).toEqual([
      'PUT /embedded/2025-09/workflows/activate',
      `PUT /embedded/workflows/${workflow?.workflowId}/state`,
    ]);
    expect(document.documentElement.outerHTML).not.toMatch(/eyJ[\w-]+\./);
    expect(stage.sandbox.violations).toEqual([]);
  });

  it('says what is wrong when the handler knows no tokens', async () => {
    const stage = createStage();
    stage.show(<IntegrationGrid />, { access: 'token' });
    expect(await screen.findByRole('button', { name: 'Try again' })).toBeDefined();
    expect(stage.events.every(({ type }) => type === 'error')).toBe(true);
    expect(stage.events.length).toBeGreaterThan(0);
  });

  it('says that the session has ended', async () => {
    const stage = createStage({ access: 'token', user: null });
    const onSessionExpired = vi.fn<() => void>();
    stage.show(<IntegrationGrid />, { access: 'token', onSessionExpired });
    expect(await screen.findByText('Your session has ended.')).toBeDefined();
    expect(onSessionExpired).toHaveBeenCalledOnce();
  });
});

describe('a broken handler', () => {
  it.each([
    ['HTML', () => new Response('<!doctype html><title>SPA</title>', { headers: { 'content-type': 'text/html' } })],
    ['nothing', () => new Response(null, { status: 204 })],
    ['a redirect', () => new Response(null, { status: 302, headers: { location: '/login' } })],
    ['a plain 404', () => new Response('Not found', { status: 404 })],
    ['a problem of another kind', () => problem(418, 'teapot')],
  ])('that answers %s is an error, never an empty list', async (_, answer) => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const stage = createStage();
    for (const name of ['POST /session', 'GET /embedded/integrations', 'GET /connectivity/connectors']) {
      stage.answers[name] = answer;
    }
    stage.show(<IntegrationGrid />);
    expect(await screen.findByRole('button', { name: 'Try again' })).toBeDefined();
    expect(screen.queryByText(/There are no integrations/)).toBeNull();
    warn.mockRestore();
  });
});
