import { describe, expect, it } from 'vitest';
import type { SandboxSnapshot } from '../../../../src/testing/index.ts';
import { createStage } from '../ask.ts';

async function busyStage(onChange?: (snapshot: SandboxSnapshot) => void | Promise<void>) {
  const stage = createStage({ seed: 'snapshots', onChange });
  const [ada, grace] = [await stage.createUser('ada'), await stage.createUser('grace')];
  await stage.connect(ada);
  await stage.activate(ada);
  await stage.activate(grace, 'wf_etsy_1');
  stage.advance(60_000);
  await stage.embedded('POST /run/event', { body: { userId: ada, event: 'order.created' } });
  await stage.embedded(`DELETE /users/${grace}/logs`);
  await stage.embedded('PUT /workflows/wf_xyz456/upgrade', { body: { userId: ada, version: '3.0.0' } });
  stage.advance(60_000);
  await stage.deactivate(ada);
  return { ...stage, ada, grace };
}

describe('snapshot()', () => {
  it('is plain JSON that restores a sandbox', async () => {
    const first = await busyStage();
    const snapshot = JSON.parse(JSON.stringify(first.sandbox.snapshot())) as SandboxSnapshot;
    const second = createStage({ seed: 'not this one', snapshot });
    second.advance(120_000);
    expect(second.sandbox.snapshot()).toEqual(snapshot);
    for (const stage of [first, second]) stage.advance(600_000);
    for (const route of [
      `GET /integrations?userId=${first.ada}`,
      `GET /workflows/wf_xyz456/logs?userId=${first.ada}`,
      `GET /workflows/wf_xyz456/errors?userId=${first.ada}`,
      `GET /workflows/wf_etsy_1/logs?userId=${first.grace}`,
    ]) {
      expect((await second.embedded(route)).body).toEqual((await first.embedded(route)).body);
    }
    expect(await second.createUser('alan')).toBe(await first.createUser('alan'));
    expect((await second.embedded('POST /users', { body: { username: 'ada' } })).status).toBe(400);
  });

  it('keeps earlier tokens valid', async () => {
    const first = await busyStage();
    const token = await first.tokenOf(first.ada);
    const second = createStage({ snapshot: first.sandbox.snapshot() });
    second.advance(120_000);
    expect((await second.embedded(`GET /integrations?userId=${first.ada}`, { token })).status).toBe(200);
  });

  it('is a copy', async () => {
    const { sandbox } = await busyStage();
    const snapshot = sandbox.snapshot();
    const text = JSON.stringify(snapshot);
    snapshot.users.length = 0;
    snapshot.activations[0]?.periods.push({ from: 0 });
    expect(JSON.stringify(sandbox.snapshot())).toBe(text);

    const given = sandbox.snapshot();
    const other = createStage({ snapshot: given });
    await other.createUser('alan');
    expect(JSON.stringify(given)).toBe(text);
  });

  it('is rejected when it has another version', () => {
    const snapshot = { version: 2 } as unknown as SandboxSnapshot;
    expect(() => createStage({ snapshot })).toThrow(/`snapshot` is not from/);
  });
});

describe('onChange', () => {
  it('is called after every write only', async () => {
    const changes: SandboxSnapshot[] = [];
    const { sandbox, embedded, rows, ada, connect, createUser } = await busyStage(
      (snapshot) => void changes.push(snapshot),
    );
    expect(changes).toHaveLength(9);
    expect(changes.at(-1)).toEqual(sandbox.snapshot());
    await embedded(`GET /users/${ada}/token`);
    await rows('logs', ada);
    await connect(ada, 'stripe', {});
    await embedded('POST /users', { body: { username: 'ada' } });
    expect(changes).toHaveLength(9);
    await createUser('alan');
    expect(changes).toHaveLength(10);
  });

  it('delays the response until the write is stored', async () => {
    const order: string[] = [];
    const { createUser } = createStage({
      onChange: async () => {
        await Promise.resolve();
        order.push('stored');
      },
    });
    await createUser('ada');
    order.push('answered');
    expect(order).toEqual(['stored', 'answered']);
  });
});
