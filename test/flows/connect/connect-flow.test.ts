import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { PlugboardError, type CreatedCredential, type PlugboardErrorCode } from '../../../src/api/index.ts';
import { createConnectFlow, type ConnectState } from '../../../src/flows/internal.ts';

type Read = () => Record<string, string>;

const secret = 'sk_live_canary';
const read: Read = () => ({ apiKey: secret });
const fails = (code: PlugboardErrorCode, fields: string[] = []) => {
  throw new PlugboardError(code, code, { fields });
};

interface Upstream {
  /** What creating answers, given what is stored. */
  create: (stored: string[]) => CreatedCredential | Promise<CreatedCredential>;
  list?: ((stored: string[]) => string[]) | undefined;
  wait?: ((stored: string[]) => void) | undefined;
}

function createForm({ create, list = (stored) => stored, wait = () => undefined }: Upstream) {
  const stored = ['cred_old'];
  const calls: string[] = [];
  const seen: ConnectState['status'][] = [];
  const states: ConnectState[] = [];
  const flow = createConnectFlow<Read>({
    async create(draft) {
      calls.push('create');
      expect(draft()).toEqual({ apiKey: secret });
      return create(stored);
    },
    async list() {
      calls.push('list');
      return list(stored).map((credentialId) => ({ credentialId }));
    },
    clock: {
      now: () => 0,
      async wait(ms) {
        calls.push(`wait ${ms}`);
        wait(stored);
      },
    },
  });
  flow.store.subscribe((state) => {
    seen.push(state.status);
    states.push(state);
  });
  return { ...flow, calls, seen, states, stored, state: () => flow.store.getState() };
}

/** Stores the credential. */
const store = (stored: string[]) => {
  stored.push('cred_new');
  return { credentialId: 'cred_new' };
};

