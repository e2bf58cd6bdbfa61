import { describe, expect, it } from 'vitest';
import { createStage } from '../ask.ts';

const body = (userId: string, workflowId = 'wf_xyz456') => ({ body: { userId, workflowId } });

describe('activateWorkflow and deactivateWorkflow', () => {
  it('respond with the example of the contract', async () => {
    const { embedded, createUser } = createStage();
    const userId = await createUser('ada');
    expect(await embedded('PUT /workflows/activate', body(userId))).toMatchObject({
      status: 200,
      body: { success: true, message: 'Workflow activated' },
    });
    expect(await embedded('PUT /workflows/deactivate', body(userId))).toMatchObject({
      status: 200,
      body: { success: true, message: 'Workflow deactivated' },
    });
  });

  it('are idempotent', async () => {
    const { sandbox, createUser, activate, deactivate, advance } = createStage();
    const userId = await createUser('ada');
    for (const act of [activate, activate, deactivate, deactivate]) {
      await act(userId);
      advance(1000);
    }
    const [activation] = sandbox.snapshot().activations;
    expect(activation?.periods).toEqual([
      { from: Date.parse('2026-04-19T10:00:00Z'), to: Date.parse('2026-04-19T10:00:02Z') },
    ]);
  });

  it('reject an unknown user and an unknown workflow', async () => {
    const { sandbox, embedded, createUser } = createStage();
    const userId = await createUser('ada');
    for (const route of ['PUT /workflows/activate', 'PUT /workflows/deactivate']) {
      expect((await embedded(route, body(userId, 'wf_unknown'))).status).toBe(404);
      expect((await embedded(route, body('usr_nobody'))).status).toBe(404);
    }
    expect(sandbox.snapshot().activations).toEqual([]);
  });

  it('limits the history of a workflow that is toggled often', async () => {
    const { sandbox, createUser, activate, deactivate, advance } = createStage();
    const userId = await createUser('ada');
    for (let i = 0; i < 60; i += 1) {
      await activate(userId);
      advance(1000);
      await deactivate(userId);
    }
    expect(sandbox.snapshot().activations[0]?.periods).toHaveLength(50);
  });
});

describe('upgradeWorkflow', () => {
  it('upgrades to the named version, by default the newest', async () => {
    const { sandbox, embedded, createUser } = createStage();
    const userId = await createUser('ada');
    const named = await embedded('PUT /workflows/wf_xyz456/upgrade', { body: { userId, version: '3.1.0' } });
    expect(named).toMatchObject({
      status: 200,
      body: { success: true, message: 'Workflow upgraded to version 3.1.0' },
    });
    expect(sandbox.snapshot().activations[0]).toMatchObject({ version: '3.1.0', periods: [] });
    const newest = await embedded('PUT /workflows/wf_xyz456/upgrade', { body: { userId } });
    expect(newest.body.message).toBe('Workflow upgraded to version 2.0.0');
  });

  it('rejects an empty version, an unknown user and an unknown workflow', async () => {
    const { embedded, createUser } = createStage();
    const userId = await createUser('ada');
    expect((await embedded('PUT /workflows/wf_xyz456/upgrade', { body: { userId, version: '' } })).status).toBe(400);
    expect((await embedded('PUT /workflows/wf_unknown/upgrade', { body: { userId } })).status).toBe(404);
    expect((await embedded('PUT /workflows/wf_xyz456/upgrade', { body: { userId: 'usr_nobody' } })).status).toBe(404);
  });

  it('keeps the version when toggled off and on', async () => {
    const { sandbox, embedded, createUser, activate, deactivate } = createStage();
    const userId = await createUser('ada');
    await embedded('PUT /workflows/wf_xyz456/upgrade', { body: { userId, version: '3.1.0' } });
    await activate(userId);
    await deactivate(userId);
    await activate(userId);
    expect(sandbox.snapshot().activations[0]?.version).toBe('3.1.0');
  });
});

