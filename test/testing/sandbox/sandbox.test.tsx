import { describe, expect, it } from 'vitest';
import { createSandbox } from '../../../src/testing/index.ts';
import { createStage } from './ask.ts';

// Runs in the DOM project: Storybook and the tests of hosts use the `Request`, `Response` and `crypto` of a page.
describe('createSandbox() in a page', () => {
  it('accepts every input of `fetch`', async () => {
    const sandbox = createSandbox();
    const url = `${sandbox.connectivityUrl}/connectors`;
    const headers = { authorization: `Bearer ${sandbox.apiKey}` };
    const inputs: Parameters<typeof sandbox.fetch>[] = [
      [url, { headers }],
      [new URL(url), { headers }],
      [new Request(url, { headers })],
      [new Request(url), { headers }],
    ];
    for (const input of inputs) expect((await sandbox.fetch(...input)).status).toBe(200);
  });

  it('works without options', async () => {
    const sandbox = createSandbox();
    const response = await sandbox.fetch(`${sandbox.embeddedUrl}/users`, {
      method: 'POST',
      headers: { authorization: `Bearer ${sandbox.apiKey}`, 'content-type': 'application/json' },
      body: '{"username":"ada"}',
    });
    const { createdAt } = (await response.json()) as { createdAt: string };
    expect(Math.abs(Date.now() - Date.parse(createdAt))).toBeLessThan(60_000);
  });

  it('mints tokens and accepts them', async () => {
    const { createUser, tokenOf, embedded } = createStage();
    const userId = await createUser('ada');
    const token = await tokenOf(userId);
    expect((await embedded(`GET /integrations?userId=${userId}`, { token })).status).toBe(200);
  });

  it('aborts with the signal of the call', async () => {
    const { sandbox } = createStage();
    sandbox.faults.set({ kind: 'hang' });
    const controller = new AbortController();
    const asked = sandbox.fetch(`${sandbox.connectivityUrl}/connectors`, { signal: controller.signal });
    controller.abort();
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
  });
});
