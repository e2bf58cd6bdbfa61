import { describe, expect, it } from 'vitest';
import { PlugboardError, type CreatedCredential, type Credential } from '../../../src/api/index.ts';
import {
  createConnectFlow,
  type ConnectMarker,
  type ConnectMode,
  type ConnectSignal,
  type ConnectState,
} from '../../../src/flows/internal.ts';
import { createManualClock } from '../../support/clock.ts';

const consent = 'https://provider.test/consent';

/** A window that says what happened to it. */
function createWindow(calls: string[]) {
  const state = { open: true };
  return {
    state,
    navigate: (url: string) => void calls.push(`navigate ${url}`),
    isClosed: () => !state.open,
    focus: () => void calls.push('focus'),
    close() {
      if (state.open) calls.push('close');
      state.open = false;
    },
  };
}

interface Setup {
  answer?: CreatedCredential | (() => CreatedCredential) | undefined;
  blocked?: boolean | undefined;
  clock?: ReturnType<typeof createManualClock> | undefined;
}

function setUp({ answer = { oauthUrl: consent }, blocked = false, clock = createManualClock() }: Setup = {}) {
  const stored: Credential[] = [{ credentialId: 'cred_old', createdAt: '2026-11-01T00:00:00Z' }];
  const calls: string[] = [];
  const states: ConnectState[] = [];
  const windows: ReturnType<typeof createWindow>[] = [];
  const signals = new Set<(signal: ConnectSignal) => void>();
  const attentions = new Set<() => void>();
  const page = { hidden: false, blocked, marker: undefined as ConnectMarker | undefined, list: () => stored };
  let looks = 0;
  const flow = createConnectFlow<string>({
    create: async () => (typeof answer === 'function' ? answer() : answer),
    async list() {
      looks += 1;
      return page.list();
    },
    clock,
    effects: {
      open() {
        calls.push('open');
        if (page.blocked) return undefined;
        const made = createWindow(calls);
        windows.push(made);
        return made;
      },
      check: (url) => (url.startsWith('https:') ? url : undefined),
      leave: (url) => void calls.push(`leave ${url}`),
      remember: (marker) => void (page.marker = marker),
      onSignal(listener) {
        signals.add(listener);
        return () => signals.delete(listener);
      },
      onAttention(listener) {
        attentions.add(listener);
        return () => attentions.delete(listener);
      },
      isHidden: () => page.hidden,
    },
  });
  flow.store.subscribe((state) => states.push(state));
  return {
    ...flow,
    clock,
    page,
    calls,
    windows,
    listeners: () => signals.size + attentions.size,
    looks: () => looks,
    status: () => flow.store.getState().status,
    state: () => flow.store.getState(),
    seen: () => states.map(({ status }) => status),
    allow: () => void stored.push({ credentialId: 'cred_new' }),
    renew: () => void stored.splice(0, 1, { credentialId: 'cred_old', updatedAt: '2026-11-21T12:00:01Z' }),
    /** The user closes the window, or it is cut off so that it looks like that. */
    closeWindow: () => windows.at(-1)?.close(),
    /** The user has been there for a while. */
    async stay() {
      await flow.submit('draft', 'popup');
      await clock.advance(6_000);
    },
    async signal(signal: ConnectSignal) {
      for (const listener of signals) listener(signal);
      await clock.settle();
    },
    async attend() {
      for (const listener of attentions) listener();
      await clock.settle();
    },
    async begin(mode: ConnectMode = 'popup') {
      await flow.submit('draft', mode);
      await clock.settle();
    },
  };
}

