import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';
import { createPlugboardHandler } from 'plugboard/server';
import { toNodeListener } from 'plugboard/server/node';
import { createSandbox, type SandboxCoop, type SandboxOptions } from 'plugboard/testing';
import { serve } from 'plugboard/testing/node';
import type { HostCoop } from './consent-host.ts';

const entry = `
import { createElement as h } from 'react';
import { createRoot } from 'react-dom/client';
import { CredentialForm, Marketplace, PlugboardProvider } from 'plugboard';
const query = new URLSearchParams(location.search);
const forms = query.get('forms')?.split(',');
window.told = [];
createRoot(document.querySelector('#app')).render(
  h(PlugboardProvider, { connectMode: query.get('mode') ?? undefined, onEvent: (event) => window.told.push(event.type + ' ' + (event.code ?? '')) },
    forms ? forms.map((connectorId) => h(CredentialForm, { key: connectorId, connectorId })) : h(Marketplace, { syncUrl: true })),
);`;

/** Bundles the built package into a page, like a host. */
async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: process.cwd(), loader: 'js' },
    bundle: true,
    write: false,
    format: 'esm',
    define: { 'process.env.NODE_ENV': '"production"' },
    tsconfigRaw: {},
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}

let script: Promise<string> | undefined;

/** The options of a host page. */
export interface PageOptions {
  user: string;
  coop?: HostCoop | undefined;
  /** @default 'popup' */
  mode?: 'popup' | 'redirect' | undefined;
  /** The integration to show. */
  integration?: string | undefined;
  /** Shows the forms of these connectors instead of the marketplace. */
  forms?: string | undefined;
}

/** Starts a host on `localhost` with the real UI and a strict policy, and a provider on another origin. */
export async function startUiHost(oauth: SandboxOptions['oauth'], coop: SandboxCoop = 'unsafe-none') {
  const sandbox = createSandbox({ oauth, coop });
  const provider = await serve(sandbox);
  const { embeddedUrl, connectivityUrl } = provider;
  const { apiKey, links, workflows } = sandbox;
  const plugboard = toNodeListener(
    createPlugboardHandler({
      alloy: { apiKey, embeddedUrl, connectivityUrl },
      authenticate: (request) => ({ id: /user=(\w+)/.exec(request.headers.get('cookie') ?? '')?.[1] ?? 'nobody' }),
      oauthHosts: [new URL(provider.url).host],
      links,
      workflows,
    }),
  );
  script ??= bundle();
  const code = await script;
  const styles = readFileSync('dist/styles.css', 'utf8');
  const html = `<!doctype html><html lang="en"><title>Host</title><link rel="stylesheet" href="/styles.css"><main id="app"></main><script type="module" src="/main.js"></script></html>`;

  const server = createServer((request, response) => {
    if (request.url?.startsWith('/api/plugboard/')) return void plugboard(request, response);
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/main.js') return void response.setHeader('content-type', 'text/javascript').end(code);
    if (pathname === '/styles.css') return void response.setHeader('content-type', 'text/css').end(styles);
    if (pathname !== '/integrations') return void response.writeHead(404).end();
    const own = searchParams.get('coop') ?? 'none';
    if (own !== 'none') response.setHeader('cross-origin-opener-policy', own);
    response.setHeader(
      'content-security-policy',
      `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src https: ${provider.url}; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'`,
    );
    response.setHeader('set-cookie', `user=${searchParams.get('user') ?? 'nobody'}; HttpOnly; SameSite=Lax`);
    response.setHeader('content-type', 'text/html').end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    pageOf({ user, coop: own = 'none', ...rest }: PageOptions) {
      const query = new URLSearchParams({ user, coop: own });
      for (const [name, value] of Object.entries(rest)) if (value !== undefined) query.set(name, value);
      return `${url}/integrations?${query}`;
    },
    provider: provider.url,
    /** Returns the connectors that have a credential. */
    stored: () => sandbox.snapshot().credentials.map(({ connectorId }) => connectorId),
    async close() {
      server.closeAllConnections();
      server.close();
      await provider.close();
    },
  };
}
