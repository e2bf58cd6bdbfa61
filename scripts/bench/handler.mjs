// How much the handler's controls cost: its throughput as a part of a bare proxy's, in turns, over the same upstream.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, createServer, request } from 'node:http';
import { median, percentile } from './statistics.mjs';

const usual = { pairs: 3, rounds: 4, perRound: 500, atATime: 16 };

const list = JSON.stringify({
  integrations: Array.from({ length: 50 }, (_, index) => ({
    integrationId: `int_${index}`,
    name: `Integration ${index}`,
    category: ['E-Commerce', 'CRM', 'Accounting', 'Marketing'][index % 4],
    iconUrl: `https://cdn.example.com/icons/${index}.svg`,
    installed: index % 5 === 0,
  })),
});

/** An upstream that costs next to nothing. */
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
  const child = fork(new URL('handler-server.mjs', import.meta.url), [kind, upstream]);
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

function ask(url, agent) {
  return new Promise((resolve, reject) => {
    request(url, { agent, headers }, (res) => {
      if (res.statusCode !== 200) reject(new Error(`The server answered ${res.statusCode}.`));
      res.resume();
      res.on('end', resolve);
    })
      .on('error', reject)
      .end();
  });
}

/** Requests a second, microseconds of the server's processor for each, and the milliseconds each took. */
async function flood(server, agent, count, atATime) {
  const before = await server.cpu();
  const start = performance.now();
  const took = [];
  let left = count;
  const work = async () => {
    while (left-- > 0) {
      const asked = performance.now();
      await ask(server.url, agent);
      took.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: atATime }, work));
  const seconds = (performance.now() - start) / 1_000;
  return { perSecond: count / seconds, cpu: ((await server.cpu()) - before) / count, took };
}

/** Floods both servers in turns and adds what each round found. The ratio of a round is of two floods right after one another. */
async function comparePair(base, { rounds, perRound, atATime }, found) {
  const agent = new Agent({ keepAlive: true, maxSockets: atATime });
  const servers = [await startServer('handler', base), await startServer('bare', base)];
  for (const server of servers) await flood(server, agent, 1_500, atATime);
  for (let round = 0; round < rounds; round++) {
    const results = [];
    for (const index of round % 2 ? [1, 0] : [0, 1]) {
      results[index] = await flood(servers[index], agent, perRound, atATime);
      found.waits[index].push(...results[index].took);
    }
    const [ours, bare] = results;
    found.ratios.push(ours.perSecond / bare.perSecond);
    found.costs.push(ours.cpu / bare.cpu);
    found.speeds.push(ours);
  }
  for (const server of servers) server.stop();
  agent.destroy();
}

/** Runs the bench and gives its rows. Several pairs of servers, since two processes of the same code differ by some per cent for as long as they live. */
export async function benchHandler({ pairs, ...options } = usual) {
  const { atATime } = options;
  const upstream = await startUpstream();
  const found = { ratios: [], costs: [], speeds: [], waits: [[], []] };
  const base = `http://127.0.0.1:${upstream.address().port}`;
  for (let pair = 0; pair < pairs; pair++) await comparePair(base, options, found);
  upstream.close();

  const { ratios, costs, speeds, waits } = found;
  const [slow, bareSlow] = waits.map((took) => percentile(took, 0.99));
  return [
    {
      what: 'handler throughput, all controls on ÷ bare proxy',
      value: median(ratios),
      unit: '×',
      bar: '≥ 0.8',
      note: `${Math.round(median(speeds.map(({ perSecond }) => perSecond)))} requests/s`,
    },
    {
      what: 'handler processor time ÷ bare proxy',
      value: median(costs),
      unit: '×',
      note: `${Math.round(median(speeds.map(({ cpu }) => cpu)))} µs/request`,
    },
    {
      what: `handler p99 ÷ bare proxy, ${atATime} at a time`,
      value: slow / bareSlow,
      unit: '×',
      note: `${slow.toFixed(1)} ms`,
    },
  ];
}
