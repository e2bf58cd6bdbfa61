import { describe, expect, it } from 'vitest';
import type { Session, Workflow } from '../../src/api/index.ts';
import { open } from '../server/support.ts';

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
    expect([await credentials(), await state()]).toEqual([0, 'inactive']);
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
