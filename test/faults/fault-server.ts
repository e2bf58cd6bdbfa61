import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { contractOperations, type OperationName } from '../../src/api/internal.ts';

/** A request as the fault server saw it. The log is what counts, not what a client believes. */
export interface Seen {
  operation: OperationName | undefined;
  method: string;
  /** Below the base of the API, with the query. */
  path: string;
  headers: Record<string, string>;
  body: string;
  /** The status of the upstream behind it, when it was let do it. */
  done: number | undefined;
}

/** What a good upstream answers. */
export interface Good {
  status: number;
  body: string;
}

/** One request in the hands of a fault. */
export interface Scene {
  request: IncomingMessage;
  response: ServerResponse;
  socket: Socket;
  /** Lets the upstream behind do what is asked and gives its answer. */
  good(): Promise<Good>;
}

/** Breaks an answer. */
export type Fault = (scene: Scene) => void | Promise<void>;

/** Where one handler finds its upstream, and what it asked there. */
export interface World {
  embeddedUrl: string;
  connectivityUrl: string;
  log: Seen[];
  /** Breaks the answers to one operation, or to all, from now on: each by the next fault, and by the last one for ever. None at all lets all be well. */
  use(operation: OperationName | '*', ...faults: Fault[]): void;
}

/** A sandbox, as far as a fault server needs one. */
export interface Behind {
  embeddedUrl: string;
  connectivityUrl: string;
  fetch(input: string, init: RequestInit): Promise<Response>;
}

/** A raw server in front of sandboxes that breaks answers on purpose. */
export interface FaultServer {
  /** Puts a sandbox behind the server, under addresses of its own. */
  add(behind: Behind): World;
  /** Requests whose connection is still open. A client's pool may keep idle ones beside them. */
  unfinished(): number;
  close(): Promise<void>;
}

const templates = Object.entries(contractOperations).map(([name, { api, method, path }]) => ({
  name: name as OperationName,
  api,
  method,
  pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`),
}));

/** The operation a request is, the most literal path first. */
function operationOf(api: string, method: string, path: string): OperationName | undefined {
  const fits = templates.filter(
    (one) => one.api === api && one.method === method && one.pattern.test(path.split('?')[0] ?? ''),
  );
  return fits.toSorted((a, b) => a.pattern.source.split('[').length - b.pattern.source.split('[').length)[0]?.name;
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

const passed = ['accept', 'authorization', 'content-type', 'x-api-version', 'x-alloy-userid'];

/** Starts a fault server on a free port. */
export async function startFaultServer(): Promise<FaultServer> {
  const worlds: { behind: Behind; log: Seen[]; faults: Map<string, Fault[]> }[] = [];
  const sockets = new Set<Socket>();
  const unfinished = new Set<IncomingMessage>();

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, number = '', api = '', ...rest] = (request.url ?? '').split('/');
    const path = `/${rest.join('/')}`;
    const world = worlds[Number(number)];
    if (!world) return void response.writeHead(404).end();
    const { behind, log, faults } = world;
    const method = request.method ?? 'GET';
    const operation = operationOf(api, method, path);
    const body = await readBody(request);
    const headers = request.headers as Record<string, string>;
    const seen: Seen = { operation, method, path, headers, body, done: undefined };
    log.push(seen);

    const good = async () => {
      const base = api === 'embedded' ? behind.embeddedUrl : behind.connectivityUrl;
      const given = passed.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]] as const]));
      const init: RequestInit = { method, headers: Object.fromEntries(given) };
      if (body !== '') init.body = body;
      const answer = await behind.fetch(base + path, init);
      seen.done = answer.status;
      return { status: answer.status, body: await answer.text() };
    };
    const queue = faults.get(operation ?? '') ?? faults.get('*') ?? [];
    const fault = queue.length > 1 ? queue.shift() : queue[0];
    if (fault) return fault({ request, response, socket: request.socket, good });
    const answer = await good();
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body);
  }

  const server = createServer((request, response) => {
    unfinished.add(request);
    response.on('close', () => unfinished.delete(request));
    handle(request, response).catch(() => request.socket.destroy());
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => {}).on('close', () => sockets.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    add(behind) {
      const faults = new Map<string, Fault[]>();
      const log: Seen[] = [];
      const base = `${url}/${worlds.push({ behind, log, faults }) - 1}`;
      return {
        embeddedUrl: `${base}/embedded`,
        connectivityUrl: `${base}/connectivity`,
        log,
        use(operation, ...next) {
          if (next.length > 0) faults.set(operation, next);
          else faults.clear();
        },
      };
    },
    unfinished: () => unfinished.size,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
