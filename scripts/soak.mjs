// Asks the built handler 20,000 times over real sockets, then while half of the upstream's answers fail, and demands that
// memory, sockets and timers end as they began and that a failing upstream is asked at most one and a half times as often as we were.
// `npm run soak [requests]`; loopback only, at most a minute.
import { createServer } from 'node:http';
import { Agent, request } from 'node:http';
import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

if (!existsSync('dist/server/index.js')) {
  console.error('Run `npm run build` first: the soak is of the built package.');
  process.exit(1);
}
const { createPlugboardHandler } = await import('plugboard/server');
const { toNodeListener } = await import('plugboard/server/node');

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

const total = Number(process.argv[2] ?? 20_000);
const seconds = 40;
const users = 50;
const lanes = 20;
const apiKey = 'soak_key_0123456789';
const integrations = Array.from({ length: 50 }, (_, index) => ({
  integrationId: `int_${index}`,
  name: `Number ${index}`,
}));
const list = JSON.stringify({ integrations });

/** Numbers from 0 to 1, the same each time. */
let state = 1;
const random = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;

let faults = 0;
let asked = 0;
const json = (response, status, body) => response.writeHead(status, { 'content-type': 'application/json' }).end(body);
const upstream = createServer((incoming, response) => {
  incoming.resume().on('end', () => {
    if (incoming.method === 'POST' && incoming.url === '/users')
      return json(response, 201, `{"userId":"usr_${random()}"}`);
    asked++;
    if (random() >= faults) return json(response, 200, list);
    if (random() < 0.2) return response.destroy();
    json(response, random() < 0.5 ? 500 : 503, '{"error":"INTERNAL","message":"Brown-out"}');
  });
});
const listen = (server) =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server.address().port)));
const base = `http://127.0.0.1:${await listen(upstream)}`;

const handler = createPlugboardHandler({
  alloy: { apiKey, embeddedUrl: base, connectivityUrl: base },
  authenticate: (incoming) => ({ id: incoming.headers.get('x-soak-user') ?? '' }),
  limits: { perMinute: 1_000_000, concurrent: 100 },
  onLog: () => {},
});
const server = createServer(toNodeListener(handler));
const port = await listen(server);
const agent = new Agent({ keepAlive: true, maxSockets: lanes });

/** One request of a user; resolves to its status. */
const ask = (user) =>
  new Promise((resolve, reject) => {
    const headers = { 'x-plugboard': '1', 'x-soak-user': `user${user}` };
    request({ port, host: '127.0.0.1', path: '/api/plugboard/embedded/integrations', headers, agent }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode));
    })
      .on('error', reject)
      .end();
  });

/** Asks `count` times in lanes; stops at the deadline. */
async function run(count, deadline) {
  const statuses = new Map();
  let sent = 0;
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      while (sent < count && performance.now() < deadline) {
        const status = await ask(sent++ % users);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
      }
    }),
  );
  return { sent, statuses: Object.fromEntries([...statuses].toSorted(([a], [b]) => a - b)) };
}

/** What is held when nothing is going on. */
async function measure(name) {
  await pause(200);
  for (let round = 0; round < 3; round++) collect();
  const resources = process.getActiveResourcesInfo();
  const count = (word) => resources.filter((one) => one.includes(word)).length;
  const { heapUsed, rss } = process.memoryUsage();
  const held = { heap: heapUsed / 2 ** 20, rss: rss / 2 ** 20, sockets: count('TCPSocket'), timers: count('Timeout') };
  const text = Object.entries(held).map(
    ([what, value]) => `${what} ${what.length < 5 ? `${value.toFixed(1)} MB` : value}`,
  );
  console.log(`${name.padEnd(26)}${text.join('   ')}`);
  return held;
}

const started = performance.now();
const end = started + seconds * 1_000;
await run(Math.min(2_000, total), end);
const before = await measure('warm');
const calm = await run(total, started + seconds * 700);
const after = await measure(`after ${calm.sent} requests`);
console.log(`${''.padEnd(26)}${JSON.stringify(calm.statuses)}`);

faults = 0.5;
const askedBefore = asked;
const rough = await run(Math.min(4_000, total), end);
const amplification = (asked - askedBefore) / rough.sent;
faults = 0;
const last = await measure(`after ${rough.sent} in a brown-out`);
console.log(`${''.padEnd(26)}${JSON.stringify(rough.statuses)}, asked upstream ${amplification.toFixed(2)} times each`);
// A breaker may still be open for a moment.
let recovered = 0;
for (let wait = 0; wait < 60 && recovered !== 200; wait++) {
  recovered = await ask(0);
  if (recovered !== 200) await pause(100);
}

const problems = [];
const check = (ok, text) => ok || problems.push(text);
for (const [name, now] of Object.entries({ 'the calm': after, 'the brown-out': last })) {
  check(now.heap - before.heap < 20, `the heap grew by ${(now.heap - before.heap).toFixed(1)} MB in ${name}`);
  check(now.sockets <= before.sockets + lanes * 2, `${now.sockets - before.sockets} sockets are left of ${name}`);
  check(now.timers <= before.timers + lanes, `${now.timers - before.timers} timers are left of ${name}`);
}
check(Object.keys(calm.statuses).join() === '200', 'a request failed although the upstream was well');
check(amplification <= 1.5, `a failing upstream was asked ${amplification.toFixed(2)} times for each request`);
check(recovered === 200, 'the upstream is well again and is not asked');

console.log(
  `${((performance.now() - started) / 1_000).toFixed(0)} s, ${problems.length === 0 ? 'flat' : problems.join('; ')}`,
);
agent.destroy();
server.close();
upstream.close();
server.closeAllConnections();
upstream.closeAllConnections();
process.exit(problems.length > 0 ? 1 : 0);
