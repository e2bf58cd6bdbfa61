import { act, renderHook, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { PlugboardError } from '../../../src/api/index.ts';
import { useSendOnce, useSession } from '../../../src/hooks/index.ts';
import { createHost, defer } from '../harness.ts';

const options = { now: () => 1_000 };

/** A page on which a user is signed in, and that may draw the sender again. */
function createPage() {
  const server = { scope: 'ada' };
  const host = createHost({ 'POST /session': () => ({ scope: server.scope, capabilities: {}, links: {} }) });
  const use = (key = 'orders') => useSendOnce<string, string>(key, options);
  /** Draws the sender for a user whose session has loaded. */
  async function open() {
    const { result } = host.render(() => ({ sender: use(), session: useSession() }));
    await waitFor(() => expect(result.current.session.data).toBeDefined());
    return result;
  }
  return { ...host, server, use, open };
}

describe('useSendOnce', () => {
  it('sends once, and keeps what was sent with its outcome', async () => {
    const page = createPage();
    const result = await page.open();
    await act(() => result.current.sender.send('A', () => Promise.resolve('yes')));
    expect(result.current.sender.store.getState().sent).toEqual([
      { id: 1, subject: 'A', at: 1_000, took: 0, outcome: 'succeeded', answer: 'yes' },
    ]);
  });

  it('ignores a second request while the first is on its way', async () => {
    const page = createPage();
    const result = await page.open();
    const answer = defer<string>();
    let first: Promise<unknown> | undefined;
    act(() => void (first = result.current.sender.send('A', () => answer.promise)));
    const second = await result.current.sender.send('B', () => Promise.reject(new Error('must not be called')));
    expect(second).toBeUndefined();
    await act(async () => {
      answer.resolve('yes');
      await first;
    });
    expect(result.current.sender.store.getState().sent.map(({ subject }) => subject)).toEqual(['A']);
  });

  it('calls an end without an answer unknown, and a refusal refused', async () => {
    const page = createPage();
    const result = await page.open();
    await act(() => result.current.sender.send('A', () => Promise.reject(new PlugboardError('upstream_timeout', ''))));
    await act(() => result.current.sender.send('B', () => Promise.reject(new PlugboardError('not_allowed', ''))));
    expect(result.current.sender.store.getState().sent.map(({ outcome }) => outcome)).toEqual(['refused', 'unknown']);
  });

  it('is the same sender for each component with its key, and outlives them', () => {
    const page = createPage();
    const draw = () =>
      renderHook(() => [page.use('orders'), page.use('orders'), page.use('refunds')], { wrapper: page.wrapper });
    const { result } = draw();
    const [one, same, other] = result.current;
    expect(same).toBe(one);
    expect(other).not.toBe(one);
  });

  it('keeps its history while the component is away', async () => {
    const page = createPage();
    const use = ({ key }: { key: string }) => ({ sender: page.use(key), session: useSession() });
    const { result, rerender } = renderHook(use, { wrapper: page.wrapper, initialProps: { key: 'orders' } });
    await waitFor(() => expect(result.current.session.data).toBeDefined());
    await act(() => result.current.sender.send('A', () => Promise.resolve('yes')));
    rerender({ key: 'refunds' });
    expect(result.current.sender.store.getState().sent).toEqual([]);
    rerender({ key: 'orders' });
    expect(result.current.sender.store.getState().sent).toHaveLength(1);
  });

  it('shows nothing of a user to the next one', async () => {
    const page = createPage();
    const result = await page.open();
    await act(() => result.current.sender.send('A', () => Promise.resolve('yes')));
    page.server.scope = 'grace';
    await act(() => result.current.session.refetch());
    await waitFor(() => expect(result.current.session.data?.scope).toBe('grace'));
    expect(result.current.sender.store.getState().sent).toEqual([]);
  });
});
