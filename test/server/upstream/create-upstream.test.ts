import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exchange } from '../../../src/api/internal.ts';
import { createControllers } from '../../../src/server/upstream/create-upstream.ts';

describe('createControllers', () => {
  it('lends what was given back again, and never to two at a time', () => {
    const controllers = createControllers();
    const [one, two] = [controllers.take(), controllers.take()];
    expect(one).not.toBe(two);
    controllers.giveBack(one);
    expect(controllers.take()).toBe(one);
    expect(controllers.take()).not.toBe(two);
  });

  it('never lends what has aborted', () => {
    const controllers = createControllers();
    const controller = controllers.take();
    controller.abort();
    controllers.giveBack(controller);
    expect(controllers.take()).not.toBe(controller);
  });

  it('lets each go after a number of requests', () => {
    const controllers = createControllers();
    const seen = new Set<AbortController>();
    for (let request = 0; request < 60; request++) {
      const controller = controllers.take();
      seen.add(controller);
      controllers.giveBack(controller);
    }
    expect(seen.size).toBe(10);
  });
});

describe('a controller that ended one request after many', () => {
  const server = createServer((request, response) => void (request.url === '/silent' || response.end('{"ok":true}')));
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });

  it('leaves the answers before as they were, and ends only its own', async () => {
    const { port } = server.address() as AddressInfo;
    const controllers = createControllers();
    const ask = (path: string, timeout: number) =>
      exchange(
        { url: `http://127.0.0.1:${port}${path}`, method: 'GET', body: undefined },
        {
          fetch: (url, init) => fetch(url, init),
          headers: {},
          controllers,
          timeout,
          onTimeout: 'timeout',
          onUnreachable: 'upstream_unreachable',
        },
      );
    const before = [await ask('/', 5_000), await ask('/', 5_000)];
    const beside = ask('/', 5_000);
    await expect(ask('/silent', 50)).rejects.toMatchObject({ code: 'timeout' });
    expect([...before, await beside].map(({ text }) => text)).toEqual(Array(3).fill('{"ok":true}'));
    expect(await ask('/', 5_000)).toMatchObject({ status: 200 });
  });
});
