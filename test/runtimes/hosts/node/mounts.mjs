// How hosts mount the handler on the servers of Node. Each package is loaded when its server starts.
import { createServer } from 'node:http';

const path = '/api/plugboard';

/** Puts a server on a free port of this machine. */
async function start(server) {
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

const express = (load, prepare) => async (plugboard) => {
  const { default: create } = await load();
  const app = create();
  await prepare(app, create);
  app.use(path, plugboard.listener);
  return start(createServer(app));
};

const express5 = (prepare) => express(() => import('express'), prepare);
const express4 = (prepare) => express(() => import('express4'), prepare);

/** Parsers that a host may have put before every route. */
const parsers = {
  'no parser': () => {},
  json: (app, { json }) => app.use(json()),
  text: (app, { text }) => app.use(text({ type: '*/*' })),
  raw: (app, { raw }) => app.use(raw({ type: '*/*' })),
  urlencoded: (app, { urlencoded }) => app.use(urlencoded({ extended: true })),
  'json and urlencoded': (app, { json, urlencoded }) => app.use(json(), urlencoded({ extended: true })),
  'a verified raw body': (app, { json }) => app.use(json({ verify: (req, _res, bytes) => (req.rawBody = bytes) })),
};

/** Reads the whole body and leaves what `keep` makes of its bytes. */
const reading = (keep) => async (app) => {
  app.use(async (req, _res, next) => {
    const chunks = [];
    for await (const chunk of req) chunks.push(chunk);
    keep(req, Buffer.concat(chunks));
    next();
  });
};

const ofExpress = Object.entries(parsers).flatMap(([name, prepare]) => [
  [`Express 5, ${name}`, express5(prepare)],
  [`Express 4, ${name}`, express4(prepare)],
]);

/** Servers that leave the body, or something that stands for it. */
export const mounts = {
  'node:http': async ({ listener }) => start(createServer(listener)),
  'node:http, a connection for each request': async ({ listener }) => {
    const server = createServer((req, res) => {
      res.setHeader('connection', 'close');
      return listener(req, res);
    });
    server.keepAliveTimeout = 1;
    return start(server);
  },
  ...Object.fromEntries(ofExpress),
  'Express 5, nested routers': async ({ listener }) => {
    const { default: create } = await import('express');
    const [app, outer, inner] = [create(), create.Router(), create.Router()];
    inner.use('/plugboard', listener);
    outer.use('/', create.json(), inner);
    app.use('/api', outer);
    return start(createServer(app));
  },
  'Express 5, a Uint8Array as body': express5(reading((req, bytes) => (req.body = new Uint8Array(bytes)))),
  'Express 5, an ArrayBuffer as body': express5(reading((req, bytes) => (req.body = new Uint8Array(bytes).buffer))),
  'Express 5, text as rawBody': express5(reading((req, bytes) => (req.rawBody = bytes.toString()))),
  'Fastify, parsers removed': async ({ listener }) => {
    const { default: fastify } = await import('fastify');
    const app = fastify();
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', (_request, _payload, done) => done(null));
    app.all(`${path}/*`, (request, reply) => {
      reply.hijack();
      return listener(request.raw, reply.raw);
    });
    await app.ready();
    return start(app.server);
  },
  'Fastify, its body handed on': async ({ listener }) => {
    const { default: fastify } = await import('fastify');
    const app = fastify();
    app.all(`${path}/*`, (request, reply) => {
      reply.hijack();
      return listener(Object.assign(request.raw, { body: request.body }), reply.raw);
    });
    await app.ready();
    return start(app.server);
  },
  Koa: async ({ listener }) => {
    const { default: Koa } = await import('koa');
    const app = new Koa();
    app.use((ctx) => {
      ctx.respond = false;
      return listener(ctx.req, ctx.res);
    });
    return start(createServer(app.callback()));
  },
  Hono: async ({ handler }) => {
    const [{ Hono }, { createAdaptorServer }] = await Promise.all([import('hono'), import('@hono/node-server')]);
    const app = new Hono();
    app.all(`${path}/*`, (c) => handler(c.req.raw, c));
    return start(createAdaptorServer({ fetch: app.fetch }));
  },
  'Hono, its body handed on': async ({ handler }) => {
    const [{ Hono }, { createAdaptorServer }] = await Promise.all([import('hono'), import('@hono/node-server')]);
    const app = new Hono();
    app.all(`${path}/*`, async (c) => handler(c.req.raw, { rawBody: await c.req.text() }));
    return start(createAdaptorServer({ fetch: app.fetch }));
  },
};

/** Servers with packages that only this host installs. */
export const more = {
  'Express 5, multer': express5(async (app) => app.use((await import('multer')).default().none())),
  'Express 4, multer': express4(async (app) => app.use((await import('multer')).default().none())),
  'Koa, koa-bodyparser': async ({ listener }) => {
    const [{ default: Koa }, { default: bodyParser }] = await Promise.all([import('koa'), import('koa-bodyparser')]);
    const app = new Koa();
    app.use(bodyParser());
    app.use((ctx) => {
      ctx.respond = false;
      return listener(Object.assign(ctx.req, { rawBody: ctx.request.rawBody }), ctx.res);
    });
    return start(createServer(app.callback()));
  },
};

/** Servers that have read the body and hand on nothing: no handler can answer there, so its log names the cause. */
export const consumed = {
  'Fastify, mounted with its parser': async ({ listener }) => {
    const { default: fastify } = await import('fastify');
    const app = fastify();
    app.all(`${path}/*`, (request, reply) => {
      reply.hijack();
      return listener(request.raw, reply.raw);
    });
    await app.ready();
    return start(app.server);
  },
  'Hono, the body read before': async ({ handler }) => {
    const [{ Hono }, { createAdaptorServer }] = await Promise.all([import('hono'), import('@hono/node-server')]);
    const app = new Hono();
    app.use(async (c, next) => {
      if (c.req.method !== 'GET') await c.req.raw.text();
      await next();
    });
    app.all(`${path}/*`, (c) => handler(c.req.raw, c));
    return start(createAdaptorServer({ fetch: app.fetch }));
  },
};
