import { afterEach, describe, expect, it, vi } from 'vitest';
import { writeUrl } from '../../../src/marketplace/navigation/host-history.ts';

const start = location.href;
const { pushState } = history;

type State = Record<string, unknown> | null;
const isOwn = (state: State) => Boolean(state?.['__NA'] ?? state?.['_N']);

/** What Next's App Router puts in front of `pushState` and `replaceState`: entries with its marks are its own. */
function watchAsNext() {
  const seen: string[] = [];
  vi.spyOn(history, 'replaceState').mockImplementation((state: State, _, url) => {
    if (!isOwn(state)) seen.push(String(url));
    History.prototype.replaceState.call(history, state, '', url);
  });
  vi.spyOn(history, 'pushState').mockImplementation((state: State, _, url) => {
    if (!isOwn(state)) seen.push(String(url));
    pushState.call(history, state, '', url);
  });
  return seen;
}

afterEach(() => {
  vi.restoreAllMocks();
  history.replaceState(null, '', start);
});

describe('writeUrl', () => {
  it('hands a router none of its own marks, so that it follows', () => {
    history.replaceState({ __NA: true, __PRIVATE_NEXTJS_INTERNALS_TREE: [1] }, '', start);
    const seen = watchAsNext();
    writeUrl('?integration=int_slack', { replace: false });
    History.prototype.replaceState.call(history, { __NA: true }, '', location.href);
    writeUrl('?q=mail', { replace: true });
    expect(seen).toEqual(['?integration=int_slack', '?q=mail']);
    expect(history.state).toBeNull();
  });

  it('keeps the state of a host where it replaces the address', () => {
    history.replaceState({ idx: 3, usr: { from: '/' }, __NA: true }, '', start);
    writeUrl('?q=mail', { replace: true });
    expect(history.state).toEqual({ idx: 3, usr: { from: '/' } });
  });

  it('starts a new entry without the state of the last one', () => {
    history.replaceState({ idx: 3, key: 'a' }, '', start);
    writeUrl('?integration=int_slack', { replace: false });
    expect(history.state).toBeNull();
    expect(location.search).toBe('?integration=int_slack');
  });

  it('returns false where the browser refuses', () => {
    vi.spyOn(history, 'pushState').mockImplementation(() => {
      throw new DOMException('Too many calls', 'SecurityError');
    });
    expect(writeUrl('?integration=int_slack', { replace: false })).toBe(false);
    expect(location.href).toBe(start);
  });
});
