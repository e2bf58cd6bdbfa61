// A sandbox as a process of its own, which may be killed: `node upstream.mjs <folder> [port]`. What it was asked stands in
// `journal` before it is done, how that ended after; what it knows stands in `state.json` before it is answered.
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

const { url } = await serve(
  {
    async fetch(request) {
      const id = crypto.randomUUID();
      const { pathname } = new URL(request.url);
      if (request.method !== 'GET') note({ id, path: pathname, body: await request.clone().text() });
      const response = await sandbox.fetch(request);
      if (request.method !== 'GET') note({ id, status: response.status });
      return response;
    },
  },
  { port: Number(port) },
);
const at = (base) => url + new URL(base).pathname.replace(/\/$/, '');
console.log(
  JSON.stringify({
    url,
    apiKey: sandbox.apiKey,
    embeddedUrl: at(sandbox.embeddedUrl),
    connectivityUrl: at(sandbox.connectivityUrl),
    workflows: sandbox.workflows,
  }),
);
