import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startHost, type HostProcess } from '../support/host-process.ts';
import { installHost } from '../support/package.ts';
import { answersEverything } from '../support/questions.ts';
import { startUpstream, type Upstream } from '../support/upstream.ts';

/** How often each status came. */
const tally = (statuses: readonly number[]): Record<number, number> =>
  Object.fromEntries([...new Set(statuses)].map((one) => [one, statuses.filter((other) => other === one).length]));

let folder: string;

beforeAll(() => {
  folder = installHost('workers', inject('tarball'));
});

describe.each(['2026-11-17', '2025-05-01', '2024-10-14'])('workerd of 2026-11-17, compatibility date %s', (date) => {
  let upstream: Upstream;
  let host: HostProcess;
  let url: string;

  beforeAll(async () => {
    upstream = await startUpstream(20);
    const env = { PLUGBOARD_OPTIONS: JSON.stringify(upstream.options), COMPATIBILITY_DATE: date };
    host = await startHost(folder, [process.execPath, 'main.mjs'], env);
    url = host.ready;
  });

  afterAll(async () => {
    await host?.stop();
    await upstream?.close();
  });

  answersEverything(() => url);

  const ask = async (user: string, method: string, path: string) => {
    const response = await fetch(`${url}/api/plugboard${path}`, {
      method,
      headers: { 'x-plugboard': '1', 'x-user': user },
    });
    await response.arrayBuffer();
    return response.status;
  };

  const twenty = async (user: string, method: string, path: string) =>
    tally(await Promise.all(Array.from({ length: 20 }, () => ask(user, method, path))));

  it('answers 20 simultaneous requests of a new user, and creates the user once', async () => {
    const before = upstream.count('createUser');
    expect(await twenty('new', 'GET', '/embedded/integrations')).toEqual({ 200: 20 });
    expect(upstream.count('createUser') - before).toBe(1);
  });

  it('answers 20 simultaneous requests of a known user', async () => {
    expect(await twenty('new', 'POST', '/session')).toEqual({ 200: 20 });
    expect(await twenty('new', 'GET', '/embedded/integrations')).toEqual({ 200: 20 });
  });

  it('answers 20 simultaneous switches of one workflow, one after the other', async () => {
    const body = JSON.stringify({ workflowId: 'wf_xyz456' });
    const headers = { 'x-plugboard': '1', 'x-user': 'new', 'content-type': 'application/json' };
    const statuses = await Promise.all(
      Array.from({ length: 20 }, async (_, index) => {
        const path = `/embedded/workflows/${index % 2 ? 'activate' : 'deactivate'}`;
        const response = await fetch(`${url}/api/plugboard${path}`, { method: 'PUT', headers, body });
        await response.arrayBuffer();
        return response.status;
      }),
    );
    expect(tally(statuses)).toEqual({ 200: 20 });
  });

  it('reports no request that used what another had made', () => {
    expect(host.lines.filter((line) => /different request|cross-request|cancell?ed/i.test(line))).toEqual([]);
  });
});
