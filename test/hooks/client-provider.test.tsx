import { focusManager, QueryClient } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PlugboardError, type Api } from '../../src/api/index.ts';
import { PlugboardClientProvider, useIntegrations, usePlugboardContext, useSession } from '../../src/hooks/index.ts';
import { createHost } from './harness.ts';

const catalogue = { 'GET /embedded/integrations': () => ({ integrations: [] }) };

afterEach(() => focusManager.setFocused(undefined));

describe('usePlugboardContext', () => {
  it('throws outside a provider, with the fix', () => {
    vi.mocked(console.error).mockImplementation(() => undefined);
    expect(() => renderHook(() => useIntegrations())).toThrow(/outside a provider.*Wrap the page/s);
  });

  it('keeps one value while nothing changes', () => {
    const { result, rerender } = createHost({}).render(() => usePlugboardContext());
    const first = result.current;
    rerender();
    expect(result.current).toBe(first);
  });
});

describe('<PlugboardClientProvider />', () => {
  it('gives each provider its own cache', () => {
    const first = createHost({}).render(() => usePlugboardContext()).result.current;
    const second = createHost({}).render(() => usePlugboardContext()).result.current;
    expect(first.queryClient).not.toBe(second.queryClient);
  });

  it('hears of focus: a stale answer is asked for again', { tags: ['security-137'] }, async () => {
    const host = createHost(catalogue);
    const { result } = host.render(() => ({ list: useIntegrations(), client: usePlugboardContext().queryClient }));
    await waitFor(() => expect(result.current.list.isSuccess).toBe(true));
    await act(async () => {
      await result.current.client.invalidateQueries({ queryKey: ['pb'], refetchType: 'none' });
      focusManager.setFocused(false);
      focusManager.setFocused(true);
    });
    await waitFor(() => expect(host.requests).toHaveLength(2));
  });

  it('removes only its own entries from a host client', async () => {
    const queryClient = new QueryClient({ defaultOptions: { queries: { retry: 3, networkMode: 'online' } } });
    queryClient.setQueryData(['orders'], [1]);
    const host = createHost({}, { queryClient });
    const { result, unmount } = host.render(() => useIntegrations());
    await waitFor(() => expect(result.current.isError).toBe(true));
    expect(host.requests).toHaveLength(1);
    unmount();
    expect(queryClient.getQueryData(['orders'])).toEqual([1]);
    expect(queryClient.getDefaultOptions()).toEqual({ queries: { retry: 3, networkMode: 'online' } });
    expect(
      queryClient
        .getQueryCache()
        .getAll()
        .map(({ queryKey }) => queryKey[0]),
    ).toEqual(['orders', 'pb']);
  });

  it('recovers after the host clears its client', async () => {
    const queryClient = new QueryClient();
    const host = createHost(catalogue, { queryClient });
    const first = host.render(() => useIntegrations());
    await waitFor(() => expect(first.result.current.isSuccess).toBe(true));
    first.unmount();
    queryClient.clear();
    const { result } = host.render(() => useIntegrations());
    await waitFor(() => expect(result.current.isSuccess).toBe(true));
    expect(host.requests).toHaveLength(2);
  });

  it('drops what is cached when the answered scope changes, and asks again for what is on screen', async () => {
    const scopes = ['ada', 'grace'];
    const host = createHost({
      ...catalogue,
      'POST /session': () => ({ access: 'proxy', scope: scopes.shift(), capabilities: {}, links: {} }),
    });
    const { result } = host.render(() => ({ session: useSession(), list: useIntegrations() }));
    await waitFor(() => expect(result.current.list.isSuccess && result.current.session.isSuccess).toBe(true));
    await act(() => result.current.session.refetch());
    await waitFor(() => expect(host.requests.filter((one) => one.startsWith('GET'))).toHaveLength(2));
    expect(result.current.session.data?.scope).toBe('grace');
    await waitFor(() => expect(result.current.list.isSuccess).toBe(true));
  });

  it.each([
    [new TypeError('x is not a function (key sk_live_1)'), 'internal'],
    [new DOMException('gone', 'AbortError'), 'aborted'],
    [new PlugboardError('rate_limited', 'Slow down.'), 'rate_limited'],
  ] as const)("turns a foreign transport's %s into a PlugboardError", async (failure, code) => {
    const api: Api = { userKey: 'self', access: 'proxy', send: () => Promise.reject(failure) };
    const { result } = renderHook(() => useIntegrations(), {
      wrapper: ({ children }) => <PlugboardClientProvider api={api}>{children}</PlugboardClientProvider>,
    });
    await waitFor(() => expect(result.current.error?.code).toBe(code));
    expect(JSON.stringify(result.current.error) + result.current.error?.message).not.toContain('sk_live_1');
  });
});
