import { beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../../src/server/index.ts';

const upstream = 'https://a.example/2025-09';
let users = 0;

/** A key that no other test uses. */
const newKey = () => ({ upstream, user: `user ${++users} ${crypto.randomUUID()}` });
const at = '2026-04-19T10:00:00.000Z';
const later = '2026-04-19T11:00:00.000Z';

/** What every store does. */
export function describeStore(name: string, open: () => Promise<Store>): void {
  describe(`the ${name} store`, () => {
    let store: Store;

    beforeAll(async () => {
      store = await open();
    });

    it('does not know a user it was not told of', async () => {
      expect(await store.getUser(newKey())).toBeUndefined();
      expect(await store.listWorkflows(newKey())).toEqual([]);
    });

    it('remembers the first id of a user', async () => {
      const key = newKey();
      expect(await store.saveUser(key, 'usr_1')).toBe('usr_1');
      expect(await store.saveUser(key, 'usr_2')).toBe('usr_1');
      expect(await store.getUser(key)).toBe('usr_1');
    });

    it('counts the requests of each user apart, from the first', async () => {
      const [ada, grace] = [newKey(), newKey()];
      const counts = await Promise.all(Array.from({ length: 50 }, () => store.countRequest!(ada, 60_000)));
      expect(counts.map(({ requests }) => requests).toSorted((a, b) => a - b)).toEqual(
        Array.from({ length: 50 }, (_, index) => index + 1),
      );
      for (const { endsIn } of counts) {
        expect(endsIn).toBeGreaterThan(0);
        expect(endsIn).toBeLessThanOrEqual(60_000);
      }
      expect(await store.countRequest!(grace, 60_000)).toMatchObject({ requests: 1 });
      expect(await store.countRequest!({ ...ada, upstream: 'https://b.example' }, 60_000)).toMatchObject({
        requests: 1,
      });
    });

    it('starts to count anew when the time is over, or makes no sense', async () => {
      const key = newKey();
      await store.countRequest!(key, 1);
      await expect.poll(() => store.countRequest!(key, 1)).toMatchObject({ requests: 1 });
      const other = newKey();
      await store.countRequest!(other, 3_600_000);
      await store.countRequest!(other, 3_600_000);
      expect(await store.countRequest!(other, 1_000)).toMatchObject({ requests: 1 });
    });

    it('gives a claim to one of many', async () => {
      const key = newKey();
      const claims = await Promise.all(
        Array.from({ length: 20 }, (_, index) => store.claimUser(key, `${index}`, 60_000)),
      );
      expect(claims.filter(Boolean)).toHaveLength(1);
      expect(await store.getUser(key)).toBeUndefined();
    });

    it('gives a claim that ran out to one of many', async () => {
      const key = newKey();
      expect(await store.claimUser(key, 'first', 0)).toBe(true);
      const claims = await Promise.all(
        Array.from({ length: 20 }, (_, index) => store.claimUser(key, `${index}`, 60_000)),
      );
      expect(claims.filter(Boolean)).toHaveLength(1);
    });

    it('gives a claim again once its owner gave it back', async () => {
      const key = newKey();
      await store.claimUser(key, 'first', 60_000);
      await store.releaseUser(key, 'somebody else');
      expect(await store.claimUser(key, 'second', 60_000)).toBe(false);
      await store.releaseUser(key, 'first');
      expect(await store.claimUser(key, 'second', 60_000)).toBe(true);
    });

    it('gives no claim on a user it knows, and keeps the user when a claim is given back late', async () => {
      const key = newKey();
      await store.claimUser(key, 'first', 0);
      await store.saveUser(key, 'usr_1');
      expect(await store.claimUser(key, 'second', 60_000)).toBe(false);
      await store.releaseUser(key, 'first');
      expect(await store.getUser(key)).toBe('usr_1');
    });

    it('keeps upstreams and users apart, however alike', async () => {
      const user = `"${crypto.randomUUID()}`;
      const keys = [
        { upstream, user },
        { upstream: `${upstream}/`, user },
        { upstream, user: `${user} ` },
        { upstream, user: user.toUpperCase() },
        { upstream: `${upstream}","`, user: user.slice(1) },
        { upstream, user: `${user}ä` },
        { upstream, user: `${user}a\u0308` },
        { upstream, user: `${user}'; DROP TABLE plugboard_users; --` },
        { upstream, user: `${user}%` },
      ];
      for (const [index, key] of keys.entries()) {
        await store.saveUser(key, `usr_${index}`);
        await store.saveWorkflow(key, { workflowId: 'wf_1', version: `${index}`, at });
      }
      for (const [index, key] of keys.entries()) {
        expect(await store.getUser(key)).toBe(`usr_${index}`);
        expect((await store.listWorkflows(key)).map(({ version }) => version)).toEqual([`${index}`]);
      }
    });

    it('remembers the last state of a workflow and when it was', async () => {
      const key = newKey();
      await store.saveWorkflow(key, { workflowId: 'wf_1', state: 'active', at });
      expect(await store.listWorkflows(key)).toEqual([{ workflowId: 'wf_1', state: 'active', confirmedAt: at }]);
      await store.saveWorkflow(key, { workflowId: 'wf_1', state: 'unknown', at: later });
      expect(await store.listWorkflows(key)).toMatchObject([{ state: 'unknown', confirmedAt: later }]);
    });

    it('leaves alone what a change does not name', async () => {
      const key = newKey();
      await store.saveWorkflow(key, { workflowId: 'wf_1', state: 'active', version: '1', at });
      await store.saveWorkflow(key, { workflowId: 'wf_1', version: '2', at: later });
      expect(await store.listWorkflows(key)).toEqual([
        { workflowId: 'wf_1', state: 'active', version: '2', confirmedAt: at },
      ]);
      await store.saveWorkflow(key, { workflowId: 'wf_1', state: 'inactive', at: later });
      expect(await store.listWorkflows(key)).toEqual([
        { workflowId: 'wf_1', state: 'inactive', version: '2', confirmedAt: later },
      ]);
    });

    it('uses an initial version only when there is none', async () => {
      const key = newKey();
      await store.saveWorkflow(key, { workflowId: 'wf_1', state: 'active', initialVersion: '1', at });
      await store.saveWorkflow(key, { workflowId: 'wf_1', state: 'active', initialVersion: '2', at });
      await store.saveWorkflow(key, { workflowId: 'wf_2', state: 'active', at });
      await store.saveWorkflow(key, { workflowId: 'wf_2', state: 'active', initialVersion: '3', at });
      const rows = await store.listWorkflows(key);
      const versions = Object.fromEntries(rows.map(({ workflowId, version }) => [workflowId, version]));
      expect(versions).toEqual({ wf_1: '1', wf_2: '3' });
    });

    it('does not know the state when another write has begun since, unless both came to the same', async () => {
      const key = newKey();
      const write = (state: 'active' | 'inactive' | 'unknown', at: string, after?: string) =>
        store.saveWorkflow(key, { workflowId: 'wf_1', state, version: '1', at, after });
      const state = async () => (await store.listWorkflows(key))[0]?.state;
      await write('active', at, later);
      expect(await state()).toBe('active');
      await write('inactive', later, at);
      expect(await store.listWorkflows(key)).toEqual([
        { workflowId: 'wf_1', state: 'inactive', version: '1', confirmedAt: later },
      ]);
      await write('inactive', at, at);
      expect(await state()).toBe('inactive');
      await write('active', later, later);
      expect(await store.listWorkflows(key)).toEqual([
        { workflowId: 'wf_1', state: 'unknown', version: '1', confirmedAt: later },
      ]);
    });

    it('keeps the names of accounts, and forgets the empty one', async () => {
      const key = newKey();
      expect(await store.listAccountNames!(key)).toEqual([]);
      await store.saveAccountName!(key, { credentialId: 'cred_1', name: 'fjord.myshopify.com' });
      await store.saveAccountName!(key, { credentialId: 'cred_2', name: "Ünïcode 店 '; DROP TABLE x; --" });
      await store.saveAccountName!(key, { credentialId: 'cred_1', name: 'Fjord' });
      const byId = (one: { credentialId: string }, two: { credentialId: string }) =>
        one.credentialId.localeCompare(two.credentialId);
      expect((await store.listAccountNames!(key)).toSorted(byId)).toEqual([
        { credentialId: 'cred_1', name: 'Fjord' },
        { credentialId: 'cred_2', name: "Ünïcode 店 '; DROP TABLE x; --" },
      ]);
      await store.saveAccountName!(key, { credentialId: 'cred_1', name: '' });
      await store.saveAccountName!(key, { credentialId: 'cred_3', name: '' });
      expect(await store.listAccountNames!(key)).toMatchObject([{ credentialId: 'cred_2' }]);
    });

    it('keeps the names of users and upstreams apart', async () => {
      const [ada, grace] = [newKey(), newKey()];
      await store.saveAccountName!(ada, { credentialId: 'cred_1', name: 'Ada’s shop' });
      expect(await store.listAccountNames!(grace)).toEqual([]);
      expect(await store.listAccountNames!({ ...ada, upstream: 'https://b.example' })).toEqual([]);
    });

    it('hands out copies', async () => {
      const key = newKey();
      await store.saveWorkflow(key, { workflowId: 'wf_1', state: 'active', at });
      const [row] = await store.listWorkflows(key);
      row!.state = 'inactive';
      expect(await store.listWorkflows(key)).toMatchObject([{ state: 'active' }]);
    });
  });
}
