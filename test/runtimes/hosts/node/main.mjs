// Starts every server of this host and prints their addresses by name, in one line.
import { createPlugboardHandler } from 'plugboard/server';
import { toNodeListener } from 'plugboard/server/node';
import { consumed, more, mounts } from './mounts.mjs';

const options = JSON.parse(process.env.PLUGBOARD_OPTIONS);
const running = {};
for (const [name, mount] of Object.entries({ ...mounts, ...more, ...consumed })) {
  const handler = createPlugboardHandler({ ...options, authenticate: () => ({ id: name }) });
  running[name] = (await mount({ handler, listener: toNodeListener(handler) })).url;
}
console.log(`READY ${JSON.stringify(running)}`);
