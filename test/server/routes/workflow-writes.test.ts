import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Workflow } from '../../../src/api/index.ts';
import { createMemoryStore } from '../../../src/server/index.ts';
import { createSandbox } from '../../../src/testing/index.ts';
import { intercept, open, type Options } from '../support.ts';

const workflows = ['wf_xyz456', 'wf_shopify_2'].map((workflowId) => ({
  workflowId,
  integrationId: 'int_shopify',
  name: 'Sync orders',
}));
const limits = { perMinute: 10_000, concurrent: 1_000 };
type Verb = 'activate' | 'deactivate';

function openWorkflows(options: Options = {}) {
  const backend = open({ workflows, limits, ...options });
  const { call } = backend;
  const list = async () => (await call<{ workflows: Workflow[] }>('GET', '/embedded/workflows')).json.workflows;
  return {
    ...backend,
    state: async (id = 'wf_xyz456') => (await list()).find(({ workflowId }) => workflowId === id)?.state,
    write: (verb: Verb, workflowId = 'wf_xyz456') =>
      call('PUT', `/embedded/workflows/${verb}`, { body: { workflowId } }),
  };
}

const verbOf = (url: string) => url.split('/').at(-1) as Verb;
const isWrite = (url: string) => url.endsWith('activate');
const soon = (ms = 0) => new Promise((resolve) => setTimeout(resolve, ms));

/** Holds every write until it is let go, in the order in which they came. */
function hold(sandbox: ReturnType<typeof createSandbox>) {
  const held: { verb: Verb; go: () => void }[] = [];
  intercept(sandbox, async ({ url, signal }, pass) => {
    if (!isWrite(url)) return pass();
    await new Promise<void>((go, giveUp) => {
      held.push({ verb: verbOf(url), go });
      signal?.addEventListener('abort', () => giveUp(signal.reason as Error));
    });
    return pass();
  });
  return held;
}

afterEach(() => {
  vi.useRealTimers();
});

describe('writes to one workflow of one user', () => {
  it('reach the upstream one after the other, and the last one is stored', async () => {
    const { write, state, sandbox } = openWorkflows();
    let [running, most, step] = [0, 0, 0];
    let last: Verb | undefined;
    intercept(sandbox, async ({ url }, pass) => {
      if (!isWrite(url)) return pass();
      most = Math.max(most, ++running);
      last = verbOf(url);
      const answer = await pass();
      await soon((step++ * 7) % 10);
      running--;
      return answer;
    });
    for (let round = 0; round < 5; round++) {
      const verbs = Array.from({ length: 12 }, (_, index): Verb =>
        index % 3 === round % 2 ? 'deactivate' : 'activate',
      );
      const answers = await Promise.all(verbs.map((verb) => write(verb)));
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
      expect(await state()).toBe(last === 'activate' ? 'active' : 'inactive');
    }
    expect(most).toBe(1);
  });

  it('do not wait for other workflows or users', async () => {
    const { write, call, sandbox, signIn } = openWorkflows();
    signIn('grace');
    await call('POST', '/session');
    signIn('ada');
    await call('POST', '/session');
    const held = hold(sandbox);
    const writes = [write('activate'), write('deactivate'), write('activate', 'wf_shopify_2')];
    signIn('grace');
    writes.push(write('activate'));
    await expect.poll(() => held.length).toBe(3);
    await soon(20);
    expect(held.map(({ verb }) => verb)).toEqual(['activate', 'activate', 'activate']);
    for (const { go } of held) go();
    await expect.poll(() => held.length).toBe(4);
    held[3]?.go();
    expect((await Promise.all(writes)).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  });

  it('are not sent after their client disconnected while they waited', async () => {
    const { write, handler, sandbox, state } = openWorkflows();
    await write('deactivate');
    const held = hold(sandbox);
    const first = write('activate');
    await expect.poll(() => held.length).toBe(1);
    const leaving = new AbortController();
    const second = handler(
      new Request('https://app.example/api/plugboard/embedded/workflows/deactivate', {
        method: 'PUT',
        headers: { 'x-plugboard': '1', 'content-type': 'application/json' },
        body: '{"workflowId":"wf_xyz456"}',
        signal: leaving.signal,
      }),
    );
    await soon(20);
    leaving.abort();
    expect((await second).status).toBe(499);
    held[0]?.go();
    expect((await first).status).toBe(200);
    expect(held).toHaveLength(1);
    expect(await state()).toBe('active');
  });

  it('are refused, not sent and not unclear when too many wait', async () => {
    const { write, call, sandbox } = openWorkflows();
    await call('POST', '/session');
    const held = hold(sandbox);
    const writes = Array.from({ length: 111 }, () => write('activate'));
    const refused = (await Promise.all(writes.slice(101))).map(({ status, json }) => [status, json.code]);
    expect(refused).toEqual(Array.from({ length: 10 }, () => [409, 'conflict']));
    for (let nth = 0; nth < 101; nth++) {
      await expect.poll(() => held.length, { interval: 1 }).toBe(nth + 1);
      held[nth]?.go();
    }
    expect((await Promise.all(writes.slice(0, 101))).every(({ status }) => status === 200)).toBe(true);
  });

  it('wait and run thirty seconds together', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    const { write, call, sandbox, state } = openWorkflows();
    await call('POST', '/session');
    const held = hold(sandbox);
    const writes = [write('activate'), write('activate')];
    await vi.advanceTimersByTimeAsync(15_000);
    expect(held).toHaveLength(1);
    held[0]?.go();
    await vi.advanceTimersByTimeAsync(14_999);
    expect(held).toHaveLength(2);
    const ended = vi.fn<() => void>();
    void writes[1]?.then(ended);
    expect(ended).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(ended).toHaveBeenCalledOnce();
    expect((await Promise.all(writes)).map(({ status }) => status)).toEqual([200, 504]);
    expect(await state()).toBe('unknown');
  });

  it('are refused without being sent after twenty seconds in line', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    const { write, call, sandbox } = openWorkflows();
    await call('POST', '/session');
    const held = hold(sandbox);
    const writes = [write('activate'), write('deactivate')];
    await vi.advanceTimersByTimeAsync(20_000);
    held[0]?.go();
    expect((await Promise.all(writes)).map(({ status }) => status)).toEqual([200, 409]);
    expect(held).toHaveLength(1);
  });
});

