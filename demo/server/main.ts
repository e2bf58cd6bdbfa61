import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { createPlugboardHandler, createPostgresStore } from 'plugboard/server';
import { toNodeListener } from 'plugboard/server/node';
import { ConfigError, readConfig } from './config.ts';
import { openData } from './data.ts';
import { openSessions } from './sessions.ts';
import { createSite } from './site.ts';
import { openUpstream } from './upstream.ts';

/** Part of a plan that no user of the demo has. The page shows it locked, and the handler refuses it. */
const lockedIntegration = 'int_sap';
const actions = ['shopify/list-orders', 'shopify/get-orders', 'hubspot/list-contacts', 'slack/list-channels'];

async function start(): Promise<void> {
  const config = readConfig(process.env);
  const data = await openData(config.dataFolder);
  const sessions = await openSessions(data);
  const upstream = await openUpstream(config, data);
  const { apiKey, embeddedUrl, connectivityUrl, workflows, links, oauthHosts, sandboxUrl } = upstream;

  // The workflows may come from the environment. The handler says what is wrong with them.
  const offered = new Set<unknown>(workflows.map(({ integrationId }) => integrationId));
  const integrations = [...offered].filter((id) => typeof id === 'string').filter((id) => id !== lockedIntegration);

  const plugboard = toNodeListener(
    createPlugboardHandler({
      alloy: { apiKey, embeddedUrl, connectivityUrl },
      authenticate: (request: Request) => sessions.userOf(request.headers.get('cookie')),
      access: config.access,
      allow: { events: ['order.created'], actions, purge: true, ...(sandboxUrl !== undefined && { integrations }) },
      workflows,
      links,
      oauthHosts,
      store: createPostgresStore({ query: (text, params) => data.database.query(text, params) }),
    }),
  );
  const upstreamOrigins = [...new Set([embeddedUrl, connectivityUrl].map((url) => new URL(url).origin))];
  const site = getRequestListener(
    createSite({ sessions, access: config.access, assets: 'demo/dist/web', upstreamOrigins }).fetch,
  );

  const server = createServer((request, response) => {
    const listener = request.url?.startsWith('/api/plugboard/') ? plugboard : site;
    void listener(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, resolve);
  }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EADDRINUSE'
      ? new ConfigError(`Port ${config.port} is taken. Set PORT to another one.`)
      : error;
  });

  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  console.log(`
Plugboard demo, ${config.access} access

  ${url}                     the product
  ${url}/login?user=ada      sign in as Ada
  ${url}/login?user=grace    sign in as Grace
  ${sandboxUrl ?? embeddedUrl}                     ${sandboxUrl ? 'the sandbox, in place of Alloy' : 'the upstream'}

Data: ${config.dataFolder}   Stop: Ctrl+C
`);

  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    server.closeAllConnections();
    server.close();
    void upstream
      .close()
      .then(() => data.close())
      .finally(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

start().catch((error: unknown) => {
  // The package names the invalid setting, and never its value.
  const isExplained =
    error instanceof ConfigError || (error instanceof TypeError && error.message.startsWith('create'));
  console.error(isExplained ? `\nThe demo cannot start: ${error.message}\n` : error);
  process.exit(1);
});
