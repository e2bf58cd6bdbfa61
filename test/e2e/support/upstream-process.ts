import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SandboxSnapshot, SandboxWorkflow } from 'plugboard/testing';

/** The first message of the process. */
interface Announcement {
  url: string;
  apiKey: string;
  embeddedUrl: string;
  connectivityUrl: string;
  workflows: SandboxWorkflow[];
}

/** A write in the journal of the upstream. */
export interface JournalEntry {
  path: string;
  body: string;
  /** Undefined if the write was never answered. */
  status: number | undefined;
}

async function start(folder: string, port: string): Promise<{ child: ChildProcess; announced: Announcement }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'upstream.mjs'), folder, port], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const [announced] = (await once(child, 'message')) as [Announcement];
  return { child, announced };
}

/** Starts a sandbox in a process of its own. It keeps its port when it is revived. */
export async function startUpstream(folder: string) {
  let { child, announced } = await start(folder, '0');
  const end = async () => {
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  };
  return {
    ...announced,
    kill: end,
    /** Keeps every further write in flight, and resolves once at least `count` writes are held. */
    hold: (count: number) =>
      new Promise<void>((resolve) => {
        child.on('message', (message) => (message as { held: number }).held >= count && resolve());
        child.send('hold');
      }),
    /** Ends `hold`: drops half of the held writes and answers the others. */
    release: () => void child.send('release'),
    async revive() {
      ({ child, announced } = await start(folder, new URL(announced.url).port));
    },
    stop: () => (child.exitCode === null && child.signalCode === null ? end() : undefined),
    /** Returns every write that reached the upstream, in order. */
    journal(): JournalEntry[] {
      const path = join(folder, 'journal');
      const entries = new Map<string, JournalEntry>();
      for (const line of existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : []) {
        const { id, ...change } = JSON.parse(line) as Partial<JournalEntry> & { id: string };
        entries.set(id, { path: '', body: '', status: undefined, ...entries.get(id), ...change });
      }
      return [...entries.values()];
    },
    snapshot: () => JSON.parse(readFileSync(join(folder, 'state.json'), 'utf8')) as SandboxSnapshot,
  };
}

/** A running upstream. */
export type UpstreamProcess = Awaited<ReturnType<typeof startUpstream>>;
