import { randomBytes } from 'node:crypto';
import { parse, serialize } from 'hono/utils/cookie';
import type { Data } from './data.ts';

/** A user of the demo product. */
export interface DemoUser {
  id: string;
  fullName: string;
  company: string;
}

const users: Record<string, DemoUser> = {
  ada: { id: 'ada', fullName: 'Ada Okafor', company: 'Northwind Teas' },
  grace: { id: 'grace', fullName: 'Grace Lindqvist', company: 'Fjord Outfitters' },
};

const cookieName = 'demo_session';

/** The sign-in of the demo product, independent of Plugboard. */
export interface Sessions {
  /** Starts a session and returns its cookie, or undefined for an unknown user. */
  signIn(name: string): Promise<string | undefined>;
  /** Returns the user of a `Cookie` header. */
  userOf(cookies: string | null | undefined): Promise<DemoUser | null>;
  /** Ends the session of a `Cookie` header and returns the cookie that clears it. */
  signOut(cookies: string | null | undefined): Promise<string>;
}

/** Stores sessions in the database, so that they survive a restart. */
export async function openSessions({ database }: Data): Promise<Sessions> {
  await database.exec('CREATE TABLE IF NOT EXISTS demo_sessions (id text PRIMARY KEY, name text NOT NULL)');
  const idOf = (cookies: string | null | undefined) => parse(cookies ?? '', cookieName)[cookieName];
  const cookie = (value: string, maxAge: number) =>
    serialize(cookieName, value, { path: '/', httpOnly: true, sameSite: 'Lax', maxAge });

  return {
    async signIn(name) {
      if (!Object.hasOwn(users, name)) return undefined;
      const id = randomBytes(16).toString('hex');
      await database.query('INSERT INTO demo_sessions (id, name) VALUES ($1, $2)', [id, name]);
      return cookie(id, 30 * 24 * 60 * 60);
    },
    async userOf(cookies) {
      const id = idOf(cookies);
      if (!id) return null;
      const { rows } = await database.query<{ name: string }>('SELECT name FROM demo_sessions WHERE id = $1', [id]);
      return users[rows[0]?.name ?? ''] ?? null;
    },
    async signOut(cookies) {
      await database.query('DELETE FROM demo_sessions WHERE id = $1', [idOf(cookies) ?? '']);
      return cookie('', 0);
    },
  };
}
