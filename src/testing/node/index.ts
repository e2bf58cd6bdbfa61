import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Sandbox } from '../sandbox/contract/types.ts';

/** Any object with a `fetch` method: a sandbox, a test backend, or a wrapped handler. */
export interface ServeTarget {
  fetch(request: Request): Promise<Response>;
}

export interface ServeOptions {
  /** @default a free port */
  port?: number | undefined;
  /** @default '127.0.0.1' */
  host?: string | undefined;
}

/** A running server. */
export interface Served {
  /** Without a trailing slash. */
  url: string;
  port: number;
  /** Stops the server and closes open connections. */
  close(): Promise<void>;
}

/** A sandbox on a port. */
export interface ServedSandbox extends Served {
  embeddedUrl: string;
  connectivityUrl: string;
}

function listen(server: Server, port: number, host: string): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve(server.address() as AddressInfo);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}

/** Serves a sandbox, or any object with a `fetch` method, on a real port. Icon URLs of a sandbox use the port. */
export function serve(target: Sandbox, options?: ServeOptions): Promise<ServedSandbox>;
export function serve(target: ServeTarget, options?: ServeOptions): Promise<Served>;
export async function serve(
  target: ServeTarget | Sandbox,
  { port = 0, host = '127.0.0.1' }: ServeOptions = {},
): Promise<Served | ServedSandbox> {
  const listener = getRequestListener(
    async (request, { outgoing }) => {
      try {
        return await target.fetch(request);
      } catch {
        // A rejected fetch stands for a broken connection.
        outgoing.destroy();
        return RESPONSE_ALREADY_SENT;
      }
    },
    { overrideGlobalObjects: false },
  );
  const server = createServer((incoming, outgoing) => void listener(incoming, outgoing));
  const address = await listen(server, port, host);
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`;
  const served = { url, port: address.port, close: () => close(server) };
  if (!('embeddedUrl' in target)) return served;
  const move = (base: string): string => url + new URL(base).pathname.replace(/\/$/, '');
  return { ...served, embeddedUrl: move(target.embeddedUrl), connectivityUrl: move(target.connectivityUrl) };
}
