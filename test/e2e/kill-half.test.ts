import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countRuns } from '../runs.ts';
import { openBrowser } from './support/browser.ts';
import { createDataFolder, startDemo, type Demo } from './support/demo.ts';
import { startUpstream, type JournalEntry, type UpstreamProcess } from './support/upstream-process.ts';
import { byLane, connectors, createCaller, createRandom, planWrites, sendWrite, type Write } from './support/writes.ts';

const total = 200;
/** Toggled workflows. With the connectors and the events, one lane fewer than the handler serves one user concurrently. */
const switched = 5;
/** Writes in flight at the upstream when a process is killed. */
const inFlight = 3;
/** Writes that are answered while the upstream is down. More than there are lanes, so that some start while it is down. */
const whileDown = 20;

describe.each([
  ['the handler', 3],
  ['the upstream', 4],
] as const)('%s, killed alone during 200 writes, seed %i', (victim, seed) => {
  const data = createDataFolder();
  const above = createDataFolder();
  const random = createRandom(seed);
  let upstream: UpstreamProcess;
  let demo: Demo;
  let cookie: string;
  let writes: Write[];
  let journal: JournalEntry[];

  const call = (...request: Parameters<ReturnType<typeof createCaller>>) => createCaller(demo.url, cookie)(...request);
  const listWorkflows = async () =>
    (
      (await (await call('GET', '/embedded/workflows')).json()) as {
        workflows: { workflowId: string; state: string }[];
      }
    ).workflows;

  function start(port = '0') {
    const { apiKey, embeddedUrl, connectivityUrl, workflows } = upstream;
    return startDemo({
      PORT: port,
      PLUGBOARD_DATA: data.path,
      ALLOY_API_KEY: apiKey,
      ALLOY_EMBEDDED_URL: embeddedUrl,
      ALLOY_CONNECTIVITY_URL: connectivityUrl,
      PLUGBOARD_WORKFLOWS: JSON.stringify(workflows),
    });
  }

  /** Resolves once the circuit breakers of both APIs are closed. */
  async function recovered() {
    for (const path of ['/embedded/integrations', '/connectivity/connectors']) {
      while (!(await call('GET', path)).ok) await pause(100);
    }
  }

  let answered = 0;
  /** Lanes wait for the end of the interruption once this many writes are answered. */
  let pauseAt = Infinity;
  const isPaused = () => answered >= pauseAt;

  /** Kills the victim while writes are in flight, and starts it again. */
  async function interrupt() {
    await upstream.hold(inFlight);
    if (victim === 'the handler') {
      pauseAt = 0;
      const { port } = new URL(demo.url);
      await demo.kill();
      upstream.release();
      demo = await start(port);
    } else {
      await upstream.kill();
      pauseAt = answered + whileDown;
      while (!isPaused()) await pause(10);
      await upstream.revive();
      await recovered();
    }
    pauseAt = Infinity;
  }

  beforeAll(async () => {
    upstream = await startUpstream(above.path);
    demo = await start();
    const login = await fetch(`${demo.url}/login?user=ada`, { redirect: 'manual' });
    cookie = login.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const workflows = (await listWorkflows()).slice(0, switched).map(({ workflowId }) => workflowId);
    writes = planWrites(total, workflows, random, true);
    const killAfter = Math.floor(20 + random() * (total / 2 - 20));

    let interruption: Promise<void> | undefined;
    await Promise.all(
      [...byLane(writes).values()].map(async (lane) => {
        for (const write of lane) {
          if (isPaused()) await interruption;
          await sendWrite(call, write);
          if (++answered === killAfter) interruption = interrupt();
        }
      }),
    );
    await interruption;
    journal = upstream.journal();
  });

  afterAll(async () => {
    await demo?.stop();
    await upstream?.stop();
    data.remove();
    above.remove();
  });

  const entriesOf = ({ mark }: Write) => journal.filter(({ body }) => body.includes(`"${mark}"`));
  const isDone = ({ status = 0 }: JournalEntry) => status >= 200 && status < 300;
  const stateOf = (workflowId: string) => {
    const last = upstream
      .snapshot()
      .activations.find((one) => one.workflowId === workflowId)
      ?.periods.at(-1);
    if (!last) return 'never';
    return last.to === undefined ? 'active' : 'inactive';
  };

  it('is killed with writes in flight, and applies the rest after the restart', () => {
    expect(writes.filter(({ outcome }) => outcome === 'applied').length).toBeGreaterThan(100);
    expect(writes.filter(({ outcome }) => outcome === 'unknown').length).toBeGreaterThanOrEqual(inFlight);
    expect(writes.filter(({ outcome }) => outcome === 'unsent' || outcome === 'refused')).toEqual([]);
    countRuns(writes.length);
  });

  it('sends no credential and no event twice, according to the journal of the upstream', () => {
    for (const write of writes.filter(({ kind }) => kind !== 'toggle')) {
      const entries = entriesOf(write);
      expect([write.mark, entries.length <= 1]).toEqual([write.mark, true]);
      // A write that is reported as applied was applied, once.
      if (write.outcome === 'applied') expect([write.mark, entries.filter(isDone).length]).toEqual([write.mark, 1]);
    }
  });

  it('sends each toggle at most twice, and none without a request', () => {
    for (const [lane, mine] of byLane(writes)) {
      if (mine[0]?.kind !== 'toggle') continue;
      const asked = journal.filter(({ body }) => body.includes(`"${lane}"`));
      expect(asked.length).toBeLessThanOrEqual(
        mine.length + mine.filter(({ outcome }) => outcome === 'unknown').length,
      );
      expect(asked.filter(isDone).length).toBeGreaterThanOrEqual(
        mine.filter(({ outcome }) => outcome === 'applied').length,
      );
    }
  });

  it('stores each reported credential, and each other one at most once', async () => {
    const { credentials, users } = upstream.snapshot();
    expect(users.filter(({ username }) => username.includes('ada'))).toHaveLength(1);
    for (const connectorId of connectors) {
      const mine = writes.filter(({ lane }) => lane === connectorId);
      const stored = credentials.filter((one) => one.connectorId === connectorId).map((one) => one.credentialId);
      expect(stored).toEqual(expect.arrayContaining(mine.flatMap(({ credentialId }) => credentialId ?? [])));
      expect(stored.length).toBeLessThanOrEqual(mine.length);
      const answer = await call('GET', `/connectivity/connectors/${connectorId}/credentials`);
      const listed = (await answer.json()) as { credentials: { credentialId: string }[] };
      expect(listed.credentials.map(({ credentialId }) => credentialId).toSorted()).toEqual(stored.toSorted());
    }
  });

  it('shows each workflow on the page with its upstream state or as unknown', async () => {
    const lanes = [...new Set(writes.filter(({ kind }) => kind === 'toggle').map(({ lane }) => lane))];
    const browser = await openBrowser();
    const context = await browser.newContext();
    const [name = '', value = ''] = cookie.split('=');
    await context.addCookies([{ name, value, url: demo.url }]);
    const page = await context.newPage();
    const words: Record<string, string> = { active: 'on', inactive: 'off' };
    for (const lane of lanes) {
      const { integrationId } = upstream.workflows.find(({ workflowId }) => workflowId === lane) ?? {};
      await page.goto(`${demo.url}/integrations?integration=${integrationId}`);
      const toggle = page.locator(`[data-slot="pb-workflow-toggle"][data-workflow-id="${lane}"]`);
      await toggle.and(page.locator('[data-state="on"], [data-state="off"], [data-state="unknown"]')).waitFor();
      const shown = await toggle.getAttribute('data-state');
      const last = writes.findLast((one) => one.lane === lane);
      // If the last change is reported as applied, the page shows it.
      const allowed =
        last?.outcome === 'applied' ? [words[stateOf(lane)]] : [words[stateOf(lane)] ?? 'unknown', 'unknown'];
      expect([lane, allowed]).toEqual([lane, expect.arrayContaining([shown])]);
    }
    await browser.close();
  });

  it('accepts writes after the restart', async () => {
    const workflowId = writes.find(({ kind }) => kind === 'toggle')?.lane ?? '';
    for (const [path, state] of [
      ['activate', 'active'],
      ['deactivate', 'inactive'],
    ]) {
      expect((await call('PUT', `/embedded/workflows/${path}`, { workflowId })).status).toBe(200);
      expect([state, stateOf(workflowId)]).toEqual([state, state]);
    }
  });
});
