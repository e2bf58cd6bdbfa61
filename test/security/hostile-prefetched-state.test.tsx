import type { DehydratedState } from '@tanstack/react-query';
import { act, screen } from '@testing-library/react';
import { Component, type ReactNode } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Marketplace } from '../../src/marketplace/index.ts';
import { createStage } from '../marketplace/render-stage.tsx';

/** The host's own boundary, which must never be needed. */
class Host extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };
  static getDerivedStateFromError = () => ({ broken: true });
  override render = () => (this.state.broken ? <p>the host is broken</p> : this.props.children);
}

const list = ['pb', 'self', 'integrations', 'list'];
const entry = (queryKey: unknown, data: unknown) => ({
  queryKey,
  queryHash: JSON.stringify(queryKey),
  state: { data, dataUpdatedAt: Date.now(), status: 'success', fetchStatus: 'idle' },
});
const state = (...queries: unknown[]) => ({ queries, mutations: [] });

beforeEach(() => {
  vi.stubGlobal('IntersectionObserver', undefined);
  // React reports what a boundary has caught.
  vi.spyOn(console, 'error').mockImplementation(() => {});
  // The provider warns about a state of the wrong kind.
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  return () => vi.unstubAllGlobals();
});

describe('an untrusted prefetched state', () => {
  it.each<[string, unknown]>([
    ['null', null],
    ['a text', 'x'],
    ['a number', 5],
    ['a list', []],
    ['no lists', {}],
    ['texts for lists', { queries: 'x', mutations: 'y' }],
    ['entries that are none', state(null, 'x', 7, {}, [])],
    ['an entry without a state', state({ queryKey: list, queryHash: JSON.stringify(list) })],
    ['an empty answer', state(entry(list, {}))],
    ['null for an answer', state(entry(list, null))],
    ['a text for an answer', state(entry(list, 'x'))],
    ['a foreign session', state(entry(['pb', 'self', 'session'], { scope: 7 }))],
    ['another user’s list', state(entry(['pb', 'grace', 'integrations', 'list'], { integrations: [], skipped: 0 }))],
  ])('breaks nothing of the host: %s', async (_, dehydratedState) => {
    const stage = createStage();
    stage.show(
      <Host>
        <Marketplace />
      </Host>,
      { dehydratedState: dehydratedState as DehydratedState },
    );
    await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
    expect(screen.queryByText('the host is broken')).toBeNull();
  });
});
