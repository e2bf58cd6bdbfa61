import { focusManager, QueryClient } from '@tanstack/react-query';
import { act, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  credentialListOptions,
  useConnectors,
  useCredentials,
  useIntegrations,
  useSession,
  useToggleWorkflow,
  useWorkflowLogs,
  useWorkflows,
} from '../../../src/hooks/index.ts';
import { createHost, defer, problem, type Answer } from '../harness.ts';

const tick = () => act(() => new Promise((resolve) => setTimeout(resolve, 20)));
const over = () => problem(401, 'unauthenticated');

afterEach(() => {
  focusManager.setFocused(undefined);
  vi.unstubAllGlobals();
});

/** A page with four of everything on it, whose server can forget the session. */
function createPage(scope = 'ada') {
  const server: { scope: string | undefined; requests: number } = { scope, requests: 0 };
  const signedIn =
    (answer: (scope: string) => unknown): Answer =>
    () => {
      server.requests += 1;
      return server.scope === undefined ? over() : answer(server.scope);
    };
  const queryClient = new QueryClient();
  const host = createHost(
    {
      'POST /session': signedIn((of) => ({ access: 'proxy', scope: of, capabilities: {}, links: {} })),
      'GET /embedded/integrations': signedIn((of) => ({ integrations: [{ integrationId: `int_${of}` }] })),
      'GET /embedded/workflows': signedIn(() => ({
        workflows: [{ workflowId: 'wf_1', integrationId: 'int_a', state: 'inactive' }],
      })),
      'GET /embedded/workflows/wf_1/logs': signedIn((of) => ({ logs: [{ logId: `log_${of}` }] })),
      'GET /connectivity/connectors': signedIn(() => ({ connectors: [{ connectorId: 'stripe' }] })),
      'GET /connectivity/connectors/stripe/credentials': signedIn((of) => ({ credentials: [{ credentialId: of }] })),
      'GET /connectivity/connectors/slack/credentials': signedIn((of) => ({ credentials: [{ credentialId: of }] })),
      'PUT /embedded/workflows/activate': signedIn(() => ({ success: true })),
    },
    { queryClient },
  );
  const { result, unmount } = host.render(() => ({
    lists: Array.from({ length: 4 }, () => [
      useIntegrations(),
      useWorkflows(),
      useWorkflowLogs('wf_1'),
      useCredentials('stripe'),
    ]).flat(),
    connectors: useConnectors(),
    session: useSession(),
    toggle: useToggleWorkflow('wf_1'),
  }));
  const all = () => [...result.current.lists, result.current.connectors, result.current.session];
  return {
    ...host,
    server,
    queryClient,
    result,
    unmount,
    loaded: () => waitFor(() => expect(all().every(({ isSuccess }) => isSuccess)).toBe(true)),
    ended: () =>
      waitFor(() => expect(result.current.lists.every(({ error }) => error?.code === 'unauthenticated')).toBe(true)),
    kept: () =>
      JSON.stringify(
        queryClient
          .getQueryCache()
          .getAll()
          .map(({ state: { data } }) => data),
      ),
  };
}

type Page = ReturnType<typeof createPage>;

describe('the end of a session', () => {
  it.each<[string, (page: Page) => unknown]>([
    ['a list', ({ result }) => result.current.lists[0]?.refetch()],
    ['the session', ({ result }) => result.current.session.refetch()],
    ['a write', ({ result }) => result.current.toggle.mutateAsync(true).catch(() => undefined)],
  ])('found out by %s takes all that was kept of the user, on screen or not, with one request', async (_, ask) => {
    const page = createPage();
    await page.loaded();
    await page.queryClient.prefetchQuery(credentialListOptions(page.api, 'slack'));
    page.server.scope = undefined;
    const before = page.server.requests;
    await act(async () => void (await ask(page)));
    await page.ended();
    await tick();
    expect(page.server.requests).toBe(before + 1);
    expect(page.result.current.lists.every(({ data }) => data === undefined)).toBe(true);
    expect(page.kept()).not.toMatch(/log_ada|int_ada|wf_1|credentialId/);
    // The fields of a form are not user data.
    expect(page.result.current.connectors.data?.connectors).toHaveLength(1);
  });

  it('stores no answer that was on its way', async () => {
    const page = createPage();
    await page.loaded();
    const late = defer();
    vi.spyOn(page.api, 'send').mockImplementationOnce(() => late.promise);
    act(() => void page.result.current.lists[3]?.refetch());
    page.server.scope = undefined;
    await act(async () => void (await page.result.current.session.refetch()));
    await page.ended();
    await act(async () => late.resolve({ credentials: [{ credentialId: 'ada' }] }));
    await tick();
    expect(page.kept()).not.toContain('credentialId');
  });

  it('is over for all that is on the page once one request succeeds', async () => {
    const page = createPage();
    await page.loaded();
    page.server.scope = undefined;
    await act(async () => void (await page.result.current.session.refetch()));
    await page.ended();
    page.server.scope = 'ada';
    await act(async () => void (await page.result.current.lists[0]?.refetch()));
    await page.loaded();
    expect(page.kept()).toContain('log_ada');
  });

  it('leaves nothing of the one before to another user who signs in after it', async () => {
    const page = createPage();
    await page.loaded();
    page.server.scope = undefined;
    await act(async () => void (await page.result.current.lists[0]?.refetch()));
    await page.ended();
    page.server.scope = 'grace';
    await act(async () => void (await page.result.current.session.refetch()));
    await page.loaded();
    expect(page.kept()).toMatch(/log_grace/);
    expect(page.kept()).not.toMatch(/ada/);
  });
});

