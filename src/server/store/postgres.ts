import type { WorkflowState } from '../../api/index.ts';
import { createSingleFlight } from '../concurrency/single-flight.ts';
import type { Store } from './store.ts';

/** Runs one statement. `pg`'s pool, Neon, PGlite and most other clients have such a method. */
export type Query = (text: string, params: unknown[]) => Promise<{ rows: unknown[] }>;

const tables = [
  `CREATE TABLE IF NOT EXISTS plugboard_users (
    upstream text NOT NULL,
    host_user text NOT NULL,
    alloy_user text,
    claimed_by text,
    claimed_until timestamptz,
    PRIMARY KEY (upstream, host_user)
  )`,
  `CREATE TABLE IF NOT EXISTS plugboard_workflows (
    upstream text NOT NULL,
    host_user text NOT NULL,
    workflow_id text NOT NULL,
    state text,
    version text,
    confirmed_at text,
    PRIMARY KEY (upstream, host_user, workflow_id)
  )`,
  `CREATE TABLE IF NOT EXISTS plugboard_account_names (
    upstream text NOT NULL,
    host_user text NOT NULL,
    credential_id text NOT NULL,
    name text NOT NULL,
    PRIMARY KEY (upstream, host_user, credential_id)
  )`,
  // Unlogged: every request writes here, and the counts are worthless after a crash.
  `CREATE UNLOGGED TABLE IF NOT EXISTS plugboard_requests (
    upstream text NOT NULL,
    host_user text NOT NULL,
    requests integer NOT NULL,
    ends_at timestamptz NOT NULL,
    PRIMARY KEY (upstream, host_user)
  )`,
];

// Uses the database's clock: the clocks of servers that race for a claim may differ.
const claim = `
  INSERT INTO plugboard_users AS stored (upstream, host_user, claimed_by, claimed_until)
  VALUES ($1, $2, $3, clock_timestamp() + $4::double precision * interval '1 millisecond')
  ON CONFLICT (upstream, host_user) DO UPDATE
    SET claimed_by = excluded.claimed_by, claimed_until = excluded.claimed_until
    WHERE stored.alloy_user IS NULL AND stored.claimed_until <= clock_timestamp()
  RETURNING host_user`;

const saveUser = `
  INSERT INTO plugboard_users AS stored (upstream, host_user, alloy_user) VALUES ($1, $2, $3)
  ON CONFLICT (upstream, host_user) DO UPDATE
    SET alloy_user = COALESCE(stored.alloy_user, excluded.alloy_user), claimed_by = NULL, claimed_until = NULL
  RETURNING alloy_user`;

const saveWorkflow = `
  INSERT INTO plugboard_workflows AS stored (upstream, host_user, workflow_id, state, version, confirmed_at)
  VALUES ($1, $2, $3, $4, COALESCE($5::text, $6::text), $7)
  ON CONFLICT (upstream, host_user, workflow_id) DO UPDATE SET
    state = CASE WHEN $8::text IS NULL OR stored.confirmed_at = $8::text OR stored.state = excluded.state
      THEN COALESCE(excluded.state, stored.state) ELSE 'unknown' END,
    version = COALESCE($5::text, stored.version, $6::text),
    confirmed_at = COALESCE(excluded.confirmed_at, stored.confirmed_at)`;

const saveAccountName = `
  INSERT INTO plugboard_account_names (upstream, host_user, credential_id, name) VALUES ($1, $2, $3, $4)
  ON CONFLICT (upstream, host_user, credential_id) DO UPDATE SET name = excluded.name`;

// A window that ends later than a new one would stems from before the clock was set back.
const countRequest = `
  INSERT INTO plugboard_requests AS stored (upstream, host_user, requests, ends_at)
  VALUES ($1, $2, 1, clock_timestamp() + $3::double precision * interval '1 millisecond')
  ON CONFLICT (upstream, host_user) DO UPDATE SET
    requests = CASE WHEN stored.ends_at > clock_timestamp() AND stored.ends_at <= excluded.ends_at
      THEN stored.requests + 1 ELSE 1 END,
    ends_at = CASE WHEN stored.ends_at > clock_timestamp() AND stored.ends_at <= excluded.ends_at
      THEN stored.ends_at ELSE excluded.ends_at END
  RETURNING requests, (EXTRACT(EPOCH FROM ends_at - clock_timestamp()) * 1000)::double precision AS ends_in`;

