import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { ConfigError } from './config.ts';

/** Everything that survives a restart. */
export interface Data {
  database: PGlite;
  /** Reads a JSON file of the folder; undefined when there is none. */
  read(name: string): unknown;
  /** Replaces a JSON file of the folder: readers see the old one or the new one, never half of it. */
  write(name: string, value: unknown): void;
  close(): Promise<void>;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Takes the folder for this process. Two processes in one PGlite folder lose rows. */
function takeLock(path: string): void {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
  } catch {
    const owner = Number(readFileSync(path, 'utf8'));
    if (owner !== process.pid && isRunning(owner)) {
      throw new ConfigError(
        `Process ${owner} already runs a demo on this data folder. Stop it, or set PLUGBOARD_DATA to another folder.`,
      );
    }
    writeFileSync(path, String(process.pid));
  }
}

/** Opens the data folder, making it if need be. */
export async function openData(folder: string): Promise<Data> {
  mkdirSync(folder, { recursive: true });
  const lock = join(folder, 'lock');
  takeLock(lock);
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
      rmSync(lock, { force: true });
    },
  };
}