describe('a flow with a window', () => {
  it('opens it before anything is awaited, so that it counts as the click’s own', () => {
    const flow = setUp();
    void flow.submit('draft', 'popup');
    expect(flow.calls).toEqual(['open']);
  });

  it('leads it to the provider and waits there', async () => {
    const flow = setUp();
    await flow.begin();
    expect(flow.calls).toEqual(['open', `navigate ${consent}`]);
    expect(flow.state()).toEqual({ status: 'awaiting', url: consent });
  });

  it('closes it when the answer is the credential itself', async () => {
    const flow = setUp({ answer: { credentialId: 'cred_new' } });
    await flow.begin();
    expect(flow.calls).toEqual(['open', 'close']);
    expect(flow.status()).toBe('connected');
  });

  it('closes it when the values are refused', async () => {
    const flow = setUp({
      answer: () => {
        throw new PlugboardError('rejected', 'no');
      },
    });
    await flow.begin();
    expect(flow.calls).toEqual(['open', 'close']);
    expect(flow.status()).toBe('refused');
  });

  it.each(['http://provider.test/', 'javascript:alert(1)', 'nonsense'])('never leads it to %s', async (oauthUrl) => {
    const flow = setUp({ answer: { oauthUrl } });
    await flow.begin();
    expect(flow.calls).toEqual(['open', 'close']);
    expect(flow.state()).toEqual({ status: 'unsafe' });
  });

  it('sends once, however often it is submitted while one is open', async () => {
    const flow = setUp();
    await flow.begin();
    await flow.begin();
    expect(flow.calls.filter((call) => call === 'open')).toHaveLength(1);
  });

  it('is connected when the credential appears, after any signal', { tags: ['security-145'] }, async () => {
    const flow = setUp();
    await flow.begin();
    flow.allow();
    await flow.clock.advance(1_000);
    expect(flow.state()).toMatchObject({ status: 'connected', credential: { credentialId: 'cred_new' } });
    expect(flow.calls.at(-1)).toBe('close');
    expect(flow.listeners()).toBe(0);
  });

  it('is connected when the upstream renews a credential in place', async () => {
    const flow = setUp();
    await flow.begin();
    flow.renew();
    await flow.clock.advance(1_000);
    expect(flow.state()).toMatchObject({ status: 'connected', credential: { credentialId: 'cred_old' } });
  });

  it('looks after 1 s, 2 s, 3 s and so on up to every 5 s', async () => {
    const flow = setUp();
    await flow.begin();
    const started = flow.clock.now();
    const at: number[] = [];
    flow.page.list = () => {
      at.push((flow.clock.now() - started) / 1_000);
      return [{ credentialId: 'cred_old', createdAt: '2026-11-01T00:00:00Z' }];
    };
    await flow.clock.advance(30_000);
    expect(at).toEqual([1, 3, 6, 10, 15, 20, 25, 30]);
  });

  it('looks at once on a signal and when the user comes back', async () => {
    const flow = setUp();
    await flow.begin();
    const before = flow.looks();
    await flow.signal('returned');
    await flow.attend();
    expect(flow.looks()).toBe(before + 2);
  });

  it('leaves a hidden page in peace, and looks when it is seen again', async () => {
    const flow = setUp();
    await flow.begin();
    const before = flow.looks();
    flow.page.hidden = true;
    await flow.clock.advance(60_000);
    expect(flow.looks()).toBe(before);
    flow.page.hidden = false;
    flow.allow();
    await flow.attend();
    expect(flow.status()).toBe('connected');
  });

  it('goes on when a look fails', async () => {
    const flow = setUp();
    await flow.begin();
    const { list } = flow.page;
    flow.page.list = () => {
      throw new PlugboardError('offline', 'no network');
    };
    await flow.clock.advance(10_000);
    expect(flow.status()).toBe('awaiting');
    flow.page.list = list;
    flow.allow();
    await flow.clock.advance(5_000);
    expect(flow.status()).toBe('connected');
  });

  it('stops polling after the session has ended, until the user returns', async () => {
    const flow = setUp();
    await flow.begin();
    flow.page.list = () => {
      throw new PlugboardError('unauthenticated', 'over');
    };
    await flow.clock.advance(1_000);
    const looks = flow.looks();
    await flow.clock.advance(120_000);
    expect(flow.looks()).toBe(looks);
    expect(flow.status()).toBe('awaiting');
    const stored = [{ credentialId: 'cred_old' }];
    flow.page.list = () => stored;
    await flow.attend();
    expect(flow.looks()).toBe(looks + 1);
    stored.push({ credentialId: 'cred_new' });
    await flow.clock.advance(5_000);
    expect(flow.status()).toBe('connected');
  });

  it('ends as timed out after five minutes, once', async () => {
    const flow = setUp();
    await flow.begin();
    await flow.clock.advance(299_000);
    expect(flow.status()).toBe('awaiting');
    await flow.clock.advance(2_000);
    expect(flow.status()).toBe('timedout');
    const looks = flow.looks();
    await flow.clock.advance(60_000);
    expect(flow.looks()).toBe(looks);
    expect(flow.listeners()).toBe(0);
  });

  it('looks once more on request after time is up', async () => {
    const flow = setUp();
    await flow.begin();
    await flow.clock.advance(301_000);
    expect(await flow.check()).toBe(false);
    flow.allow();
    expect(await flow.check()).toBe(true);
    expect(flow.status()).toBe('connected');
  });

  it('treats a closed window as a hint: ends ten seconds later', async () => {
    const flow = setUp();
    await flow.stay();
    flow.closeWindow();
    await flow.clock.advance(9_000);
    expect(flow.status()).toBe('awaiting');
    await flow.clock.advance(3_000);
    expect(flow.state()).toEqual({ status: 'closed', url: consent });
  });

  it('gives a window that looks closed too early more time', async () => {
    const flow = setUp();
    await flow.begin();
    await flow.clock.advance(1_000);
    flow.closeWindow();
    await flow.clock.advance(58_000);
    expect(flow.status()).toBe('awaiting');
    await flow.clock.advance(5_000);
    expect(flow.status()).toBe('closed');
  });

  it('gives it no extra time once the user is back on the page', async () => {
    const flow = setUp();
    await flow.begin();
    flow.closeWindow();
    await flow.clock.advance(2_000);
    await flow.attend();
    await flow.clock.advance(9_000);
    expect(flow.status()).toBe('awaiting');
    await flow.clock.advance(2_000);
    expect(flow.status()).toBe('closed');
  });

  it('accepts a credential that appears after the window looked closed', { tags: ['security-141'] }, async () => {
    const flow = setUp();
    await flow.stay();
    flow.closeWindow();
    await flow.clock.advance(20_000);
    flow.allow();
    await flow.clock.advance(6_000);
    expect(flow.status()).toBe('connected');
    expect(flow.seen().filter((status) => status === 'closed')).toHaveLength(1);
  });

  it('hears a signal after the window seemed closed', async () => {
    const flow = setUp();
    await flow.stay();
    flow.closeWindow();
    await flow.clock.advance(20_000);
    await flow.signal('denied');
    expect(flow.status()).toBe('denied');
  });

  it('stops asking about a closed window when time is up', async () => {
    const flow = setUp();
    await flow.stay();
    flow.closeWindow();
    await flow.clock.advance(301_000);
    const looks = flow.looks();
    await flow.clock.advance(60_000);
    expect([flow.looks(), flow.listeners(), flow.status()]).toEqual([looks, 0, 'closed']);
  });

  it.each(['denied', 'failed'] as const)('looks once, then ends as %s, when its window has closed', async (signal) => {
    const flow = setUp();
    await flow.begin();
    const before = flow.looks();
    flow.closeWindow();
    await flow.signal(signal);
    expect(flow.state()).toEqual({ status: signal, url: consent });
    expect(flow.looks()).toBe(before + 1);
  });

  it('prefers a new credential to a denial', async () => {
    const flow = setUp();
    await flow.begin();
    flow.allow();
    flow.closeWindow();
    await flow.signal('denied');
    expect(flow.status()).toBe('connected');
  });

  it('goes on for 15 s when the user was sent back and nothing is there yet', async () => {
    const flow = setUp();
    await flow.begin();
    await flow.signal('returned');
    flow.closeWindow();
    await flow.clock.advance(14_000);
    expect(flow.status()).toBe('awaiting');
    await flow.clock.advance(2_000);
    expect(flow.status()).toBe('unfinished');
  });

  it('looks once for a burst of signals, and once more after it', async () => {
    const flow = setUp();
    await flow.begin();
    const before = flow.looks();
    for (let time = 0; time < 100; time += 1) await flow.signal(time % 2 ? 'returned' : 'failed');
    expect(flow.looks()).toBe(before + 1);
    await flow.clock.advance(1_000);
    expect(flow.looks()).toBe(before + 2);
  });

  it('ignores signals while its window is open', async () => {
    const flow = setUp();
    await flow.begin();
    await flow.signal('denied');
    await flow.clock.advance(60_000);
    expect(flow.status()).toBe('awaiting');
    flow.closeWindow();
    await flow.clock.advance(1_000);
    expect(flow.status()).toBe('denied');
  });

  it('resets on request: closes the window and removes the marker', async () => {
    const flow = setUp();
    await flow.begin();
    expect(flow.page.marker).toMatchObject({ mode: 'popup' });
    flow.reset();
    expect(flow.status()).toBe('idle');
    expect(flow.calls.at(-1)).toBe('close');
    expect([flow.page.marker, flow.listeners()]).toEqual([undefined, 0]);
    flow.allow();
    await flow.clock.advance(10_000);
    expect(flow.status()).toBe('idle');
  });

  it('shows the open window again, or another one in its place', async () => {
    const flow = setUp();
    await flow.begin();
    flow.reopen();
    expect(flow.calls.at(-1)).toBe('focus');
    flow.closeWindow();
    flow.reopen();
    expect(flow.calls.slice(-2)).toEqual(['open', `navigate ${consent}`]);
    expect(flow.status()).toBe('awaiting');
    await flow.clock.advance(20_000);
    expect(flow.status()).toBe('awaiting');
  });

  it('opens no consent page while the earlier credentials are unknown', async () => {
    const flow = setUp();
    flow.page.list = () => {
      throw new PlugboardError('upstream_error', 'no');
    };
    await flow.begin();
    expect(flow.status()).toBe('refused');
    expect(flow.calls).toEqual(['open', 'close']);
  });

  it('looks again before it leaves when the first look failed', async () => {
    const flow = setUp();
    const { list } = flow.page;
    flow.page.list = () => {
      flow.page.list = list;
      throw new PlugboardError('upstream_error', 'no');
    };
    await flow.begin();
    expect(flow.status()).toBe('awaiting');
  });
});

