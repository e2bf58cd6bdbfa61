// A sandbox in a process of its own, for tests that kill it: `node upstream.mjs <folder> [port]`. `journal` lists each write before
// it is carried out and its status once it is answered; `state.json` holds the state before each answer. After the message `hold`,
// writes stay in flight until `release`: the odd ones are never carried out, the even ones are applied but not answered.
import { appendFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSandbox } from 'plugboard/testing';
import { serve } from 'plugboard/testing/node';

const [folder = '.', port = '0'] = process.argv.slice(2);
const state = join(folder, 'state.json');
const note = (line) => appendFileSync(join(folder, 'journal'), `${JSON.stringify(line)}\n`);

const sandbox = createSandbox({
  apiKey: 'key_of_the_kill_test',
  latency: { min: 1, max: 8 },
  ...(existsSync(state) && { snapshot: JSON.parse(readFileSync(state, 'utf8')) }),
  onChange(snapshot) {
    writeFileSync(`${state}.new`, JSON.stringify(snapshot));
    renameSync(`${state}.new`, state);
  },
});

let release;
let gate;
let held = 0;
process.on('message', (message) => {
  if (message === 'hold') gate = new Promise((resolve) => (release = resolve));
  else {
    gate = undefined;
    release?.();
  }
});

async function hold() {
  process.send({ held });
  await gate;
}

async function write(request) {
  const isDropped = gate !== undefined && ++held % 2 === 1;
  if (isDropped) {
    await hold();
    throw new Error('The write was held and is dropped.');
  }
  const response = await sandbox.fetch(request);
  if (gate) await hold();
  return response;
}

const { url } = await serve(
  {
    async fetch(request) {
      if (request.method === 'GET') return sandbox.fetch(request);
      const id = crypto.randomUUID();
      note({ id, path: new URL(request.url).pathname, body: await request.clone().text() });
      const response = await write(request);
      note({ id, status: response.status });
      return response;
    },
  },
  { port: Number(port) },
);
const at = (base) => url + new URL(base).pathname.replace(/\/$/, '');
process.send({
  url,
  apiKey: sandbox.apiKey,
  embeddedUrl: at(sandbox.embeddedUrl),
  connectivityUrl: at(sandbox.connectivityUrl),
  workflows: sandbox.workflows,
});
