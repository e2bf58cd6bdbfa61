// Asks the built handler 20,000 times over real sockets for reads and writes of sixty users, then goes on through a brown-out in which a third of the
// upstream's answers fail and all are slow. Demands that memory, sockets and timers end as they began, that a struggling upstream is asked at most
// one and a half times as often as we were, that nobody waits beyond the deadline, that all is well within five seconds after it, and that no write
// that may happen once was sent twice. `npm run soak [requests]`; loopback only, at most a minute.
import { Agent, createServer, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const { createPlugboardHandler } = await import('plugboard/server');
const { toNodeListener } = await import('plugboard/server/node');

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

const total = Number(process.argv[2] ?? 20_000);
const seconds = 50;
const brownOutMs = 15_000;
const slowest = 2_000;
const users = 60;
const lanes = 60;
const apiKey = 'soak_key_0123456789';
const integrations = Array.from({ length: 50 }, (_, index) => ({
  integrationId: `int_${index}`,
  name: `Number ${index}`,
}));
const list = JSON.stringify({ integrations });
const logs = JSON.stringify({ logs: [{ logId: 'log_1', status: 'success', executedAt: '2026-04-19T10:00:00Z' }] });

/** Numbers from 0 to 1, the same each time. */
let state = 1;
const random = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;

let brownOut = false;
let asked = 0;
/** How often each mark of a write that may happen once has come. */
const marks = new Map();
const json = (response, status, body) => response.writeHead(status, { 'content-type': 'application/json' }).end(body);

function answerOf(path) {
  if (path.endsWith('/integrations')) return list;
  if (path.endsWith('/logs')) return logs;
  if (path.endsWith('/credentials')) return '{"credentialId":"cred_1","connectorId":"stripe","credentials":[]}';
  return '{"success":true}';
}

const upstream = createServer((incoming, response) => {
  let body = '';
  incoming.on('data', (chunk) => (body += chunk));
  incoming.on('end', async () => {
    const [path] = incoming.url.split('?');
    if (incoming.method === 'POST' && path === '/users') return json(response, 201, `{"userId":"usr_${random()}"}`);
    asked++;
    const mark = /mark-\d+-end/.exec(body)?.[0];
    if (mark) marks.set(mark, (marks.get(mark) ?? 0) + 1);
    if (!brownOut) return json(response, incoming.method === 'POST' ? 201 : 200, answerOf(path));
    await pause(random() * slowest);
    const luck = random();
    if (luck > 0.3) return json(response, 200, answerOf(path));
    if (luck < 0.06) return response.destroy();
    json(response, luck < 0.18 ? 500 : 503, '{"error":"INTERNAL","message":"Brown-out"}');
  });
});
const listen = (server) =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server.address().port)));
const base = `http://127.0.0.1:${await listen(upstream)}`;

const handler = createPlugboardHandler({
  alloy: { apiKey, embeddedUrl: base, connectivityUrl: base },
  authenticate: (incoming) => ({ id: incoming.headers.get('x-soak-user') ?? '' }),
  allow: { events: ['order.created'] },
  limits: { perMinute: 1_000_000, concurrent: 100 },
  onLog: () => {},
});
const server = createServer(toNodeListener(handler));
const port = await listen(server);
const agent = new Agent({ keepAlive: true, maxSockets: lanes });

let marked = 0;
const mark = () => `mark-${marked++}-end`;
/** What a page asks for, ten at a time: seven reads and three writes. */
const asks = [
  ...Array.from({ length: 4 }, () => () => ['GET', '/embedded/integrations']),
  ...Array.from({ length: 2 }, () => () => ['GET', '/embedded/workflows/wf_1/logs']),
  () => ['GET', '/connectivity/connectors/stripe/credentials'],
  (index) => ['PUT', `/embedded/workflows/${index % 20 < 10 ? 'activate' : 'deactivate'}`, { workflowId: 'wf_1' }],
  () => ['POST', '/embedded/run/event', { event: 'order.created', data: { mark: mark() } }],
  // Of one user and connector one is stored at a time.
  (index) => ['POST', `/connectivity/connectors/connector-${index % 200}/credentials`, { data: { api_key: mark() } }],
];

/** One request of a user; resolves to its status and how many ms it took. */
const ask = (user, [method, path, body]) =>
  new Promise((resolve, reject) => {
    const sent = performance.now();
    const headers = {
      'x-plugboard': '1',
      'x-soak-user': `user${user}`,
      ...(body && { 'content-type': 'application/json' }),
    };
    request({ port, host: '127.0.0.1', method, path: `/api/plugboard${path}`, headers, agent }, (answer) => {
      answer.resume().on('end', () => resolve({ status: answer.statusCode, ms: performance.now() - sent }));
    })
      .on('error', reject)
      .end(body && JSON.stringify(body));
  });

