import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Returns when a process started, as an opaque text, or undefined when no such process runs. An id alone does not name a
 * process: the system reuses ids. Windows has no cheap way to ask, so there every running process matches.
 */
function startTimeOf(pid: number): string | undefined {
  try {
    if (process.platform === 'linux') {
      // The fields after the name, which is in parentheses and may contain spaces: the state first, the start time as the twentieth.
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ');
      return fields?.[0] === 'Z' ? undefined : fields?.[19];
    }
    if (process.platform === 'win32') return process.kill(pid, 0) ? 'running' : undefined;
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}

/** Returns the id of the running process that holds the lock. */
function ownerOf(path: string): number | undefined {
  const [pid = '', ...started] = readFileSync(path, 'utf8').split(' ');
  const startTime = startTimeOf(Number(pid));
  return startTime !== undefined && startTime === started.join(' ') ? Number(pid) : undefined;
}

/**
 * Takes a lock file for a process, and replaces a lock whose owner has ended.
 * Returns the function that releases it, or the id of the process that holds it.
 */
export function takeLock(path: string, pid = process.pid): (() => void) | number {
  const content = `${pid} ${startTimeOf(pid)}`;
  try {
    writeFileSync(path, content, { flag: 'wx' });
  } catch {
    const owner = ownerOf(path);
    if (owner !== undefined && owner !== pid) return owner;
    writeFileSync(path, content);
  }
  return () => rmSync(path, { force: true });
}
