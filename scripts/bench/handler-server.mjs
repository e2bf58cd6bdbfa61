// A child process that serves one kind of handler on its own port and reports its processor time.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { Hono } from 'hono';
import { proxy } from 'hono/proxy';
import { getRequestListener } from '@hono/node-server';

const [kind, upstream] = process.argv.slice(2);
const apiKey = 'bench_key_0123456789';
const path = '/api/plugboard/embedded/integrations';
const upstreamHeaders = { accept: 'application/json', authorization: `Bearer ${apiKey}` };

const sessions = new Map([['demo_session=abc', { id: 'ada' }]]);
/** The session check that every server has in front. */
const userOf = (cookie) => sessions.get(cookie ?? '') ?? null;

/** Each returns a running `node:http` server. */
const servers = {
  /** Our handler with all controls, and limits that one user's load does not reach. */
  async plugboard() {
    const { createPlugboardHandler } = await import('plugboard/server');
    const { toNodeListener } = await import('plugboard/server/node');
    const handler = createPlugboardHandler({
      alloy: { apiKey, embeddedUrl: upstream, connectivityUrl: upstream },
      authenticate: (request) => userOf(request.headers.get('cookie')),
      origins: ['https://app.example.com'],
      limits: { perMinute: 100_000_000, concurrent: 1_000 },
    });
    return createServer(toNodeListener(handler)).listen(0, '127.0.0.1');
  },

  async 'hono/proxy'() {
    const app = new Hono();
    app.get(path, (c) => {
      const user = userOf(c.req.header('cookie'));
      if (!user) return c.text('No user is signed in.', 401);
      return proxy(`${upstream}/integrations?userId=${user.id}`, { headers: upstreamHeaders });
    });
    return createServer(getRequestListener(app.fetch)).listen(0, '127.0.0.1');
  },

  async 'http-proxy-middleware'() {
    const { createProxyMiddleware } = await import('http-proxy-middleware');
    const { Agent } = await import('node:http');
    const forward = createProxyMiddleware({
      target: upstream,
      changeOrigin: true,
      // Every other server keeps its connections to the upstream alive.
      agent: new Agent({ keepAlive: true }),
      headers: upstreamHeaders,
      pathRewrite: () => '/integrations?userId=ada',
    });
    const listener = (req, res) => {
      if (!userOf(req.headers.cookie)) return res.writeHead(401).end();
      return forward(req, res);
    };
    return createServer(listener).listen(0, '127.0.0.1');
  },

  async '@fastify/http-proxy'() {
    const { default: fastify } = await import('fastify');
    const { default: httpProxy } = await import('@fastify/http-proxy');
    const app = fastify();
    await app.register(httpProxy, {
      upstream,
      prefix: path,
      rewritePrefix: '/integrations',
      async preHandler(request, reply) {
        if (!userOf(request.headers.cookie)) return reply.code(401).send();
      },
      replyOptions: {
        queryString: () => 'userId=ada',
        rewriteRequestHeaders: () => upstreamHeaders,
      },
    });
    await app.listen({ port: 0, host: '127.0.0.1' });
    return app.server;
  },
};

const server = await servers[kind]();
if (!server.listening) await once(server, 'listening');
process.send({ url: `http://127.0.0.1:${server.address().port}${path}` });
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send({ cpu: user + system });
});
process.on('disconnect', () => process.exit(0));
