import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createHandlers } from '../../../src/testing/msw/index.ts';
import { createSandbox } from '../../../src/testing/index.ts';

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const echo = async (request: Request): Promise<Response> =>
  Response.json({ method: request.method, path: new URL(request.url).pathname, text: await request.text() });

describe('createHandlers()', () => {
  it('handles requests below the base path with any object with a `fetch` method', async () => {
    server.use(...createHandlers({ fetch: echo }));
    const response = await fetch('https://host.test/api/plugboard/embedded/workflows?x=1', {
      method: 'PUT',
      body: 'hi',
    });
    expect(await response.json()).toEqual({ method: 'PUT', path: '/api/plugboard/embedded/workflows', text: 'hi' });
  });

  it('accepts another base path', async () => {
    server.use(...createHandlers({ fetch: echo }, { basePath: '/plug' }));
    expect((await fetch('http://localhost:3000/plug/session')).status).toBe(200);
    expect(createHandlers({ fetch: echo })).toHaveLength(1);
  });

  it('handles the URLs of a sandbox', async () => {
    const sandbox = createSandbox();
    server.use(...createHandlers(sandbox));
    const headers = { authorization: `Bearer ${sandbox.apiKey}` };
    expect((await fetch(`${sandbox.connectivityUrl}/connectors`, { headers })).status).toBe(200);
    expect((await fetch(`${sandbox.embeddedUrl}/integrations`, { headers })).status).toBe(400);
    const icon = await fetch(`${new URL(sandbox.embeddedUrl).origin}/icons/shopify.svg`);
    expect(icon.headers.get('content-type')).toBe('image/svg+xml');
  });

  it('handles the URLs of the sandbox behind a backend', async () => {
    const sandbox = createSandbox();
    server.use(...createHandlers({ fetch: echo, sandbox }));
    const headers = { authorization: `Bearer ${sandbox.apiKey}` };
    expect((await fetch(`${sandbox.connectivityUrl}/connectors`, { headers })).status).toBe(200);
    expect((await fetch('https://host.test/api/plugboard/session')).status).toBe(200);
  });

  it('calls `fetch` with its own `this`', async () => {
    class Backend {
      readonly #word = 'mine';
      async fetch(): Promise<Response> {
        return new Response(this.#word);
      }
    }
    server.use(...createHandlers(new Backend()));
    expect(await (await fetch('https://host.test/api/plugboard/session')).text()).toBe('mine');
  });

  it('breaks the connection when `fetch` rejects', async () => {
    const sandbox = createSandbox();
    sandbox.faults.set({ kind: 'network' });
    server.use(...createHandlers(sandbox));
    await expect(fetch(`${sandbox.connectivityUrl}/connectors`)).rejects.toThrow(TypeError);
  });
});
