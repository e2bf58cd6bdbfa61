import { afterAll, beforeAll, describe, inject } from 'vitest';
import { consumed, more, mounts } from '../hosts/node/mounts.mjs';
import { startHost, type HostProcess } from '../support/host-process.ts';
import { installHost } from '../support/package.ts';
import { answersEverything, namesTheCause } from '../support/questions.ts';
import { startUpstream, type Upstream } from '../support/upstream.ts';

let upstream: Upstream;
let host: HostProcess;
let urls: Record<string, string>;

beforeAll(async () => {
  upstream = await startUpstream();
  const env = { PLUGBOARD_OPTIONS: JSON.stringify(upstream.options) };
  host = await startHost(installHost('node', inject('tarball')), [process.execPath, 'main.mjs'], env);
  urls = JSON.parse(host.ready) as Record<string, string>;
});

afterAll(async () => {
  await host?.stop();
  await upstream?.close();
});

const urlOf = (name: string) => () => urls[name] ?? '';

describe.each(Object.keys({ ...mounts, ...more }))('%s', (name) => {
  answersEverything(urlOf(name));
});

describe.each(Object.keys(consumed))('%s', (name) => {
  namesTheCause(urlOf(name), () => host.lines);
});
