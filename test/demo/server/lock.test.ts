import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeLock } from '../../../demo/server/lock.ts';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plugboard-lock-'));
  path = join(folder, 'lock');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Starts a process that waits, and writes the lock as that process would. */
async function startOwner() {
  const owner = spawn(process.execPath, ['-e', 'process.send("ready"); setInterval(() => {}, 1000)'], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  await once(owner, 'message');
  takeLock(path, owner.pid);
  const kill = async () => {
    const ended = once(owner, 'exit');
    owner.kill('SIGKILL');
    await ended;
  };
  return { pid: owner.pid, kill };
}

describe('takeLock', () => {
  it('takes a free lock and releases it', () => {
    const release = takeLock(path);
    expect(existsSync(path)).toBe(true);
    if (typeof release === 'function') release();
    expect(existsSync(path)).toBe(false);
  });

  it('returns the id of the running owner, and replaces its lock once it is killed', async () => {
    const owner = await startOwner();
    expect(takeLock(path)).toBe(owner.pid);
    await owner.kill();
    expect(takeLock(path)).toBeTypeOf('function');
  });

  it.each([
    ['an unrelated running process', `${process.ppid} 1`],
    ['a running process without its start time', `${process.ppid}`],
    ['an ended process', '99999999 1'],
    ['no process', ''],
  ])('replaces a lock that names %s', (_, content) => {
    writeFileSync(path, content);
    expect(takeLock(path)).toBeTypeOf('function');
    expect(readFileSync(path, 'utf8')).toMatch(new RegExp(`^${process.pid} `));
  });
});