interface WorkflowRow {
  workflow_id: string;
  state: WorkflowState | null;
  version: string | null;
  confirmed_at: string | null;
}

/** Creates a store in PostgreSQL. It creates its four tables on first use. Any number of servers may share them. */
export function createPostgresStore({ query }: { query: Query }): Store {
  const singleFlight = createSingleFlight<void>(10_000);
  let ready = false;

  async function createTables(): Promise<void> {
    for (const table of tables) {
      // Two servers may create it at once: IF NOT EXISTS checks before it locks, so one of them fails and tries again.
      await query(table, []).catch(() => query(table, []));
    }
    ready = true;
  }

  async function run<Row>(text: string, params: unknown[]): Promise<Row[]> {
    if (!ready) await singleFlight('tables', createTables);
    return (await query(text, params)).rows as Row[];
  }

  return {
    async getUser({ upstream, user }) {
      const text = 'SELECT alloy_user FROM plugboard_users WHERE upstream = $1 AND host_user = $2';
      const [row] = await run<{ alloy_user: string | null }>(text, [upstream, user]);
      return row?.alloy_user ?? undefined;
    },
    async claimUser({ upstream, user }, owner, ms) {
      return (await run(claim, [upstream, user, owner, ms])).length > 0;
    },
    async releaseUser({ upstream, user }, owner) {
      const text =
        'DELETE FROM plugboard_users WHERE upstream = $1 AND host_user = $2 AND claimed_by = $3 AND alloy_user IS NULL';
      await run(text, [upstream, user, owner]);
    },
    async saveUser({ upstream, user }, alloyUserId) {
      const [row] = await run<{ alloy_user: string }>(saveUser, [upstream, user, alloyUserId]);
      return row?.alloy_user ?? alloyUserId;
    },
    async listWorkflows({ upstream, user }) {
      const text =
        'SELECT workflow_id, state, version, confirmed_at FROM plugboard_workflows WHERE upstream = $1 AND host_user = $2';
      const rows = await run<WorkflowRow>(text, [upstream, user]);
      return rows.map(({ workflow_id, state, version, confirmed_at }) => ({
        workflowId: workflow_id,
        state: state ?? undefined,
        version: version ?? undefined,
        confirmedAt: confirmed_at ?? undefined,
      }));
    },
    async saveWorkflow({ upstream, user }, { workflowId, state, version, initialVersion, at, after }) {
      const values = [state ?? null, version ?? null, initialVersion ?? null, state ? at : null, after ?? null];
      await run(saveWorkflow, [upstream, user, workflowId, ...values]);
    },
    async listAccountNames({ upstream, user }) {
      const text = 'SELECT credential_id, name FROM plugboard_account_names WHERE upstream = $1 AND host_user = $2';
      const rows = await run<{ credential_id: string; name: string }>(text, [upstream, user]);
      return rows.map(({ credential_id, name }) => ({ credentialId: credential_id, name }));
    },
    async saveAccountName({ upstream, user }, { credentialId, name }) {
      const remove =
        'DELETE FROM plugboard_account_names WHERE upstream = $1 AND host_user = $2 AND credential_id = $3';
      if (name === '') await run(remove, [upstream, user, credentialId]);
      else await run(saveAccountName, [upstream, user, credentialId, name]);
    },
    async countRequest({ upstream, user }, ms) {
      const [row] = await run<{ requests: number; ends_in: number }>(countRequest, [upstream, user, ms]);
      return { requests: row?.requests ?? 1, endsIn: Math.max(0, row?.ends_in ?? ms) };
    },
  };
}
