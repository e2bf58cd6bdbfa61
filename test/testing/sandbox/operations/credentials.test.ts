import { describe, expect, it } from 'vitest';
import { createStage } from '../ask.ts';

const secret = 'sk-very-secret-value';

describe('getCredentialMetadata', () => {
  it('returns the example of the contract', async () => {
    const { connectivity } = createStage();
    expect(await connectivity('GET /connectors/shopify/credentials/metadata')).toMatchObject({
      status: 200,
      body: {
        connectorId: 'shopify',
        authType: 'oauth2',
        requiredFields: [{ name: 'shop_domain', description: 'Your Shopify store domain', required: true }],
      },
    });
    expect((await connectivity('GET /connectors/unknown/credentials/metadata')).status).toBe(404);
  });

  it.each([
    ['oauth2', 'asana', 1],
    ['api_key', 'stripe', 1],
    ['basic', 'snowflake', 5],
  ])('has a connector of %s', async (authType, connectorId, fields) => {
    const { body } = await createStage().connectivity(`GET /connectors/${connectorId}/credentials/metadata`);
    expect(body).toMatchObject({ connectorId, authType });
    expect(body.requiredFields).toHaveLength(fields);
  });
});

describe('createCredential', () => {
  it('stores a credential at once, for every auth type', async () => {
    const { createUser, connect } = createStage();
    const userId = await createUser('ada');
    const { status, body } = await connect(userId);
    expect(status).toBe(201);
    expect(body).toEqual({
      credentialId: expect.stringMatching(/^cred_/),
      connectorId: 'shopify',
      userId,
      createdAt: '2026-04-19T10:00:00.000Z',
    });
    expect((await connect(userId, 'stripe', { api_key: secret })).status).toBe(201);
    expect((await connect(userId, 'twilio', { account_sid: 'AC1', auth_token: secret })).status).toBe(201);
  });

  it('accepts requests with and without optional fields', async () => {
    const { createUser, connect } = createStage();
    const userId = await createUser('ada');
    expect((await connect(userId, 'asana', {})).status).toBe(201);
    expect((await connect(userId, 'asana', { account_id: '12' })).status).toBe(201);
  });

  it.each([
    ['a missing field', {}],
    ['an empty field', { account_sid: '', auth_token: '' }],
  ])('rejects %s by name', async (_, data) => {
    const { createUser, connect } = createStage();
    const { status, body } = await connect(await createUser('ada'), 'twilio', data);
    expect({ status, message: body.message }).toEqual({
      status: 400,
      message: 'Missing required fields: account_sid, auth_token',
    });
  });

  it.each(['INVALID-key', 'my wrong key'])('rejects the value "%s" without repeating it', async (value) => {
    const { createUser, connect, sandbox } = createStage();
    const { status, body } = await connect(await createUser('ada'), 'stripe', { api_key: value });
    expect(status).toBe(400);
    expect(body).toEqual({ error: 'INVALID_CREDENTIAL', message: 'Stripe did not accept api_key' });
    expect(sandbox.snapshot().credentials).toEqual([]);
  });

  it('rejects a value that is not a string', async () => {
    const { createUser, connect } = createStage();
    const { status, body } = await connect(await createUser('ada'), 'stripe', { api_key: 12 });
    expect({ status, message: body.message }).toEqual({ status: 400, message: 'The field api_key must be a string' });
  });

  it('stores no value of a field, neither in its state nor in its log', async () => {
    const changes: unknown[] = [];
    const { sandbox, createUser, connect } = createStage({ onChange: (snapshot) => void changes.push(snapshot) });
    const userId = await createUser('ada');
    await connect(userId, 'stripe', { api_key: secret });
    await connect(userId, 'stripe', { api_key: `wrong ${secret}` });
    await connect(userId, 'stripe', secret);
    const kept = JSON.stringify([sandbox.snapshot(), sandbox.requests, sandbox.violations, changes]);
    expect(kept).not.toContain(secret);
    expect(sandbox.snapshot().credentials).toHaveLength(1);
  });

  it('rejects an unknown user and an unknown connector', async () => {
    const { createUser, connect } = createStage();
    expect((await connect('usr_nobody')).status).toBe(404);
    expect((await connect(await createUser('ada'), 'unknown', {})).status).toBe(404);
  });
});

describe('listCredentials', () => {
  it('lists the credentials of the user for the connector', async () => {
    const { createUser, connect, connectivity } = createStage();
    const [ada, grace] = [await createUser('ada'), await createUser('grace')];
    const { body: first } = await connect(ada);
    const { body: second } = await connect(ada);
    await connect(ada, 'stripe', { api_key: secret });
    expect((await connectivity(`GET /connectors/shopify/credentials?userId=${ada}`)).body).toEqual({
      credentials: [first, second],
    });
    expect(first.credentialId).not.toBe(second.credentialId);
    expect((await connectivity(`GET /connectors/shopify/credentials?userId=${grace}`)).body).toEqual({
      credentials: [],
    });
    expect((await connectivity('GET /connectors/shopify/credentials?userId=usr_nobody')).status).toBe(404);
  });
});
