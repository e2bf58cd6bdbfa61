import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { serve, type Served } from '../../../src/testing/node/index.ts';
import { createSandbox, type SandboxOptions } from '../../../src/testing/index.ts';

const running: Served[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});

async function serveSandbox(options?: SandboxOptions) {
  const sandbox = createSandbox(options);
  const server = await serve(sandbox);
  running.push(server);
  const headers = { authorization: `Bearer ${sandbox.apiKey}`, 'content-type': 'application/json' };
  const createUser = async (username: string) => {
    const body = JSON.stringify({ username });
    const response = await fetch(`${server.embeddedUrl}/users`, { method: 'POST', headers, body });
    return { status: response.status, ...((await response.json()) as { userId: string }) };
  };
  return { sandbox, server, headers, createUser };
}

describe('serve()', () => {
  it('serves both APIs of a sandbox on a free port', async () => {
    const { server, headers, createUser } = await serveSandbox();
    expect(server.url).toBe(`http://127.0.0.1:${server.port}`);
    expect(server.embeddedUrl).toBe(`${server.url}/embedded/2025-09`);
    expect(server.connectivityUrl).toBe(`${server.url}/connectivity`);
    const { status, userId } = await createUser('ada');
    expect(status).toBe(201);
    const list = await fetch(`${server.connectivityUrl}/connectors/shopify/credentials?userId=${userId}`, { headers });
    expect(await list.json()).toEqual({ credentials: [] });
  });

  it('serves the icons of the catalogue', async () => {
    const { server, headers, createUser } = await serveSandbox();
    const { userId } = await createUser('ada');
    const answer = await fetch(`${server.embeddedUrl}/integrations?userId=${userId}`, { headers });
    const { integrations } = (await answer.json()) as { integrations: { iconUrl: string }[] };
    expect(integrations[0]?.iconUrl).toBe(`${server.url}/icons/shopify.svg`);
    const icon = await fetch(integrations[0]?.iconUrl ?? '');
    expect({ status: icon.status, type: icon.headers.get('content-type') }).toEqual({
      status: 200,
      type: 'image/svg+xml',
    });
  });

  it('answers a preflight', async () => {
    const { server } = await serveSandbox();
    const response = await fetch(`${server.embeddedUrl}/workflows/activate`, {
      method: 'OPTIONS',
      headers: { origin: 'https://host.test', 'access-control-request-method': 'PUT' },
    });
    expect({ status: response.status, origin: response.headers.get('access-control-allow-origin') }).toEqual({
      status: 204,
      origin: '*',
    });
  });

  it('isolates two sandboxes', async () => {
    const [one, two] = [await serveSandbox({ seed: 1 }), await serveSandbox({ seed: 2 })];
    await one.createUser('ada');
    expect(two.sandbox.snapshot().users).toEqual([]);
    const stolen = await fetch(`${two.server.connectivityUrl}/connectors`, { headers: one.headers });
    expect(stolen.status).toBe(401);
  });

  it('breaks the connection for a `network` fault', async () => {
    const { sandbox, server } = await serveSandbox();
    sandbox.faults.set({ kind: 'network' });
    await expect(fetch(`${server.connectivityUrl}/connectors`)).rejects.toThrow('fetch failed');
  });

  it('forwards the abort of a hanging request to the sandbox', async () => {
    const { sandbox, server } = await serveSandbox();
    sandbox.faults.set({ kind: 'hang' });
    const controller = new AbortController();
    const asked = fetch(`${server.connectivityUrl}/connectors`, { signal: controller.signal });
    await expect.poll(() => sandbox.requests).toHaveLength(1);
    controller.abort(new Error('gone'));
    await expect(asked).rejects.toThrow('gone');
    await expect.poll(() => sandbox.requests[0]?.status).toBe(0);
  });

  it('survives malformed requests', async () => {
    const { server, createUser } = await serveSandbox();
    await new Promise<void>((resolve) => {
      const socket = connect(server.port, '127.0.0.1', () => socket.end('GET nonsense\r\n\r\n'));
      socket.resume().on('close', () => resolve());
    });
    expect((await createUser('ada')).status).toBe(201);
  });

  it('closes open connections and frees the port', async () => {
    const { sandbox, server, createUser } = await serveSandbox();
    await createUser('ada');
    sandbox.faults.set({ kind: 'hang' });
    const hanging = fetch(`${server.connectivityUrl}/connectors`).catch((error: unknown) => error);
    await expect.poll(() => sandbox.requests).toHaveLength(2);
    await server.close();
    running.splice(running.indexOf(server), 1);
    expect(await hanging).toBeInstanceOf(TypeError);
    const again = await serve(sandbox, { port: server.port });
    running.push(again);
    expect(again.port).toBe(server.port);
  });

  it('rejects when the port is taken', async () => {
    const { sandbox, server } = await serveSandbox();
    await expect(serve(sandbox, { port: server.port })).rejects.toThrow('EADDRINUSE');
  });

  it('serves any object with a `fetch` method', async () => {
    const server = await serve({ fetch: async (request) => new Response(`${request.method} ${await request.text()}`) });
    running.push(server);
    expect(Object.keys(server).toSorted()).toEqual(['close', 'port', 'url']);
    expect(await (await fetch(server.url, { method: 'POST', body: 'hello' })).text()).toBe('POST hello');
  });
});
