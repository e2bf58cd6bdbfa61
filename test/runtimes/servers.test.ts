import { afterAll, beforeAll, describe, vi } from 'vitest';
import { toNodeListener } from '../../src/server/adapters/node/index.ts';
import { createPlugboardHandler } from '../../src/server/index.ts';
import { consumed, mounts, type Mount, type Running } from './hosts/node/mounts.mjs';
import { answersEverything, namesTheCause } from './support/questions.ts';
import { startUpstream, type Upstream } from './support/upstream.ts';

let upstream: Upstream;
const lines: string[] = [];

beforeAll(async () => {
  upstream = await startUpstream();
});

afterAll(() => upstream.close());

/** Starts a server before the tests of a block and gives its address. */
function running(name: string, mount: Mount): () => string {
  let server: Running;
  beforeAll(async () => {
    vi.spyOn(console, 'error').mockImplementation((line) => void lines.push(String(line)));
    const options = upstream.options as Parameters<typeof createPlugboardHandler>[0];
    const handler = createPlugboardHandler({ ...options, authenticate: () => ({ id: name }) });
    server = await mount({ handler, listener: toNodeListener(handler) });
  });
  afterAll(() => {
    server.close();
    vi.restoreAllMocks();
  });
  return () => server.url;
}

describe.each(Object.entries(mounts))('%s', (name, mount) => {
  answersEverything(running(name, mount));
});

describe.each(Object.entries(consumed))('%s', (name, mount) => {
  namesTheCause(running(name, mount), () => lines);
});
