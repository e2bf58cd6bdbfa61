import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SandboxSnapshot, SandboxWorkflow } from 'plugboard/testing';

interface Told {
  url: string;
  apiKey: string;
  embeddedUrl: string;
  connectivityUrl: string;
  workflows: SandboxWorkflow[];
}

/** A write that the upstream was asked for. */
export interface Noted {
  path: string;
  body: string;
  /** Undefined when it never came to an answer. */
  status: number | undefined;
}

async function start(folder: string, port: string): Promise<{ child: ChildProcess; told: Told }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'upstream.mjs'), folder, port], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, told: JSON.parse(line.toString()) as Told };
}

/** A sandbox in a process of its own, on one port through all its lives. */
export async function startUpstream(folder: string) {
  let { child, told } = await start(folder, '0');
  const end = async () => {
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  };
  return {
    ...told,
    kill: end,
    async revive() {
      ({ child, told } = await start(folder, new URL(told.url).port));
    },
    stop: () => (child.exitCode === null && child.signalCode === null ? end() : undefined),
    /** What it was asked to write, in order, and how each ended. */
    journal(): Noted[] {
      const path = join(folder, 'journal');
      const noted = new Map<string, Noted>();
      for (const line of existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : []) {
        const { id, ...one } = JSON.parse(line) as Partial<Noted> & { id: string };
        noted.set(id, { path: '', body: '', status: undefined, ...noted.get(id), ...one });
      }
      return [...noted.values()];
    },
    snapshot: () => JSON.parse(readFileSync(join(folder, 'state.json'), 'utf8')) as SandboxSnapshot,
  };
}

/** A running upstream. */
export type UpstreamProcess = Awaited<ReturnType<typeof startUpstream>>;
