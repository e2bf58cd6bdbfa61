import { describe, expect, it } from 'vitest';
import { createStage } from '../ask.ts';

async function installedOf({ embedded }: ReturnType<typeof createStage>, userId: string): Promise<string[]> {
  const { body } = await embedded(`GET /integrations?userId=${userId}`);
  const list = body.integrations as { integrationId: string; installed: boolean }[];
  return list.filter(({ installed }) => installed).map(({ integrationId }) => integrationId);
}

describe('listIntegrations', () => {
  it('lists the example of the contract', async () => {
    const { embedded, createUser } = createStage();
    const { status, body } = await embedded(`GET /integrations?userId=${await createUser('ada')}`);
    expect(status).toBe(200);
    expect(body.integrations).toContainEqual({
      integrationId: 'int_shopify',
      name: 'Shopify',
      category: 'E-Commerce',
      iconUrl: 'https://sandbox.plugboard.test/icons/shopify.svg',
      installed: false,
    });
  });

  it('installs with both a credential and an activated workflow', async () => {
    const stage = createStage();
    const userId = await stage.createUser('ada');
    await stage.connect(userId);
    expect(await installedOf(stage, userId)).toEqual([]);
    await stage.activate(userId, 'wf_etsy_1');
    expect(await installedOf(stage, userId)).toEqual([]);
    await stage.activate(userId);
    expect(await installedOf(stage, userId)).toEqual(['int_shopify']);
    await stage.deactivate(userId);
    expect(await installedOf(stage, userId)).toEqual(['int_shopify']);
  });

  it('does not install by an upgrade alone', async () => {
    const stage = createStage();
    const userId = await stage.createUser('ada');
    await stage.connect(userId);
    await stage.embedded('PUT /workflows/wf_xyz456/upgrade', { body: { userId } });
    await stage.deactivate(userId);
    expect(await installedOf(stage, userId)).toEqual([]);
  });

  it('rejects an unknown user', async () => {
    expect((await createStage().embedded('GET /integrations?userId=usr_nobody')).status).toBe(404);
  });
});
