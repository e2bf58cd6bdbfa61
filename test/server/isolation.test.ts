import { describe, expect, it } from 'vitest';
import type { Session, Workflow } from '../../src/api/index.ts';
import { createPlugboardHandler } from '../../src/server/index.ts';
import { createCaller, open } from './support.ts';

const wide = { perMinute: 1_000_000, concurrent: 1_000_000 };

describe('two users of one handler', () => {
  it('see nothing of each other', async () => {
    const { call, signIn } = open();
    const credentials = async () =>
      (await call<{ credentials: unknown[] }>('GET', '/connectivity/credentials?connectorId=shopify')).json.credentials
        .length;
    const state = async () =>
      (await call<{ workflows: Workflow[] }>('GET', '/embedded/workflows')).json.workflows[0]?.state;

    await call('POST', '/connectivity/connectors/shopify/credentials', {
      body: { data: { shop_domain: 'a.example' } },
    });
    await call('PUT', '/embedded/workflows/activate', { body: { workflowId: 'wf_xyz456' } });
    expect([await credentials(), await state()]).toEqual([1, 'active']);
    const ada = (await call<Session>('POST', '/session')).json.scope;

    signIn('grace');
    expect([await credentials(), await state()]).toEqual([0, 'unknown']);
    expect((await call<Session>('POST', '/session')).json.scope).not.toBe(ada);
  });

  it('are not mixed up when one becomes the other while a request runs', async () => {
    const { call, signIn, sandbox } = open();
    await call('POST', '/session');
    signIn('grace');
    const asGrace = call('PUT', '/embedded/workflows/activate', { body: { workflowId: 'wf_xyz456' } });
    signIn('ada');
    await asGrace;
    const { users, activations } = sandbox.snapshot();
    const grace = users.find(({ username }) => username === 'grace');
    expect(activations.map(({ userId }) => userId)).toEqual([grace?.userId]);
  });
});

it('gives each of fifty users, thousands of requests at a time, only their own', { timeout: 60_000 }, async () => {
  const names = Array.from({ length: 50 }, (_, index) => `user-${index}`);
  let seed = 7;
  const turns = () => (seed = (seed * 48_271) % 2_147_483_647) % 6;

  // An upstream that takes its time and tags what it answers with the user it was asked for.
  const handler = createPlugboardHandler({
    alloy: { apiKey: 'SK_CANARY_0001' },
    limits: wide,
    authenticate: async (request) => {
      for (let turn = turns(); turn > 0; turn--) await Promise.resolve();
      return { id: request.headers.get('cookie') ?? '' };
    },
    fetch: async (url, init) => {
      const body = typeof init.body === 'string' ? (JSON.parse(init.body) as { username: string }) : undefined;
      for (let turn = turns(); turn > 0; turn--) await Promise.resolve();
      if (body) return Response.json({ userId: `usr_${body.username}` }, { status: 201 });
      const tag = new URL(url).searchParams.get('userId') ?? 'nobody';
      return Response.json({ integrations: [{ integrationId: 'int_1', name: tag }] });
    },
  });
  const call = createCaller((path, init) => handler(new Request(`https://app.example${path}`, init)));

  const requests = Array.from({ length: 5_000 }, (_, index) => names[(index * 31) % names.length]!);
  const answers = await Promise.all(
    requests.map(async (name) => {
      const { json } = await call<{ integrations: { name: string }[] }>('GET', '/embedded/integrations', {
        headers: { cookie: name },
      });
      return json.integrations[0]?.name === `usr_${name}`;
    }),
  );
  expect(answers.filter((own) => !own)).toEqual([]);
});
