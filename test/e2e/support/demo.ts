import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A running demo. */
export interface Demo {
  url: string;
  /** Returns everything that the process printed. */
  output(): string;
  /** Ends the process like Ctrl+C, and waits for its exit. */
  stop(): Promise<void>;
  /** Ends the process like a power cut, and waits for its exit. */
  kill(): Promise<void>;
}

/** Creates a temporary data folder. */
export function createDataFolder() {
  const path = mkdtempSync(join(tmpdir(), 'plugboard-demo-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Starts the built demo on a free port, without the environment of this process. @param cwd the clone to run, by default this one */
export async function startDemo(env: Record<string, string>, cwd?: string): Promise<Demo> {
  const { PATH = '', HOME = '', TMPDIR = '' } = process.env;
  const child = spawn(process.execPath, ['demo/dist/server.js'], {
    env: { PATH, HOME, TMPDIR, PORT: '0', ...env },
    cwd,
  });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));

  const url = await new Promise<string>((resolve, reject) => {
    const look = () => {
      const match = /(http:\/\/localhost:\d+)\s+the product/.exec(printed);
      if (match?.[1]) resolve(match[1]);
    };
    child.stdout.on('data', look);
    void ended.then(() => reject(new Error(`The demo ended before it was ready:\n${printed}`)));
  });

  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended;
  };
  return { url, output: () => printed, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
}

/** Runs a demo that refuses to start. Returns its exit code and output. */
export async function refusedDemo(env: Record<string, string>): Promise<{ code: number | null; output: string }> {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, ['demo/dist/server.js'], { env: { PATH, HOME, PORT: '0', ...env } });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { code, output };
}
