// Compares our handler with the proxies that a host would use instead: processor time per request and p99, over the same upstream.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, createServer, request } from 'node:http';
import { median, percentile } from './report.mjs';

const kinds = ['plugboard', 'hono/proxy', 'http-proxy-middleware', '@fastify/http-proxy'];
const defaults = { rounds: 3, perRound: 500, concurrency: 16 };
const warmUp = 1_500;

const list = JSON.stringify({
  integrations: Array.from({ length: 50 }, (_, index) => ({
    integrationId: `int_${index}`,
    name: `Integration ${index}`,
    category: ['E-Commerce', 'CRM', 'Accounting', 'Marketing'][index % 4],
    iconUrl: `https://cdn.example.com/icons/${index}.svg`,
    installed: index % 5 === 0,
  })),
});

/** Starts an upstream that costs next to nothing. */
async function startUpstream() {
  const user = JSON.stringify({ userId: 'usr_1', username: 'ada' });
  const server = createServer((req, res) => {
    req.resume();
    res.writeHead(200, { 'content-type': 'application/json' }).end(req.method === 'POST' ? user : list);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

async function startServer(kind, upstream) {
  const child = fork(new URL('handler-server.mjs', import.meta.url).pathname, [kind, upstream]);
  const [{ url }] = await once(child, 'message');
  return {
    url,
    stop: () => child.disconnect(),
    async cpu() {
      child.send('cpu');
      const [{ cpu }] = await once(child, 'message');
      return cpu;
    },
  };
}

const headers = { 'x-plugboard': '1', cookie: 'demo_session=abc', 'sec-fetch-site': 'same-origin' };

function get(url, agent) {
  return new Promise((resolve, reject) => {
    request(url, { agent, headers }, (res) => {
      if (res.statusCode !== 200) reject(new Error(`${url} answered ${res.statusCode}.`));
      res.resume();
      res.on('end', resolve);
    })
      .on('error', reject)
      .end();
  });
}

/** Sends `count` requests. Returns the server's processor time per request in µs, and the duration of each in ms. */
async function load(server, agent, count, concurrency) {
  const before = await server.cpu();
  const durations = [];
  let left = count;
  const work = async () => {
    while (left-- > 0) {
      const start = performance.now();
      await get(server.url, agent);
      durations.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  return { cpu: ((await server.cpu()) - before) / count, durations };
}

/** Loads all servers in turn, round by round, and returns two rows for each. */
export async function benchHandler({ rounds, perRound, concurrency } = defaults) {
  const upstream = await startUpstream();
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency });
  const runs = [];
  for (const kind of kinds) {
    const server = await startServer(kind, `http://127.0.0.1:${upstream.address().port}`);
    await load(server, agent, warmUp, concurrency);
    runs.push({ kind, server, cpu: [], durations: [] });
  }
  for (let round = 0; round < rounds; round++) {
    for (const run of runs) {
      const { cpu, durations } = await load(run.server, agent, perRound, concurrency);
      run.cpu.push(cpu);
      run.durations.push(...durations);
    }
  }
  for (const { server } of runs) server.stop();
  agent.destroy();
  upstream.close();
  return runs.flatMap(({ kind, cpu, durations }) => [
    { what: `${kind}: processor time per request, ${concurrency} at a time`, value: median(cpu), unit: 'µs' },
    { what: `${kind}: p99, ${concurrency} at a time`, value: percentile(durations, 0.99), unit: 'ms' },
  ]);
}
