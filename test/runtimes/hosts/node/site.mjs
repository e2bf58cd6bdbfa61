// A host with a page: over HTTP/2, behind a proxy that takes a path prefix away, or behind a server that wants a slash at every end.
import { readFileSync } from 'node:fs';
import { createServer, request as send } from 'node:http';
import { createSecureServer } from 'node:http2';
import { build } from 'esbuild';
import { createPlugboardHandler } from 'plugboard/server';
import { toNodeListener } from 'plugboard/server/node';

const { PLUGBOARD_OPTIONS, SITE, TLS_KEY, TLS_CERT } = process.env;
const options = JSON.parse(PLUGBOARD_OPTIONS);

const { outputFiles } = await build({
  entryPoints: ['page.jsx'],
  bundle: true,
  write: false,
  format: 'esm',
  jsx: 'automatic',
  define: { 'process.env.NODE_ENV': '"production"' },
  logLevel: 'error',
  // Not the settings of the folder that the host lies in: they lead to the source.
  tsconfigRaw: {},
});
const files = {
  '/main.js': ['text/javascript', outputFiles[0].contents],
  '/styles.css': ['text/css', readFileSync('node_modules/plugboard/dist/styles.css')],
};

const userOf = (cookie) => /user=(\w+)/.exec(cookie ?? '')?.[1];
const plugboard = toNodeListener(
  createPlugboardHandler({
    ...options,
    authenticate({ headers }) {
      const id = userOf(headers.get('cookie'));
      return id ? { id } : null;
    },
  }),
);

const page = (basePath) => `<!doctype html><html lang="en"><title>Host</title><link rel="stylesheet" href="/styles.css">
<main id="app"></main><script>pageOptions = ${JSON.stringify({ basePath })}</script><script type="module" src="/main.js"></script></html>`;

/** The host itself. */
function answer(req, res) {
  const { pathname, searchParams } = new URL(req.url, 'http://localhost');
  if (pathname.startsWith('/api/plugboard')) return plugboard(req, res);
  const file = files[pathname];
  if (file) return res.writeHead(200, { 'content-type': file[0] }).end(file[1]);
  if (!pathname.startsWith('/integrations')) return res.writeHead(404).end();
  const headers = { 'content-type': 'text/html' };
  const user = searchParams.get('user');
  if (user) headers['set-cookie'] = `user=${user}; Path=/; HttpOnly; SameSite=Lax`;
  return res.writeHead(200, headers).end(page(searchParams.get('base') ?? undefined));
}

/** Sends every address without a slash at its end to the one with it, as some hosts do for all that they serve. */
function wantSlash(req, res) {
  const { pathname, search } = new URL(req.url, 'http://localhost');
  if (pathname.startsWith('/api/') && !pathname.endsWith('/')) {
    return res.writeHead(308, { location: `${pathname}/${search}` }).end();
  }
  return answer(req, res);
}

const listen = (server) =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server.address().port)));

/** Takes `/app` away from each path and passes the rest on. */
async function stripPrefix() {
  const port = await listen(createServer(answer));
  return (req, res) => {
    const path = req.url.replace(/^\/app(?=\/)/, '');
    const passed = send({ port, host: '127.0.0.1', path, method: req.method, headers: req.headers }, (answered) => {
      res.writeHead(answered.statusCode, answered.headers);
      answered.pipe(res);
    });
    req.pipe(passed);
  };
}

const servers = {
  http2: async () => createSecureServer({ key: TLS_KEY, cert: TLS_CERT, allowHTTP1: true }, answer),
  slash: async () => createServer(wantSlash),
  prefix: async () => createServer(await stripPrefix()),
};

const port = await listen(await servers[SITE]());
console.log(`READY ${SITE === 'http2' ? 'https' : 'http'}://localhost:${port}`);