/** Asks `count` times in lanes; stops at the deadline. */
async function run(count, deadline) {
  const statuses = new Map();
  const took = [];
  let sent = 0;
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      while (sent < count && performance.now() < deadline) {
        const index = sent++;
        const { status, ms } = await ask(Math.floor(index / asks.length) % users, asks[index % asks.length](index));
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        took.push(ms);
      }
    }),
  );
  took.sort((a, b) => a - b);
  const at = (part) => took[Math.min(took.length - 1, Math.floor(took.length * part))] ?? 0;
  return {
    sent,
    p50: at(0.5),
    p99: at(0.99),
    statuses: Object.fromEntries([...statuses].toSorted(([a], [b]) => a - b)),
  };
}

const told = ({ statuses, p50, p99 }) =>
  console.log(`${''.padEnd(26)}${JSON.stringify(statuses)}, p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms`);

/** What is held when nothing is going on. */
async function measure(name) {
  await pause(200);
  for (let round = 0; round < 3; round++) collect();
  const resources = process.getActiveResourcesInfo();
  const count = (word) => resources.filter((one) => one.includes(word)).length;
  const { heapUsed, rss } = process.memoryUsage();
  const held = { heap: heapUsed / 2 ** 20, rss: rss / 2 ** 20, sockets: count('TCPSocket'), timers: count('Timeout') };
  const text = Object.entries(held).map(
    ([kind, value]) => `${kind} ${kind.length < 5 ? `${value.toFixed(1)} MB` : value}`,
  );
  console.log(`${name.padEnd(26)}${text.join('   ')}`);
  return held;
}

const started = performance.now();
const end = started + seconds * 1_000;
await run(Math.min(2_000, total), end);
const before = await measure('warm');
const calm = await run(total, started + seconds * 1_000 - brownOutMs - 5_000);
const after = await measure(`after ${calm.sent} requests`);
told(calm);

brownOut = true;
const askedBefore = asked;
const rough = await run(Infinity, performance.now() + brownOutMs);
const amplification = (asked - askedBefore) / rough.sent;
brownOut = false;

// A breaker may still be open for a moment. It is well again when each kind of request is answered.
const wellAt = performance.now();
let recovery = Infinity;
while (performance.now() - wellAt < 10_000) {
  const answers = await Promise.all(asks.map((one, index) => ask(index, one(index))));
  if (answers.every(({ status }) => status < 300)) {
    recovery = (performance.now() - wellAt) / 1_000;
    break;
  }
  await pause(100);
}
const last = await measure(`after ${rough.sent} in a brown-out`);
told(rough);
const twice = [...marks.values()].filter((times) => times > 1).length;
console.log(
  `${''.padEnd(26)}asked upstream ${amplification.toFixed(2)} times each, well again after ${recovery.toFixed(1)} s, ` +
    `${twice} of ${marks.size} writes that may happen once sent twice`,
);

const problems = [];
const check = (ok, text) => ok || problems.push(text);
for (const [name, now] of Object.entries({ 'the calm': after, 'the brown-out': last })) {
  check(now.heap - before.heap < 20, `the heap grew by ${(now.heap - before.heap).toFixed(1)} MB in ${name}`);
  check(now.sockets <= before.sockets + lanes * 2, `${now.sockets - before.sockets} sockets are left of ${name}`);
  check(now.timers <= before.timers + lanes, `${now.timers - before.timers} timers are left of ${name}`);
}
check(
  Object.keys(calm.statuses).every((status) => status < 300),
  'a request failed although the upstream was well',
);
check(amplification <= 1.5, `a struggling upstream was asked ${amplification.toFixed(2)} times for each request`);
check(rough.p99 <= 15_000, `one in a hundred waited ${(rough.p99 / 1_000).toFixed(1)} s`);
check(recovery <= 5, 'the upstream is well again and is not asked');
check(twice === 0, `${twice} writes were sent twice`);

console.log(
  `${((performance.now() - started) / 1_000).toFixed(0)} s, ${problems.length === 0 ? 'flat' : problems.join('; ')}`,
);
agent.destroy();
server.close();
upstream.close();
server.closeAllConnections();
upstream.closeAllConnections();
process.exit(problems.length > 0 ? 1 : 0);
