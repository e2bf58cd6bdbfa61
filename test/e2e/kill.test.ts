import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SandboxSnapshot } from 'plugboard/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countRuns } from '../runs.ts';
import { createDataFolder, startDemo, type Demo } from './support/demo.ts';
import { byLane, connectors, createCaller, createRandom, planWrites, sendWrite, type Write } from './support/writes.ts';

/** Toggled workflows. With the connectors, one lane fewer than the handler serves one user concurrently. */
const switched = 6;
const total = 200;

describe.each([1, 2])('a demo that is killed during 200 writes, seed %i', (seed) => {
  const data = createDataFolder();
  const random = createRandom(seed);
  let demo: Demo;
  let cookie: string;
  let writes: Write[];
  let snapshot: SandboxSnapshot;

  const call = (...request: Parameters<ReturnType<typeof createCaller>>) => createCaller(demo.url, cookie)(...request);

  const listWorkflows = async () =>
    (
      (await (await call('GET', '/embedded/workflows')).json()) as {
        workflows: { workflowId: string; state: string }[];
      }
    ).workflows;

  beforeAll(async () => {
    demo = await startDemo({ PLUGBOARD_DATA: data.path });
    const login = await fetch(`${demo.url}/login?user=ada`, { redirect: 'manual' });
    cookie = login.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const workflows = (await listWorkflows()).slice(0, switched).map(({ workflowId }) => workflowId);
    writes = planWrites(total, workflows, random);
    const killAfter = Math.floor(20 + random() * (total - 60));
    const killLater = random() * 12;

    const lanes = byLane(writes);
    let answered = 0;
    let killed: Promise<void> | undefined;
    await Promise.all(
      [...lanes.values()].map(async (lane) => {
        for (const write of lane) {
          if (killed) return;
          await sendWrite(call, write);
          if (++answered === killAfter) {
            killed = new Promise((resolve) => setTimeout(resolve, killLater)).then(() => demo.kill());
          }
        }
      }),
    );
    await killed;
    snapshot = JSON.parse(readFileSync(join(data.path, 'sandbox.json'), 'utf8')) as SandboxSnapshot;
    const { port } = new URL(demo.url);
    demo = await startDemo({ PLUGBOARD_DATA: data.path, PORT: port });
  });

  afterAll(async () => {
    await demo?.stop();
    data.remove();
  });

  /** Returns the state of a workflow in the upstream. */
  const stateOf = (workflowId: string) => {
    const last = snapshot.activations.find((one) => one.workflowId === workflowId)?.periods.at(-1);
    if (!last) return 'never';
    return last.to === undefined ? 'active' : 'inactive';
  };

  it('is killed with writes done and writes to go', () => {
    const count = (outcome: Write['outcome']) => writes.filter((one) => one.outcome === outcome).length;
    expect(count('applied')).toBeGreaterThan(10);
    expect(count('unsent')).toBeGreaterThan(0);
    expect(count('refused')).toBe(0);
    countRuns(total - count('unsent'));
  });

  it('keeps every answered write and applies no unsent one', () => {
    for (const [lane, mine] of byLane(writes)) {
      if (mine[0]?.kind !== 'toggle') continue;
      const applied = mine.findLast(({ outcome }) => outcome === 'applied')?.to ?? 'never';
      const open = mine.find(({ outcome }) => outcome === 'unknown')?.to;
      expect([applied, open]).toContain(stateOf(lane));
    }
  });

  it('lists each workflow with its upstream state or as unknown', async () => {
    const shown = await listWorkflows();
    for (const lane of new Set(writes.filter(({ kind }) => kind === 'toggle').map(({ lane }) => lane))) {
      const state = shown.find(({ workflowId }) => workflowId === lane)?.state;
      const real = stateOf(lane);
      expect(real === 'never' ? ['inactive', 'unknown'] : [real, 'unknown']).toContain(state);
      // A lane without an open write has a certain state.
      const mine = writes.filter((one) => one.lane === lane && one.outcome !== 'unsent');
      if (mine.length > 0 && mine.every(({ outcome }) => outcome === 'applied'))
        expect([lane, state]).toEqual([lane, real]);
    }
  });

  it('stores no credential twice and none without a request', async () => {
    for (const connectorId of connectors) {
      const mine = writes.filter(({ lane }) => lane === connectorId);
      const stored = snapshot.credentials
        .filter((one) => one.connectorId === connectorId)
        .map((one) => one.credentialId);
      const answered = mine.flatMap(({ credentialId }) => credentialId ?? []);
      expect(new Set(stored).size).toBe(stored.length);
      expect(stored).toEqual(expect.arrayContaining(answered));
      expect(stored.length).toBeLessThanOrEqual(
        mine.filter(({ outcome }) => outcome === 'applied' || outcome === 'unknown').length,
      );
      const listed = (await (await call('GET', `/connectivity/connectors/${connectorId}/credentials`)).json()) as {
        credentials: { credentialId: string }[];
      };
      expect(new Set(listed.credentials.map(({ credentialId }) => credentialId))).toEqual(new Set(stored));
    }
  });

  it('creates one upstream user for the signed-in user', () => {
    expect(snapshot.users.filter(({ username }) => username.includes('ada'))).toHaveLength(1);
  });

  it('accepts writes after the restart', async () => {
    const workflowId = writes.find(({ kind }) => kind === 'toggle')?.lane ?? '';
    for (const [path, state] of [
      ['activate', 'active'],
      ['deactivate', 'inactive'],
    ]) {
      expect((await call('PUT', `/embedded/workflows/${path}`, { workflowId })).status).toBe(200);
      expect((await listWorkflows()).find((one) => one.workflowId === workflowId)?.state).toBe(state);
    }
  });
});
