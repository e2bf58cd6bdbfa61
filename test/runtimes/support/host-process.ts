import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A host in a process of its own. */
export interface HostProcess {
  /** The rest of the line that began with `READY`. */
  ready: string;
  /** The lines that it printed so far, errors included. */
  lines: string[];
  stop(): Promise<void>;
}

/** Starts a host and waits until it prints a line that begins with `READY`. */
export async function startHost(
  folder: string,
  [command = process.execPath, ...args]: string[],
  env: Record<string, string> = {},
): Promise<HostProcess> {
  const child = spawn(command, args, {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that what the host starts ends with it.
    detached: true,
  });
  const lines: string[] = [];
  const ready = await new Promise<string>((resolve, reject) => {
    const hear = (line: string) => {
      lines.push(line);
      if (line.startsWith('READY ')) resolve(line.slice('READY '.length));
    };
    createInterface(child.stdout).on('line', hear);
    createInterface(child.stderr).on('line', hear);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The host ended with ${code}:\n${lines.join('\n')}`)));
  });
  return {
    ready,
    lines,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      process.kill(-(child.pid ?? 0));
      await ended;
    },
  };
}
