import { systemClock, type Clock } from '../../api/index.ts';
import { createFixedWindowCounter } from './fixed-window-counter.ts';
import type { AccountName, Store, StoredWorkflow, StoreKey } from './store.ts';

interface UserRow {
  alloyUserId?: string;
  claim?: { owner: string; until: number };
}

const toKey = ({ upstream, user }: StoreKey) => JSON.stringify([upstream, user]);

/** Creates a store in this process's memory: for tests, and for hosts that set `alloyUserId` themselves. */
export function createMemoryStore({ clock = systemClock }: { clock?: Clock | undefined } = {}): Store {
  const users = new Map<string, UserRow>();
  const workflows = new Map<string, Map<string, StoredWorkflow>>();
  const names = new Map<string, Map<string, AccountName>>();
  const counter = createFixedWindowCounter(clock);

  return {
    async getUser(key) {
      return users.get(toKey(key))?.alloyUserId;
    },
    async claimUser(key, owner, ms) {
      const row = users.get(toKey(key));
      if (row?.alloyUserId || (row?.claim && row.claim.until > clock.now())) return false;
      users.set(toKey(key), { claim: { owner, until: clock.now() + ms } });
      return true;
    },
    async releaseUser(key, owner) {
      if (users.get(toKey(key))?.claim?.owner === owner) users.delete(toKey(key));
    },
    async saveUser(key, alloyUserId) {
      const winner = users.get(toKey(key))?.alloyUserId ?? alloyUserId;
      users.set(toKey(key), { alloyUserId: winner });
      return winner;
    },
    async listWorkflows(key) {
      return [...(workflows.get(toKey(key))?.values() ?? [])].map((row) => ({ ...row }));
    },
    async saveWorkflow(key, { workflowId, state, version, initialVersion, at, after }) {
      const rows = workflows.get(toKey(key)) ?? new Map<string, StoredWorkflow>();
      workflows.set(toKey(key), rows);
      const current = rows.get(workflowId);
      const overtaken = after !== undefined && current && current.confirmedAt !== after && current.state !== state;
      rows.set(workflowId, {
        workflowId,
        state: overtaken ? 'unknown' : (state ?? current?.state),
        version: version ?? current?.version ?? initialVersion,
        confirmedAt: state ? at : current?.confirmedAt,
      });
    },
    async listAccountNames(key) {
      return [...(names.get(toKey(key))?.values() ?? [])];
    },
    async saveAccountName(key, { credentialId, name }) {
      const rows = names.get(toKey(key)) ?? new Map<string, AccountName>();
      names.set(toKey(key), rows);
      if (name === '') rows.delete(credentialId);
      else rows.set(credentialId, { credentialId, name });
    },
    async countRequest(key, ms) {
      return counter.count(toKey(key), ms);
    },
  };
}
