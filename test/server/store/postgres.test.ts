import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPostgresStore } from '../../../src/server/index.ts';
import { createSandbox } from '../../../src/testing/index.ts';
import { open } from '../support.ts';
import { describeStore } from './contract.ts';

// Starting PostgreSQL takes seconds on a busy machine.
const slow = 60_000;
const url = process.env['DATABASE_URL'];

let database: PGlite;
const query = (text: string, params: unknown[]) => database.query(text, params);
const pools: Pool[] = [];

function openPool(connectionString: string, max: number): Pool {
  const pool = new Pool({ connectionString, max });
  pools.push(pool);
  return pool;
}

const storeOn = (pool: Pool) => createPostgresStore({ query: (text, params) => pool.query(text, params) });
const newKey = () => ({ upstream: 'https://a.example', user: crypto.randomUUID() });

beforeAll(async () => {
  database = await PGlite.create();
}, slow);

afterAll(async () => {
  await Promise.all(pools.map((pool) => pool.end()));
  await database.close();
});

describeStore('PGlite', async () => createPostgresStore({ query }));

if (url) describeStore('PostgreSQL', async () => storeOn(openPool(url, 4)));

describe('the PostgreSQL store', () => {
  it('creates its tables at the first use, and finds what is in them at the next start', async () => {
    await database.exec(
      'DROP TABLE IF EXISTS plugboard_users, plugboard_workflows, plugboard_account_names, plugboard_requests',
    );
    const asked: string[] = [];
    const store = createPostgresStore({
      query: (text, params) => {
        asked.push(text);
        return query(text, params);
      },
    });
    expect(asked).toEqual([]);
    const key = newKey();
    await Promise.all([store.getUser(newKey()), store.listWorkflows(key), store.saveUser(key, 'usr_1')]);
    expect(asked.filter((text) => text.includes('CREATE'))).toHaveLength(4);
    expect(await createPostgresStore({ query }).getUser(key)).toBe('usr_1');
  });

  it('adds the table of names to a database of an earlier version, and keeps what is there', async () => {
    const key = newKey();
    await createPostgresStore({ query }).saveUser(key, 'usr_1');
    await database.exec('DROP TABLE plugboard_account_names');
    const store = createPostgresStore({ query });
    await store.saveAccountName!(key, { credentialId: 'cred_1', name: 'Fjord' });
    expect(await store.listAccountNames!(key)).toEqual([{ credentialId: 'cred_1', name: 'Fjord' }]);
    expect(await store.getUser(key)).toBe('usr_1');
  });

  it('looks again when another server creates the tables at the same moment', async () => {
    let stumbles = 1;
    const store = createPostgresStore({
      query: async (text, params) => {
        if (text.includes('CREATE TABLE') && stumbles-- > 0) throw new Error('duplicate key in pg_type');
        return query(text, params);
      },
    });
    expect(await store.getUser(newKey())).toBeUndefined();
  });

  it('tries again after a database that was away', async () => {
    let away = true;
    const store = createPostgresStore({
      query: async (text, params) => {
        if (away) throw new Error('connection refused');
        return query(text, params);
      },
    });
    await expect(store.getUser(newKey())).rejects.toThrow('connection refused');
    away = false;
    expect(await store.getUser(newKey())).toBeUndefined();
  });
});

describe('two servers on one PostgreSQL', () => {
  /** PostgreSQL on a real port: the one that is given, or PGlite, which takes one connection of each server. */
  async function useAddress(work: (address: string, connections: number) => Promise<void>): Promise<void> {
    if (url) return work(url, 4);
    const server = new PGLiteSocketServer({ db: database, port: 0, host: '127.0.0.1', maxConnections: 4 });
    await server.start();
    try {
      await work(`postgres://postgres@${server.getServerConn()}/postgres`, 1);
      await Promise.all(pools.splice(0).map((pool) => pool.end()));
    } finally {
      await server.stop();
    }
  }

  it(
    'create one user between them',
    async () => {
      await useAddress(async (address, connections) => {
        const sandbox = createSandbox();
        const user = crypto.randomUUID();
        const limits = { perMinute: 1_000, concurrent: 1_000 };
        const servers = [1, 2].map(() =>
          open({ sandbox, user, limits, store: storeOn(openPool(address, connections)) }),
        );
        const answers = await Promise.all(
          servers.flatMap(({ call }) => Array.from({ length: 10 }, () => call('GET', '/embedded/integrations'))),
        );
        expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
        expect(sandbox.snapshot().users.map(({ username }) => username)).toEqual([user]);
        const known = await servers[1]?.store.getUser({ upstream: sandbox.embeddedUrl, user });
        expect(known).toBe(sandbox.snapshot().users[0]?.userId);
      });
    },
    slow,
  );

  it(
    'mint one token each, for the one user between them, however many ask',
    async () => {
      await useAddress(async (address, connections) => {
        const sandbox = createSandbox();
        const user = crypto.randomUUID();
        const limits = { perMinute: 1_000, concurrent: 1_000 };
        const servers = [1, 2].map(() =>
          open({ sandbox, user, limits, access: 'token', store: storeOn(openPool(address, connections)) }),
        );
        const answers = await Promise.all(
          servers.flatMap(({ call }) => Array.from({ length: 250 }, () => call<{ userId: string }>('POST', '/token'))),
        );
        expect(new Set(answers.map(({ json }) => json.userId)).size).toBe(1);
        const asked = sandbox.requests.map(({ operationId }) => operationId);
        expect(asked.filter((one) => one === 'createUser')).toHaveLength(1);
        // A token is a secret and goes into no store, so each server has its own.
        expect(asked.filter((one) => one === 'generateUserToken')).toHaveLength(2);
      });
    },
    slow,
  );

  it(
    'count the requests of one user together',
    async () => {
      await useAddress(async (address, connections) => {
        const user = crypto.randomUUID();
        const limits = { perMinute: 20, concurrent: 1_000, shared: true };
        const servers = [1, 2].map(() => open({ user, limits, store: storeOn(openPool(address, connections)) }));
        const answers = await Promise.all(
          servers.flatMap(({ call }) => Array.from({ length: 60 }, () => call('POST', '/session'))),
        );
        expect(answers.filter(({ status }) => status === 200)).toHaveLength(20);
        expect(answers.filter(({ status }) => status === 429)).toHaveLength(100);
      });
    },
    slow,
  );
});