describe('createConnectFlow', () => {
  it('is connected when the response has a credential', async () => {
    const form = createForm({ create: store });
    await form.submit(read);
    expect(form.seen).toEqual(['submitting', 'connected']);
    expect(form.state()).toEqual({ status: 'connected', credential: { credentialId: 'cred_new' } });
    expect(form.calls).toEqual(['list', 'create']);
  });

  it('ends with the name for the account, and forgets it for the next attempt', async () => {
    const form = createForm({ create: store });
    const sent = form.submit(read);
    form.keepLabel('fjord.example');
    await sent;
    expect(form.state()).toMatchObject({ status: 'connected', label: 'fjord.example' });
    form.reset();
    await form.submit(read);
    expect(form.state()).not.toHaveProperty('label');
  });

  it('keeps the name over a reload, with the marker', async () => {
    const marks: unknown[] = [];
    const flow = createConnectFlow<Read>({
      create: async () => ({ oauthUrl: 'https://provider.test/consent' }),
      list: async () => [],
      effects: { remember: (marker) => void marks.push(marker) },
    });
    const sent = flow.submit(read, 'redirect');
    flow.keepLabel('fjord.example');
    await sent;
    expect(marks).toMatchObject([{ mode: 'redirect', label: 'fjord.example' }]);
    expect(JSON.stringify(marks)).not.toContain(secret);
  });

  it('offers the address itself when no window was asked for', async () => {
    const form = createForm({ create: () => ({ oauthUrl: 'https://provider.test/consent' }) });
    await form.submit(read);
    expect(form.state()).toEqual({ status: 'blocked', url: 'https://provider.test/consent' });
    expect(await form.check()).toBe(false);
    form.stored.push('cred_new');
    expect(await form.check()).toBe(true);
    expect(form.state()).toMatchObject({ status: 'connected', credential: { credentialId: 'cred_new' } });
  });

  it('names the refused fields, and can be submitted again', async () => {
    let attempts = 0;
    const form = createForm({ create: (stored) => (attempts++ === 0 ? fails('rejected', ['apiKey']) : store(stored)) });
    await form.submit(read);
    expect(form.state()).toMatchObject({ status: 'refused', error: { code: 'rejected', fields: ['apiKey'] } });
    await form.submit(read);
    expect(form.state().status).toBe('connected');
  });

  it('sends one request however often it is submitted', async () => {
    const form = createForm({ create: store });
    await Promise.all([form.submit(read), form.submit(read), form.submit(read), form.submit(read)]);
    expect(form.calls.filter((call) => call === 'create')).toHaveLength(1);
  });

  it('sends no other request while one is under way', async () => {
    let answer = () => {};
    const form = createForm({
      create: (stored) => new Promise((resolve) => (answer = () => resolve(store(stored)))),
    });
    const first = form.submit(read);
    await new Promise((resolve) => setTimeout(resolve, 0));
    const second = form.submit(read);
    await new Promise((resolve) => setTimeout(resolve, 0));
    answer();
    await Promise.all([first, second]);
    expect(form.calls.filter((call) => call === 'create')).toHaveLength(1);
    expect(form.seen.at(-1)).toBe('connected');
  });

  it('settles an unclear failure by the credential that was not there before', async () => {
    const form = createForm({
      create(stored) {
        store(stored);
        return fails('upstream_error');
      },
    });
    await form.submit(read);
    expect(form.seen).toEqual(['submitting', 'settling', 'connected']);
    expect(form.calls).toEqual(['list', 'create', 'list']);
  });

  it('looks again for a while when the upstream did not answer in time', async () => {
    let waits = 0;
    const form = createForm({
      create: () => fails('upstream_timeout'),
      wait: (stored) => void (++waits === 2 && stored.push('cred_late')),
    });
    await form.submit(read);
    expect(form.state()).toMatchObject({ status: 'connected', credential: { credentialId: 'cred_late' } });
    expect(form.calls).toEqual(['list', 'create', 'list', 'wait 1000', 'list', 'wait 3000', 'list']);
  });

  it('allows another attempt when nothing was stored', async () => {
    const form = createForm({ create: () => fails('upstream_timeout') });
    await form.submit(read);
    expect(form.state()).toMatchObject({ status: 'refused', error: { code: 'upstream_timeout' } });
    expect(form.calls.filter((call) => call === 'create')).toHaveLength(1);
  });

  it('ends as unknown when the credentials cannot be listed, until a check finds out', async () => {
    let lists = 0;
    const form = createForm({
      create(stored) {
        store(stored);
        return fails('timeout');
      },
      list: (stored) => (++lists === 2 ? fails('upstream_error') : stored),
    });
    await form.submit(read);
    expect(form.state()).toMatchObject({ status: 'unknown', error: { code: 'timeout' } });
    await form.check();
    expect(form.state()).toMatchObject({ status: 'connected', credential: { credentialId: 'cred_new' } });
  });

  it('stays unknown when the credentials before the attempt are unknown', async () => {
    let lists = 0;
    const form = createForm({
      create: () => fails('upstream_error'),
      list: (stored) => (++lists === 1 ? fails('upstream_error') : stored),
    });
    await form.submit(read);
    expect(form.state().status).toBe('unknown');
    await form.check();
    expect(form.state().status).toBe('unknown');
  });

  it('checks only an open attempt, and resets only when none is running', async () => {
    const form = createForm({ create: () => fails('rejected') });
    await form.check();
    expect(form.calls).toEqual([]);
    const submitted = form.submit(read);
    form.reset();
    expect(form.state().status).toBe('submitting');
    await submitted;
    form.reset();
    expect(form.state()).toEqual({ status: 'idle' });
  });

  it('shows nothing of a foreign failure', async () => {
    const form = createForm({
      create: () => {
        throw new TypeError(`POST failed: ${secret}`);
      },
    });
    await form.submit(read);
    expect(form.state()).toMatchObject({ status: 'refused', error: { code: 'internal' } });
  });

  it.each<[string, Upstream['create']]>([
    ['stored', store],
    ['refused', () => fails('rejected', ['apiKey'])],
    ['unclear', () => fails('upstream_timeout')],
    ['foreign', () => Promise.reject(new TypeError(secret))],
  ])('has nothing that was typed in any state (%s)', async (_, create) => {
    const form = createForm({ create });
    await form.submit(read);
    expect(inspect(form.states, { depth: 8, showHidden: true })).not.toContain(secret);
  });
});
