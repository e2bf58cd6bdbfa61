import { describe, expect, it } from 'vitest';
import { copyOptions } from '../../../src/server/config/copy-options.ts';
import { createCaller } from '../support.ts';
import { createPlugboardHandler, createTokenMinter, type PlugboardHandlerOptions } from '../../../src/server/index.ts';
import { createTestBackend } from '../../../src/testing/index.ts';

describe('copyOptions', () => {
  it('copies data and keeps functions, instances and live objects', () => {
    const given = { list: [{ a: 1 }], at: new Date(0), run: () => 1, store: { get: () => 1 }, clock: { now: () => 1 } };
    const copied = copyOptions(given);
    expect(copied).toEqual(given);
    expect(copied.list).not.toBe(given.list);
    expect(copied.list[0]).not.toBe(given.list[0]);
    expect([copied.at, copied.run, copied.store, copied.clock]).toEqual([
      given.at,
      given.run,
      given.store,
      given.clock,
    ]);
    expect(copied.store).toBe(given.store);
  });

  it('reads each option once', () => {
    let reads = 0;
    const copied = copyOptions({
      get authenticate() {
        reads++;
        return () => null;
      },
    });
    expect([typeof copied.authenticate, typeof copied.authenticate, reads]).toEqual(['function', 'function', 1]);
  });
});

describe('a handler whose host changes the options afterwards', () => {
  it('answers as before', async () => {
    const { sandbox, store } = createTestBackend();
    const { apiKey, embeddedUrl, connectivityUrl } = sandbox;
    const options = {
      alloy: { apiKey, embeddedUrl, connectivityUrl },
      authenticate: (): { id: string } | null => ({ id: 'ada' }),
      allow: { events: ['a'], purge: false as boolean, workflows: true },
      workflows: sandbox.workflows.slice(0, 1).map((one) => ({ ...one })),
      links: { shopify: 'shopify' },
      origins: ['https://app.example'],
      fetch: (input: string, init: RequestInit) => sandbox.fetch(input, init),
      store,
    } satisfies PlugboardHandlerOptions;
    const handler = createPlugboardHandler(options);
    const call = createCaller((path, init) => handler(new Request(`https://a.example${path}`, init)));
    const ask = async () => [(await call('POST', '/session')).json, (await call('GET', '/embedded/workflows')).json];
    const before = await ask();

    options.alloy.apiKey = 'SK_CHANGED_0001';
    options.alloy.embeddedUrl = 'https://evil.example';
    options.allow.events.push('b');
    options.allow.purge = true;
    options.workflows.push({ workflowId: 'wf_new', integrationId: 'x', name: 'x', version: '1' });
    options.workflows[0]!.name = 'changed';
    options.links.shopify = 'slack';
    options.origins.push('https://evil.example');
    options.authenticate = () => null;
    expect(await ask()).toEqual(before);
    const evil = { origin: 'https://evil.example' };
    expect((await call('POST', '/session', { headers: evil })).status).toBe(403);
  });

  it('mints as before', async () => {
    const keys: string[] = [];
    const options = {
      alloy: { apiKey: 'SK_CANARY_0001' },
      fetch: async (_: string, { headers }: RequestInit) => {
        keys.push(new Headers(headers).get('authorization') ?? '');
        return Response.json({ token: 'a' });
      },
    };
    const minter = createTokenMinter(options);
    options.alloy.apiKey = 'SK_CHANGED_0001';
    await minter.mint('usr_1');
    expect(keys).toEqual(['Bearer SK_CANARY_0001']);
  });
});