describe('a flow whose window is blocked', () => {
  it('offers the URL, and sends no request meanwhile', async () => {
    const flow = setUp({ blocked: true });
    await flow.begin();
    expect(flow.state()).toEqual({ status: 'blocked', url: consent });
    const looks = flow.looks();
    await flow.clock.advance(60_000);
    expect(flow.looks()).toBe(looks);
  });

  it('waits after the user followed the link, and ends only by a signal', async () => {
    const flow = setUp({ blocked: true });
    await flow.begin();
    flow.follow();
    expect(flow.status()).toBe('awaiting');
    await flow.signal('denied');
    expect(flow.status()).toBe('denied');
  });

  it('goes on in this page’s place when that is wanted', async () => {
    const flow = setUp({ blocked: true });
    await flow.begin();
    flow.leave();
    expect(flow.status()).toBe('leaving');
    expect(flow.calls.at(-1)).toBe(`leave ${consent}`);
    expect(flow.page.marker).toMatchObject({ mode: 'redirect', known: ['cred_old@'] });
  });
});

describe('a flow in the page’s place', () => {
  it('opens no window and leaves', async () => {
    const flow = setUp();
    await flow.begin('redirect');
    expect(flow.calls).toEqual([`leave ${consent}`]);
    expect(flow.status()).toBe('leaving');
  });

  it('stays when the answer is the credential itself', async () => {
    const flow = setUp({ answer: { credentialId: 'cred_new' } });
    await flow.begin('redirect');
    expect(flow.calls).toEqual([]);
    expect(flow.status()).toBe('connected');
  });

  it('remembers neither the address nor anything typed', async () => {
    const flow = setUp();
    await flow.begin('redirect');
    expect(JSON.stringify(flow.page.marker)).not.toMatch(/provider|draft/);
  });

  it('settles the attempt when the browser restores the page', async () => {
    const flow = setUp();
    await flow.begin('redirect');
    await flow.attend();
    await flow.clock.advance(3_000);
    expect(flow.status()).toBe('unfinished');
  });
});

