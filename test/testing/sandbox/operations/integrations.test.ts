import { describe, expect, it } from 'vitest';
import { createStage } from '../ask.ts';

async function installedOf({ embedded }: ReturnType<typeof createStage>, userId: string): Promise<string[]> {
  const { body } = await embedded(`GET /integrations?userId=${userId}`);
  const list = body.integrations as { integrationId: string; installed: boolean }[];
  return list.filter(({ installed }) => installed).map(({ integrationId }) => integrationId);
}

describe('listIntegrations', () => {
  it("lists the contract's example", async () => {
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

  it('is installed with a credential and a workflow that was switched on, not with one of them', async () => {
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

  it('is not installed by a version that was never switched on', async () => {
    const stage = createStage();
    const userId = await stage.createUser('ada');
    await stage.connect(userId);
    await stage.embedded('PUT /workflows/wf_xyz456/upgrade', { body: { userId } });
    await stage.deactivate(userId);
    expect(await installedOf(stage, userId)).toEqual([]);
  });

  it('knows no catalogue for nobody', async () => {
    expect((await createStage().embedded('GET /integrations?userId=usr_nobody')).status).toBe(404);
  });
});
