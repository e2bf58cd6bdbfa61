import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { ConfigError } from './config.ts';
import { takeLock } from './lock.ts';

/** The persistent data of the demo. */
export interface Data {
  database: PGlite;
  /** Reads a JSON file of the folder. Returns undefined if it does not exist or is not JSON. */
  read(name: string): unknown;
  /** Replaces a JSON file of the folder atomically. */
  write(name: string, value: unknown): void;
  close(): Promise<void>;
}

/** Opens the data folder, and creates it if necessary. Throws `ConfigError` if another demo uses it: two processes in one PGlite folder lose rows. */
export async function openData(folder: string): Promise<Data> {
  mkdirSync(folder, { recursive: true });
  const lock = takeLock(join(folder, 'lock'));
  if (typeof lock === 'number') {
    throw new ConfigError(
      `Process ${lock} already runs a demo on this data folder. Stop it, or set PLUGBOARD_DATA to another folder.`,
    );
  }
  const database = await PGlite.create(join(folder, 'postgres'));
  return {
    database,
    read(name) {
      try {
        return JSON.parse(readFileSync(join(folder, name), 'utf8'));
      } catch {
        return undefined;
      }
    },
    write(name, value) {
      const path = join(folder, name);
      writeFileSync(`${path}.new`, JSON.stringify(value));
      renameSync(`${path}.new`, path);
    },
    async close() {
      await database.close();
      lock();
    },
  };
}