describe('a flow after a reload', () => {
  const remembered = async (mode: 'popup' | 'redirect') => {
    const flow = setUp();
    await flow.begin(mode);
    return { ...(flow.page.marker as ConnectMarker), now: flow.clock.now() };
  };

  it('waits on for a window it has lost hold of, until its five minutes are over', async () => {
    const { now, ...marker } = await remembered('popup');
    const flow = setUp({ clock: createManualClock(now + 120_000) });
    flow.resume(marker);
    expect(flow.state()).toEqual({ status: 'awaiting', url: undefined });
    await flow.clock.advance(181_000);
    expect(flow.status()).toBe('timedout');
  });

  it('finds a credential that was stored meanwhile', async () => {
    const { now: _, ...marker } = await remembered('popup');
    const flow = setUp();
    flow.allow();
    flow.resume(marker);
    await flow.clock.advance(1_000);
    expect(flow.state()).toMatchObject({ status: 'connected', credential: { credentialId: 'cred_new' } });
  });

  it('drops a marker that is too old', async () => {
    const { now, ...marker } = await remembered('popup');
    const flow = setUp({ clock: createManualClock(now + 300_000) });
    flow.resume(marker);
    expect(flow.status()).toBe('idle');
  });

  it.each([
    ['returned', 15_000, 'unfinished'],
    ['denied', 0, 'denied'],
    ['failed', 0, 'failed'],
    [undefined, 2_000, 'unfinished'],
  ] as const)('ends a return in the page’s place that was %s after %i ms', async (signal, ms, end) => {
    const { now: _, ...marker } = await remembered('redirect');
    const flow = setUp();
    flow.resume({ ...marker, signal });
    expect(flow.status()).toBe('settling');
    await flow.clock.advance(Math.max(0, ms - 1_000));
    if (ms > 0) expect(flow.status()).toBe('settling');
    await flow.clock.advance(2_000);
    expect(flow.status()).toBe(end);
  });

  it('is connected at once when the credential is there on return', async () => {
    const { now: _, ...marker } = await remembered('redirect');
    const flow = setUp();
    flow.allow();
    flow.resume({ ...marker, signal: 'returned' });
    await flow.clock.settle();
    expect(flow.status()).toBe('connected');
  });

  it('keeps the marker when it is stopped', async () => {
    const flow = setUp();
    await flow.begin();
    flow.stop();
    expect(flow.status()).toBe('idle');
    expect(flow.page.marker).toMatchObject({ mode: 'popup' });
    expect(flow.listeners()).toBe(0);
  });
});

describe('two flows at once', () => {
  it('each look for themselves on a signal that names neither', async () => {
    const clock = createManualClock();
    const [slack, notion] = [setUp({ clock }), setUp({ clock })];
    await slack.begin();
    await notion.begin();
    slack.allow();
    slack.closeWindow();
    await Promise.all([slack.signal('returned'), notion.signal('returned')]);
    expect([slack.status(), notion.status()]).toEqual(['connected', 'awaiting']);
    await clock.advance(30_000);
    expect(notion.status()).toBe('awaiting');
    notion.closeWindow();
    await Promise.all([slack.signal('denied'), notion.signal('denied')]);
    expect([slack.status(), notion.status()]).toEqual(['connected', 'denied']);
  });
});