describe('two servers on one store that write to one workflow', () => {
  function openServers() {
    const shared = { sandbox: createSandbox(), store: createMemoryStore() };
    const [one, other] = [openWorkflows(shared), openWorkflows(shared)];
    return { one, other, ...shared };
  }

  it.each<[string, Verb | undefined, [number, number]]>([
    ['nothing was known', undefined, [0, 1]],
    ['nothing was known', undefined, [1, 0]],
    ['it was on', 'activate', [0, 1]],
    ['it was on', 'activate', [1, 0]],
    ['it was off', 'deactivate', [0, 1]],
    ['it was off', 'deactivate', [1, 0]],
  ])('at the same time keep no state that may be wrong: %s, %s first, %j', async (_, before, order) => {
    const { one, other, sandbox } = openServers();
    await one.call('POST', '/session');
    if (before) await one.write(before);
    const held = hold(sandbox);
    const writes: ReturnType<typeof one.write>[] = [one.write('activate')];
    await expect.poll(() => held.length).toBe(1);
    writes.push(other.write('deactivate'));
    await expect.poll(() => held.length).toBe(2);
    for (const nth of order) {
      held[nth]?.go();
      expect((await writes[nth])?.status).toBe(200);
    }
    expect(await one.state()).toBe('unknown');
  });

  it('one after the other keep what came last', async () => {
    const { one, other } = openServers();
    await one.write('activate');
    await other.write('deactivate');
    expect(await one.state()).toBe('inactive');
    await one.write('activate');
    expect(await other.state()).toBe('active');
  });

  it('leave the state of one when the other is refused', async () => {
    const { one, other, sandbox } = openServers();
    await one.write('activate');
    const held = hold(sandbox);
    const refused = one.write('deactivate');
    await expect.poll(() => held.length).toBe(1);
    const done = other.write('deactivate');
    await expect.poll(() => held.length).toBe(2);
    sandbox.faults.set({ operationId: 'deactivateWorkflow', status: 409, times: 1 });
    held[0]?.go();
    expect((await refused).status).toBe(409);
    held[1]?.go();
    expect((await done).status).toBe(200);
    expect(await one.state()).toBe('inactive');
  });
});
