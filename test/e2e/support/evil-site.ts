import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createPlugboardHandler } from 'plugboard/server';
import { toNodeListener } from 'plugboard/server/node';
import { createSandbox } from 'plugboard/testing';

/** A request that a hostile page sends. */
export interface Wanted {
  method: string;
  path: string;
  body: string;
}

const listen = (server: Server, host: string) =>
  new Promise<number>((resolve) => server.listen(0, host, () => resolve((server.address() as AddressInfo).port)));

/** Starts a host whose session cookie has no `SameSite` protection, so that only the guards of the handler protect it. */
export async function startOpenHost() {
  const sandbox = createSandbox();
  const { apiKey, embeddedUrl, connectivityUrl, workflows, links } = sandbox;
  const plugboard = toNodeListener(
    createPlugboardHandler({
      alloy: { apiKey, embeddedUrl, connectivityUrl },
      access: 'token',
      allow: { events: ['order.created'], actions: ['shopify/list-orders'], purge: true },
      authenticate: (request) => (request.headers.get('cookie')?.includes('user=ada') ? { id: 'ada' } : null),
      limits: { perMinute: 1_000_000, concurrent: 1_000 },
      fetch: (input, init) => sandbox.fetch(input, init),
      onLog: () => {},
      workflows,
      links,
    }),
  );
  const seen: { name: string; cookie: boolean; status: number; cors: boolean }[] = [];
  const server = createServer((request, response) => {
    if (!request.url?.startsWith('/api/plugboard/')) {
      response.setHeader('set-cookie', 'user=ada; HttpOnly; Secure; SameSite=None; Path=/');
      return void response.setHeader('content-type', 'text/html').end('<!doctype html><title>Host</title>');
    }
    response.on('finish', () =>
      seen.push({
        name: `${request.method} ${request.url}`,
        cookie: request.headers.cookie !== undefined,
        status: response.statusCode,
        cors: response.hasHeader('access-control-allow-origin'),
      }),
    );
    void plugboard(request, response);
  });
  const url = `http://localhost:${await listen(server, 'localhost')}`;
  return {
    url,
    seen,
    /** The requests that reached the upstream. */
    asked: () => sandbox.requests.map(({ operationId }) => operationId),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

// Runs in the hostile page: sends a request in every way that a browser allows, and reads the responses.
const attack = `
async function attack(base, wanted) {
  const read = [];
  const sent = [];
  const settle = (name, promise) => sent.push(promise.then((bytes) => { if (bytes) read.push(name + ': ' + bytes); }, () => undefined));
  const later = (act) => new Promise((resolve) => { act(resolve); setTimeout(() => resolve(''), 3000); });
  const element = (tag, values, loaded) => later((resolve) => {
    const one = document.createElement(tag);
    one.onload = () => resolve(loaded ? loaded(one) : 'loaded');
    one.onerror = () => resolve('');
    Object.assign(one, values);
    document.body.append(one);
  });
  const peek = (frame) => { try { return frame.contentDocument ? frame.contentDocument.body.textContent : ''; } catch { return ''; } };
  let forms = 0;
  const submit = (method, url, enctype, text) => later((resolve) => {
    const frame = document.createElement('iframe');
    frame.name = 'form' + forms++;
    document.body.append(frame);
    const form = document.createElement('form');
    Object.assign(form, { method, action: url, enctype, target: frame.name });
    const field = document.createElement('input');
    // The encoded form is valid JSON: {"a":"=","workflowId":…}
    field.name = text.slice(0, -1) + ',"x":"';
    field.value = '"}';
    form.append(field);
    document.body.append(form);
    frame.onload = () => { const text = peek(frame); if (frame.dataset.sent) resolve(text); };
    frame.dataset.sent = '1';
    form.submit();
  });
  for (const { method, path, body } of wanted) {
    const url = base + path;
    const withBody = method === 'GET' ? {} : { body };
    const text = (options) => fetch(url, { method, credentials: 'include', ...withBody, ...options }).then((answer) => answer.text());
    settle('fetch ' + method, text({}));
    settle('no-cors', text({ mode: 'no-cors', method: method === 'GET' ? 'GET' : 'POST' }));
    settle('with the header', text({ headers: { 'x-plugboard': '1' } }));
    settle('json', text({ headers: { 'x-plugboard': '1', 'content-type': 'application/json' } }));
    settle('text', text({ headers: { 'content-type': 'text/plain' } }));
    settle('keepalive', text({ keepalive: true }));
    settle('xhr', new Promise((resolve) => {
      const xhr = new XMLHttpRequest();
      xhr.open(method, url);
      xhr.withCredentials = true;
      xhr.onloadend = () => resolve(xhr.responseText);
      xhr.send(body);
    }));
    if (method !== 'GET') {
      for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/json']) navigator.sendBeacon(url, new Blob([body], { type }));
      for (const enctype of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) settle('form', submit('post', url, enctype, body));
      continue;
    }
    settle('form', submit('get', url, 'text/plain', '{}'));
    settle('img', element('img', { src: url }));
    settle('script', element('script', { src: url }));
    settle('module', element('script', { src: url, type: 'module' }));
    settle('style', element('link', { href: url, rel: 'stylesheet' }, (one) => { try { return [...one.sheet.cssRules].map((rule) => rule.cssText).join(); } catch { return ''; } }));
    element('link', { href: url, rel: 'prefetch' });
    settle('frame', element('iframe', { src: url }, peek));
    settle('object', element('object', { data: url }, () => ''));
    settle('socket', later((resolve) => { const socket = new WebSocket(url.replace('http', 'ws')); socket.onopen = () => resolve('open'); socket.onerror = () => resolve(''); }));
    settle('events', later((resolve) => { const events = new EventSource(url, { withCredentials: true }); events.onmessage = ({ data }) => resolve(data); events.onerror = () => { events.close(); resolve(''); }; }));
  }
  await Promise.all(sent);
  return read;
}`;

/** Starts a hostile site: `/` is a page; `/sandboxed` and `/data` are pages in a frame with an opaque origin. */
export async function startEvilSite(host: 'localhost' | '127.0.0.1', target: string, wanted: readonly Wanted[]) {
  const run = `${attack}\nattack(${JSON.stringify(`${target}/api/plugboard`)}, ${JSON.stringify(wanted)})`;
  const inner = `<!doctype html><meta charset="utf-8"><body><script>${run.replaceAll('</', '<\\/')}.then((read) => parent.postMessage({ read }, '*'))</script>`;
  const frame = (attributes: string) =>
    `<!doctype html><body><script>onmessage = ({ data }) => { if (data.read) window.read = data.read; }</script><iframe ${attributes}></iframe>`;
  const quoted = inner.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const pages: Record<string, string> = {
    '/page': `<!doctype html><body><script>${run.replaceAll('</', '<\\/')}.then((read) => { window.read = read; })</script>`,
    '/sandboxed': frame(`sandbox="allow-scripts allow-forms" srcdoc="${quoted}"`),
    '/data': frame(`src="data:text/html;base64,${Buffer.from(inner).toString('base64')}"`),
  };
  const server = createServer((request, response) => {
    const page = pages[request.url ?? ''];
    if (page === undefined) return void response.writeHead(404).end();
    response.setHeader('content-type', 'text/html').end(page);
  });
  const url = `http://${host}:${await listen(server, host)}`;
  return {
    url,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
