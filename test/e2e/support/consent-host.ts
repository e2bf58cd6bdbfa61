import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createPlugboardHandler } from 'plugboard/server';
import { toNodeListener } from 'plugboard/server/node';
import { createSandbox, type SandboxCoop } from 'plugboard/testing';
import { serve } from 'plugboard/testing/node';

/** The `Cross-Origin-Opener-Policy` of the host page. `none` sends no header. */
export type HostCoop = 'none' | 'same-origin-allow-popups' | 'same-origin';

/** The observations of the host page. */
export interface Noted {
  /** True if the browser opened the popup. */
  opened?: boolean;
  /** True if the popup looked closed while it was still open. */
  looksClosed?: boolean;
  signals: [way: 'channel' | 'storage', message: unknown][];
}

const script = `
const credentials = '/api/plugboard/connectivity/connectors/slack/credentials';
const headers = { 'x-plugboard': '1', 'content-type': 'application/json' };
const noted = window.noted = { signals: [] };
new BroadcastChannel('plugboard:oauth').onmessage = ({ data }) => noted.signals.push(['channel', data]);
addEventListener('storage', ({ key, newValue }) => {
  if (key === 'plugboard:oauth' && newValue) noted.signals.push(['storage', JSON.parse(newValue)]);
});
window.list = async () => (await (await fetch(credentials, { headers })).json()).credentials;
const create = async () => (await (await fetch(credentials, { method: 'POST', headers, body: '{"data":{}}' })).json()).oauthUrl;
document.querySelector('#open').onclick = async () => {
  sessionStorage.removeItem('plugboard:return');
  const opened = window.open('about:blank', '_blank', 'popup,width=480,height=640');
  noted.opened = opened !== null;
  window.looksClosed = () => opened.closed;
  const url = await create();
  opened.opener = null;
  opened.location.href = url;
};
document.querySelector('#leave').onclick = async () => {
  sessionStorage.setItem('plugboard:return', JSON.stringify({ url: location.pathname + location.search + '#slack', connectorId: 'slack' }));
  location.assign(await create());
};`;

const page = `<!doctype html><html lang="en"><title>Host</title><button id="open">Connect</button><button id="leave">Connect here</button><script>${script}</script></html>`;

/** Starts a host on `localhost`, and a provider on another origin whose consent page sends the given header. Each run uses another user name. */
export async function startConsentHost(coop: SandboxCoop) {
  const sandbox = createSandbox({ oauth: 'redirect', coop });
  const provider = await serve(sandbox);
  const { apiKey } = sandbox;
  const { embeddedUrl, connectivityUrl } = provider;
  const plugboard = toNodeListener(
    createPlugboardHandler({
      alloy: { apiKey, embeddedUrl, connectivityUrl },
      authenticate: (request) => ({ id: /user=(\w+)/.exec(request.headers.get('cookie') ?? '')?.[1] ?? 'nobody' }),
      oauthHosts: [new URL(provider.url).host],
    }),
  );
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/api/plugboard/')) return void plugboard(request, response);
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname !== '/settings') return void response.writeHead(404).end();
    const own = searchParams.get('coop') ?? 'none';
    if (own !== 'none') response.setHeader('cross-origin-opener-policy', own);
    response.setHeader('set-cookie', `user=${searchParams.get('user') ?? 'nobody'}; HttpOnly; SameSite=Lax`);
    response.setHeader('content-type', 'text/html').end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    pageOf: (user: string, own: HostCoop) => `${url}/settings?user=${user}&coop=${own}`,
    provider: provider.url,
    async close() {
      server.closeAllConnections();
      server.close();
      await provider.close();
    },
  };
}
