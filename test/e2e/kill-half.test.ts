import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countRuns } from '../runs.ts';
import { openBrowser } from './support/browser.ts';
import { createDataFolder, startDemo, type Demo } from './support/demo.ts';
import { startUpstream, type Noted, type UpstreamProcess } from './support/upstream-process.ts';
import { byLane, connectors, createCaller, createRandom, planWrites, sendWrite, type Write } from './support/writes.ts';

const total = 200;
/** With the connectors and the events as many lanes as the handler serves one user at a time, less one. */
const switched = 5;

describe.each([
  ['the handler', 'while its upstream lives', 3],
  ['the upstream', 'while its handler lives', 4],
] as const)('%s killed in the middle of 200 writes %s, seed %3$i', (victim, _, seed) => {
  const data = createDataFolder();
  const above = createDataFolder();
  const random = createRandom(seed);
  let upstream: UpstreamProcess;
  let demo: Demo;
  let cookie: string;
  let writes: Write[];
  let journal: Noted[];

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

  async function killAndRevive() {
    if (victim === 'the upstream') {
      await upstream.kill();
      // Some are sent while nobody is there.
      await pause(150);
      return upstream.revive();
    }
    const { port } = new URL(demo.url);
    await demo.kill();
    demo = await start(port);
  }

  beforeAll(async () => {
    upstream = await startUpstream(above.path);
    demo = await start();
    const login = await fetch(`${demo.url}/login?user=ada`, { redirect: 'manual' });
    cookie = login.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const workflows = (await listWorkflows()).slice(0, switched).map(({ workflowId }) => workflowId);
    writes = planWrites(total, workflows, random, true);
    const killAfter = Math.floor(20 + random() * (total - 60));

    let answered = 0;
    let killing: Promise<void> | undefined;
    await Promise.all(
      [...byLane(writes).values()].map(async (lane) => {
        for (const write of lane) {
          // A user looks again before the next click once the page's server was gone.
          if (victim === 'the handler') await killing;
          await sendWrite(call, write);
          if (++answered === killAfter) killing = pause(random() * 12).then(killAndRevive);
        }
      }),
    );
    await killing;
    journal = upstream.journal();
  });

  afterAll(async () => {
    await demo?.stop();
    await upstream?.stop();
    data.remove();
    above.remove();
  });

  const noted = ({ mark }: Write) => journal.filter(({ body }) => body.includes(`"${mark}"`));
  const isDone = ({ status = 0 }: Noted) => status >= 200 && status < 300;
  const stateOf = (workflowId: string) => {
    const last = upstream
      .snapshot()
      .activations.find((one) => one.workflowId === workflowId)
      ?.periods.at(-1);
    if (!last) return 'never';
    return last.to === undefined ? 'active' : 'inactive';
  };

  it('was killed in the middle, and went on', () => {
    expect(writes.filter(({ known }) => known === 'applied').length).toBeGreaterThan(100);
    expect(writes.some(({ known }) => known === 'sent')).toBe(true);
    expect(writes.filter(({ known }) => known === 'waiting' || known === 'refused')).toEqual([]);
    countRuns(writes.length);
  });

  it('asked the upstream for no account and no event twice, by the upstream’s own journal', () => {
    for (const write of writes.filter(({ kind }) => kind !== 'toggle')) {
      const mine = noted(write);
      expect([write.mark, mine.length <= 1]).toEqual([write.mark, true]);
      // What was called done was done, once; what never came is not called done.
      if (write.known === 'applied') expect([write.mark, mine.filter(isDone).length]).toEqual([write.mark, 1]);
    }
  });

  it('asked the upstream for a switch twice at most, and never for one that nobody wanted', () => {
    for (const [lane, mine] of byLane(writes)) {
      if (mine[0]?.kind !== 'toggle') continue;
      const asked = journal.filter(({ body }) => body.includes(`"${lane}"`));
      expect(asked.length).toBeLessThanOrEqual(mine.length + mine.filter(({ known }) => known === 'sent').length);
      expect(asked.filter(isDone).length).toBeGreaterThanOrEqual(
        mine.filter(({ known }) => known === 'applied').length,
      );
    }
  });

  it('has each account that was answered for, and each other once or not at all', async () => {
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

  it('shows on the page each workflow as the upstream has it, or as unknown', async () => {
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
      // Whoever was told that the last change is done sees it so.
      const allowed =
        last?.known === 'applied' ? [words[stateOf(lane)]] : [words[stateOf(lane)] ?? 'unknown', 'unknown'];
      expect([lane, allowed]).toEqual([lane, expect.arrayContaining([shown])]);
    }
    await browser.close();
  });

  it('goes on where it was', async () => {
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
