// A child process: the handler or the bare proxy on a port of its own, and how much processor time it has used.
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import * as v from 'valibot';
import { createPlugboardHandler } from 'plugboard/server';
import { toNodeListener } from 'plugboard/server/node';

const [kind, upstream] = process.argv.slice(2);
const apiKey = 'bench_key_0123456789';
const path = '/api/plugboard/embedded/integrations';

/** Every control on; limits that a single user's flood does not reach. */
function handler() {
  const sessions = new Map([['demo_session=abc', { id: 'ada' }]]);
  return toNodeListener(
    createPlugboardHandler({
      alloy: { apiKey, embeddedUrl: upstream, connectivityUrl: upstream },
      authenticate: (request) => sessions.get(request.headers.get('cookie') ?? '') ?? null,
      origins: ['https://app.example.com'],
      limits: { perMinute: 100_000_000, concurrent: 1_000 },
    }),
  );
}

/** What a host would write in ten lines: parse, validate, serialise again. */
function bare() {
  const label = v.optional(v.pipe(v.string(), v.maxLength(200)));
  const answer = v.object({
    integrations: v.array(
      v.object({
        integrationId: v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$/)),
        name: label,
        category: label,
        iconUrl: v.optional(v.pipe(v.string(), v.maxLength(2_048))),
        installed: v.optional(v.boolean()),
      }),
    ),
  });
  const app = new Hono();
  app.get(path, async (c) => {
    const response = await fetch(`${upstream}/integrations?userId=ada`, {
      headers: { accept: 'application/json', authorization: `Bearer ${apiKey}` },
    });
    return c.json(v.parse(answer, await response.json()));
  });
  return getRequestListener(app.fetch);
}

const server = createServer(kind === 'handler' ? handler() : bare());
server.listen(0, '127.0.0.1', () => process.send({ url: `http://127.0.0.1:${server.address().port}${path}` }));
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send({ cpu: user + system });
});
process.on('disconnect', () => process.exit(0));
