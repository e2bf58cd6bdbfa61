import { decodeJwt } from 'jose';
import { describe, expect, it } from 'vitest';
import { createStage, start } from '../ask.ts';

describe('createUser', () => {
  it('returns the example of the contract', async () => {
    const { embedded } = createStage();
    const { status, body } = await embedded('POST /users', { body: { username: 'user-123', fullName: 'Jane Smith' } });
    expect(status).toBe(201);
    expect(body).toEqual({
      userId: expect.stringMatching(/^usr_[a-z0-9]+$/),
      username: 'user-123',
      fullName: 'Jane Smith',
      createdAt: '2026-04-19T10:00:00.000Z',
    });
  });

  it('creates a user in both APIs, with a name only where the document has one', async () => {
    const { connectivity, embedded } = createStage();
    const { body } = await connectivity('POST /users', { body: { username: 'ada' } });
    expect(Object.keys(body).toSorted()).toEqual(['createdAt', 'userId', 'username']);
    expect((await embedded(`GET /integrations?userId=${String(body.userId)}`)).status).toBe(200);
    expect((await connectivity('POST /users', { body: { username: 'b', fullName: 'B' } })).status).toBe(400);
  });

  it('rejects a username that is taken or empty', async () => {
    const { embedded, createUser } = createStage();
    await createUser('ada');
    const again = await embedded('POST /users', { body: { username: 'ada' } });
    expect(again).toMatchObject({
      status: 400,
      body: { error: 'BAD_REQUEST', message: expect.stringContaining('username') },
    });
    expect((await embedded('POST /users', { body: { username: '' } })).status).toBe(400);
  });
});

describe('generateUserToken', () => {
  it.each(['embedded', 'connectivity'] as const)('mints a token for an hour in %s', async (api) => {
    const stage = createStage();
    const userId = await stage.createUser('ada');
    const { status, body } = await stage[api](`GET /users/${userId}/token`);
    expect(status).toBe(200);
    expect(decodeJwt(body.token as string)).toEqual({
      user: { _id: userId },
      iat: start / 1000,
      exp: start / 1000 + 3600,
    });
  });

  it('rejects an unknown user', async () => {
    const { embedded } = createStage();
    expect(await embedded('GET /users/usr_nobody/token')).toMatchObject({ status: 404, body: { error: 'NOT_FOUND' } });
  });
});

describe('deleteUserLogs', () => {
  it('deletes past runs and keeps later ones', async () => {
    const { embedded, createUser, activate, rows, advance } = createStage();
    const userId = await createUser('ada');
    await activate(userId);
    advance(30_000);
    expect(await rows('logs', userId)).toHaveLength(4);
    const { status, body } = await embedded(`DELETE /users/${userId}/logs`);
    expect({ status, body }).toEqual({
      status: 200,
      body: { success: true, message: 'User logs purged successfully' },
    });
    expect(await rows('logs', userId)).toEqual([]);
    expect(await rows('errors', userId)).toEqual([]);
    advance(10_000);
    expect(await rows('logs', userId)).toHaveLength(1);
  });

  it('keeps the runs of other users', async () => {
    const { embedded, createUser, activate, rows, advance } = createStage();
    const [ada, grace] = [await createUser('ada'), await createUser('grace')];
    await activate(grace);
    advance(30_000);
    await embedded(`DELETE /users/${ada}/logs`);
    expect(await rows('logs', grace)).toHaveLength(4);
    expect((await embedded('DELETE /users/usr_nobody/logs')).status).toBe(404);
  });
});
