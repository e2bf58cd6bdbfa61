import { act, render, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { useConnect, useCredentials, type UseConnectOptions } from '../../../src/hooks/index.ts';
import { createHost, defer, problem, type Routes } from '../harness.ts';

const path = '/connectivity/connectors/shopify/credentials';
const create = `POST ${path}`;
const values = () => ({ shop_domain: 'a.example' });

/** A page with the accounts of one connector, none at first. */
function createPage(routes: Routes = {}, options: UseConnectOptions = {}) {
  const server = { credentials: [] as { credentialId: string; connectorId: string }[] };
  const host = createHost({
    'POST /session': () => ({ scope: 'ada', capabilities: {}, links: {} }),
    [`GET ${path}`]: () => ({ credentials: server.credentials }),
    [create]() {
      server.credentials = [{ credentialId: 'cred_1', connectorId: 'shopify' }];
      return { credentialId: 'cred_1', connectorId: 'shopify' };
    },
    ...routes,
  });
  const usePage = () => ({
    connect: useConnect('shopify', options),
    same: useConnect('shopify'),
    list: useCredentials('shopify'),
  });
  const result = { current: {} as ReturnType<typeof usePage> };
  function Page() {
    result.current = usePage();
    return null;
  }
  const { rerender } = render(<Page />, { wrapper: host.wrapper });
  const leave = () => rerender(<></>);
  const loaded = () => waitFor(() => expect(result.current.list.data?.credentials).toEqual([]));
  return { ...host, server, result, leave, loaded };
}

describe('useConnect', () => {
  it('sends the typed values once, and shows the account that they made', async () => {
    const page = createPage();
    await page.loaded();
    await act(() => page.result.current.connect.submit(values));
    expect(page.result.current.connect.state).toMatchObject({
      status: 'connected',
      credential: { credentialId: 'cred_1' },
    });
    await waitFor(() => expect(page.result.current.list.data?.credentials).toHaveLength(1));
    expect(page.bodies).toContainEqual({ data: values() });
    expect(page.requests.filter((one) => one === create)).toHaveLength(1);
  });

  it('is busy while the values are on their way, and in one state in every form', async () => {
    const answer = defer();
    const page = createPage({ [create]: () => answer.promise });
    await page.loaded();
    let sent: Promise<void> | undefined;
    act(() => void (sent = page.result.current.connect.submit(values)));
    expect(page.result.current.connect.busy).toBe(true);
    expect(page.result.current.same.busy).toBe(true);
    await act(async () => {
      answer.resolve({ credentialId: 'cred_1', connectorId: 'shopify' });
      await sent;
    });
    expect(page.result.current.connect.busy).toBe(false);
    expect(page.result.current.same.state.status).toBe('connected');
  });

  it('keeps a refusal, and starts again when asked', async () => {
    const page = createPage({ [create]: () => problem(422, 'rejected') });
    await page.loaded();
    await act(() => page.result.current.connect.submit(values));
    expect(page.result.current.connect.state).toMatchObject({ status: 'refused', error: { code: 'rejected' } });
    act(() => page.result.current.connect.reset());
    expect(page.result.current.connect.state).toEqual({ status: 'idle' });
  });

  it('decides an open end by the list', async () => {
    const page = createPage({
      [create]() {
        page.server.credentials = [{ credentialId: 'cred_9', connectorId: 'shopify' }];
        return problem(504, 'upstream_timeout');
      },
    });
    await page.loaded();
    await act(() => page.result.current.connect.submit(values));
    await waitFor(() =>
      expect(page.result.current.connect.state).toMatchObject({
        status: 'connected',
        credential: { credentialId: 'cred_9' },
      }),
    );
  });

  it('goes on while no form is on the page, and tells its end', async () => {
    const answer = defer();
    const onChange = vi.fn<NonNullable<UseConnectOptions['onChange']>>();
    const page = createPage({ [create]: () => answer.promise }, { onChange });
    await page.loaded();
    let sent: Promise<void> | undefined;
    act(() => void (sent = page.result.current.connect.submit(values)));
    page.leave();
    answer.resolve({ credentialId: 'cred_1', connectorId: 'shopify' });
    await act(() => sent);
    expect(onChange.mock.calls.map(([{ status }]) => status).at(-1)).toBe('connected');
  });
});
