import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A running demo. */
export interface Demo {
  url: string;
  /** Everything the process printed. */
  output(): string;
  /** Ends the process the way Ctrl+C does, and waits for it. */
  stop(): Promise<void>;
  /** Ends the process the way a power cut does, and waits for it. */
  kill(): Promise<void>;
}

/** A data folder of its own, removed by `remove`. */
export function createDataFolder() {
  const path = mkdtempSync(join(tmpdir(), 'plugboard-demo-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Starts the built demo on a free port with nothing of this process's environment that could change it. */
export async function startDemo(env: Record<string, string>): Promise<Demo> {
  const { PATH = '', HOME = '', TMPDIR = '' } = process.env;
  const child = spawn(process.execPath, ['demo/dist/server.js'], { env: { PATH, HOME, TMPDIR, PORT: '0', ...env } });
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

/** Runs the demo where it refuses to start. Returns what it said and its exit code. */
export async function refusedDemo(env: Record<string, string>): Promise<{ code: number | null; output: string }> {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, ['demo/dist/server.js'], { env: { PATH, HOME, PORT: '0', ...env } });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { code, output };
}