describe('another tab', () => {
  it.each([
    ['the session has ended', undefined],
    ['another user is signed in', 'grace'],
  ])('drops what it shows at once when one finds out that %s', async (_, scope) => {
    const [here, there] = [createPage(), createPage()];
    await Promise.all([here.loaded(), there.loaded()]);
    here.server.scope = there.server.scope = scope;
    const before = there.server.requests;
    await act(async () => void (await here.result.current.session.refetch()));
    await waitFor(() => expect(there.kept()).not.toContain('log_ada'), { timeout: 1_000 });
    await tick();
    const asked = there.server.requests - before;
    // Who is there, and for another user each list once more.
    expect(asked).toBeLessThanOrEqual(scope ? 8 : 2);
    await tick();
    expect(there.server.requests).toBe(before + asked);
  });

  it('loads again when the user has signed in in one', async () => {
    const [here, there] = [createPage(), createPage()];
    await Promise.all([here.loaded(), there.loaded()]);
    here.server.scope = there.server.scope = undefined;
    await act(async () => void (await here.result.current.session.refetch()));
    await Promise.all([here.ended(), there.ended()]);
    here.server.scope = there.server.scope = 'ada';
    await act(async () => void (await here.result.current.session.refetch()));
    await Promise.all([here.loaded(), there.loaded()]);
    expect(there.kept()).toContain('log_ada');
  });

  it('checks the session when the page becomes visible', async () => {
    vi.stubGlobal('BroadcastChannel', undefined);
    const scopes = ['ada', 'grace'];
    const host = createHost({
      'POST /session': () => ({ access: 'proxy', scope: scopes.shift(), capabilities: {}, links: {} }),
      'GET /connectivity/connectors/stripe/credentials': () => ({ credentials: [] }),
    });
    const { result } = host.render(() => [useSession(), useCredentials('stripe')] as const);
    await waitFor(() => expect(result.current.every(({ isSuccess }) => isSuccess)).toBe(true));
    await act(async () => {
      focusManager.setFocused(false);
      focusManager.setFocused(true);
    });
    await waitFor(() => expect(result.current[0].data?.scope).toBe('grace'));
    await waitFor(() => expect(host.requests).toHaveLength(4));
  });

  it('receives no user data', async () => {
    const said: unknown[] = [];
    const listener = new BroadcastChannel('plugboard:self');
    listener.addEventListener('message', ({ data }: MessageEvent) => void said.push(data));
    const page = createPage();
    await page.loaded();
    page.server.scope = undefined;
    await act(async () => void (await page.result.current.session.refetch()));
    await waitFor(() => expect(said).toEqual(['look']));
    listener.close();
  });

  it.each([
    ['is missing', undefined],
    [
      'throws',
      function BroadcastChannel() {
        throw new DOMException('denied', 'SecurityError');
      },
    ],
  ])('is done without where the channel %s', async (_, channel) => {
    vi.stubGlobal('BroadcastChannel', channel);
    const page = createPage();
    await page.loaded();
    page.server.scope = undefined;
    await act(async () => void (await page.result.current.session.refetch()));
    await page.ended();
    page.unmount();
    expect(page.kept()).not.toContain('log_ada');
  });
});