describe('listWorkflowLogs and listWorkflowErrors', () => {
  it('are empty before the first activation', async () => {
    const { createUser, rows } = createStage();
    const userId = await createUser('ada');
    expect(await rows('logs', userId)).toEqual([]);
    expect(await rows('errors', userId)).toEqual([]);
  });

  it('list runs with a status, a time and, once ended, a duration', async () => {
    const { createUser, activate, rows, advance } = createStage();
    const userId = await createUser('ada');
    await activate(userId);
    advance(1000);
    expect(await rows('logs', userId)).toEqual([
      {
        logId: expect.stringMatching(/^log_/),
        workflowId: 'wf_xyz456',
        status: 'pending',
        executedAt: '2026-04-19T10:00:01.000Z',
      },
    ]);
    advance(2000);
    expect(await rows('logs', userId)).toMatchObject([{ status: 'success', duration: 2000 }]);
  });

  it('list an error for each failed run, at its end', async () => {
    const { createUser, activate, rows, advance } = createStage();
    const userId = await createUser('ada');
    await activate(userId);
    advance(12_500);
    expect(await rows('errors', userId)).toEqual([]);
    advance(7500);
    expect(await rows('errors', userId)).toEqual([
      {
        errorId: expect.stringMatching(/^err_/),
        workflowId: 'wf_xyz456',
        message: expect.stringContaining('Shopify'),
        occurredAt: '2026-04-19T10:00:12.900Z',
      },
    ]);
    expect((await rows('logs', userId)).filter(({ status }) => status === 'failure')).toHaveLength(1);
  });

  it('reject an unknown user and an unknown workflow', async () => {
    const { embedded, createUser } = createStage();
    const userId = await createUser('ada');
    for (const kind of ['logs', 'errors']) {
      expect((await embedded(`GET /workflows/wf_unknown/${kind}?userId=${userId}`)).status).toBe(404);
      expect((await embedded(`GET /workflows/wf_xyz456/${kind}?userId=usr_nobody`)).status).toBe(404);
    }
  });
});

describe('triggerEvent', () => {
  it('starts a run of each active workflow that listens', async () => {
    const { embedded, createUser, activate, deactivate, rows } = createStage();
    const userId = await createUser('ada');
    await activate(userId);
    await activate(userId, 'wf_mailchimp_1');
    await activate(userId, 'wf_etsy_1');
    await deactivate(userId, 'wf_etsy_1');
    const answer = await embedded('POST /run/event', {
      body: { userId, event: 'order.created', data: { orderId: 'ord-789', amount: 150 } },
    });
    expect(answer).toMatchObject({ status: 200, body: { success: true, message: 'Event triggered successfully' } });
    expect(await rows('logs', userId)).toHaveLength(1);
    expect(await rows('logs', userId, 'wf_mailchimp_1')).toEqual([]);
    expect(await rows('logs', userId, 'wf_etsy_1')).toEqual([]);
  });

  it('accepts an event without listeners', async () => {
    const { sandbox, embedded, createUser, activate } = createStage();
    const userId = await createUser('ada');
    await activate(userId);
    expect((await embedded('POST /run/event', { body: { userId, event: 'moon.rose' } })).status).toBe(200);
    expect(sandbox.snapshot().events).toEqual([]);
  });

  it('rejects an event without a name and an unknown user', async () => {
    const { embedded, createUser } = createStage();
    expect((await embedded('POST /run/event', { body: { userId: await createUser('ada'), event: '' } })).status).toBe(
      400,
    );
    expect((await embedded('POST /run/event', { body: { userId: 'usr_nobody', event: 'order.created' } })).status).toBe(
      404,
    );
  });

  it('starts two runs for two simultaneous events', async () => {
    const { embedded, createUser, activate, rows } = createStage();
    const userId = await createUser('ada');
    await activate(userId);
    for (let i = 0; i < 2; i += 1) await embedded('POST /run/event', { body: { userId, event: 'order.created' } });
    const logs = await rows('logs', userId);
    expect(new Set(logs.map(({ logId }) => logId)).size).toBe(2);
  });
});
